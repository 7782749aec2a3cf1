import { countsOf } from "../../round/report";
import { sayDesk } from "../../locales/sayDesk";
import { statusText } from "./words";
import type { DeskState } from "./state";

/** One sentence for each change that nobody's eyes need to be on the page for. */
export function announcementOf(state: DeskState): string {
  switch (state.phase) {
    case "starting":
      return sayDesk("starting");
    case "listed":
      return state.counting ? "" : sayDesk("filterCan", { count: state.rows.filter(({ why }) => why === null).length });
    case "running":
      return state.status.kind === "running" ? "" : statusText(state.status, state.at, navigator.language);
    case "finished":
      return sayDesk("doneAll", { count: countsOf(state.rows).converted });
    case "signedOut":
    case "choosing":
    case "listing":
    case "planned":
    case "elsewhere":
    case "broken":
      return "";
  }
}
