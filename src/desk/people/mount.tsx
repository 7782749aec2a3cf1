import { createRoot } from "react-dom/client";
import type { PeoplePorts } from "../../app/people/apply";
import { createPermissions } from "../../graph/permissions";
import { pause } from "../../lib/deadline";
import { sayDesk } from "../../locales/sayDesk";
import { readRequest } from "../../people/link";
import { SCOPES } from "../../people/scopes";
import { readSettings } from "../../settings/parse";
import { People } from "../../taskpane/people/People";
import { createPeopleRunner } from "../../taskpane/people/runner";
import { titleOf, toldOf } from "../../taskpane/people/title";
import { begin, transition } from "../../taskpane/people/transition";
import type { PeopleEvent } from "../../taskpane/people/events";
import type { PeopleState } from "../../taskpane/people/state";
import { createStore, useStore, type Store } from "../../taskpane/store";
import { Frame } from "../Frame";
import { partOf, type Part } from "../part";
import { SignOut } from "../SignOut";
import { createSession } from "../session";

/** Who may schedule for the signed-in person; or one request, for its owner alone. */
export function mount(root: HTMLElement): void {
  const settings = readSettings(document);
  if (!settings.ok) {
    root.textContent = sayDesk("settingsWrong", {
      field: settings.error.key === "invalid" ? settings.error.field : settings.error.key,
    });
    return;
  }
  const { hash } = window.location;
  const part = partOf(hash);
  const link = part === "request" ? readRequest(hash) : null;
  const { identity, transport } = createSession(settings.value, SCOPES, link?.ok === true ? link.request.owner : null);
  const ports: PeoplePorts = {
    identity,
    permissions: createPermissions(transport, settings.value.graphRoot),
    now: () => Date.now(),
    wait: pause,
  };
  const run = createPeopleRunner(ports);
  const first = begin(link);
  const store = createStore(first.state, transition, run);
  const signOut = (): void => void identity.signOut().then(() => window.location.reload());
  createRoot(root).render(<App store={store} part={part} signOut={signOut} />);
  for (const effect of first.effects) run(effect, store.dispatch);
}

interface AppProps {
  readonly store: Store<PeopleState, PeopleEvent>;
  readonly part: Part;
  readonly signOut: () => void;
}

function App({ store, part, signOut }: AppProps) {
  const state = useStore(store);
  return (
    <Frame part={part} title={titleOf(state)} phase={state.phase} told={toldOf(state)}>
      <People state={state} dispatch={store.dispatch} />
      {state.phase === "people" && <SignOut onSignOut={signOut} />}
    </Frame>
  );
}
