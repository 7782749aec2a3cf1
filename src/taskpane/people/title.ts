/** The finding of each screen, in one line. */
import { canEdit } from "../../people/entry";
import { sayPeople } from "../../locales/sayPeople";
import type { PeopleState } from "./state";

export function titleOf(state: PeopleState): string {
  switch (state.phase) {
    case "badLink":
      return sayPeople("badTitle");
    case "wrongPerson":
      return sayPeople("wrongTitle");
    case "unread":
      return sayPeople("unreadTitle");
    case "declined":
      return sayPeople("declinedTitle");
    case "planned":
    case "applying": {
      const { after, whom, had } = state.plan;
      const { name } = whom;
      if (after === null) return sayPeople("planRemove", { name });
      return sayPeople(had && !state.request ? "planChange" : "planAdd", { name });
    }
    case "done": {
      const { after, whom } = state.outcome.change;
      const { name } = whom;
      if (after === null) return sayPeople("doneRemoved", { name });
      return sayPeople(canEdit(after) ? "doneAllowed" : "doneChanged", { name });
    }
    case "notDone": {
      const { name } = state.outcome.change.whom;
      return sayPeople(state.outcome.why === "uncertain" ? "uncertainTitle" : "notDoneTitle", { name });
    }
    case "starting":
    case "signedOut":
    case "reading":
    case "people":
    case "broken":
      return state.request
        ? sayPeople("requestTitle", { name: state.request.delegate.name || state.request.delegate.address })
        : sayPeople("title");
  }
}

/** What is said aloud while nothing else changes on the screen. */
export function toldOf(state: PeopleState): string {
  if (state.phase === "starting") return sayPeople("starting");
  if (state.phase === "reading") return sayPeople("reading");
  return state.phase === "applying" ? sayPeople("applying") : "";
}
