/** Does what the owner's side asks for, through the ports, and tells what came of it. */
import { applyChange, type PeoplePorts } from "../../app/people/apply";
import { unreadOf } from "../../people/failure";
import type { Answer, Effect, PeopleEvent } from "./events";

type Without<T> = T extends unknown ? Omit<T, "job"> : never;

export function createPeopleRunner(
  ports: PeoplePorts,
): (effect: Effect, dispatch: (event: PeopleEvent) => void) => void {
  let running = new AbortController();

  const read = async (tell: (answer: Without<Answer>) => void, signal: AbortSignal): Promise<void> => {
    const token = await ports.identity.silent(signal);
    if (!token.ok) {
      tell({ type: "signedOut", failure: token.error.kind === "signInNeeded" ? null : token.error });
      return;
    }
    tell({ type: "signedIn" });
    const shared = await ports.permissions.read(token.value, signal);
    tell(shared.ok ? { type: "read", shared: shared.value } : { type: "unread", why: unreadOf(shared.error) });
  };

  return (effect, dispatch) => {
    // Asked for by somebody who goes on to another screen: nobody waits for the old answer. A change is never cut off.
    if (effect.type !== "apply") running.abort();
    running = new AbortController();
    const { signal } = running;
    const tell = (answer: Without<Answer>): void => dispatch({ ...answer, job: effect.job });
    const work = async (): Promise<void> => {
      switch (effect.type) {
        case "start":
        case "read":
          return read(tell, signal);
        case "signIn": {
          const token = await asked;
          if (token?.ok === true) return read(tell, signal);
          tell({ type: "signedOut", failure: token?.error ?? null });
          return;
        }
        case "apply":
          tell({ type: "applied", outcome: await applyChange(ports, effect.plan, signal) });
          return;
      }
    };
    // The window must be asked for in the same turn as the click, or the browser stops it.
    const asked = effect.type === "signIn" ? ports.identity.interactive(signal) : null;
    work().catch(() => tell({ type: "broke" }));
  };
}
