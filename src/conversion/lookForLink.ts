/** Looking again for a link that is on its way: it reads, and never writes. */
import { holdsLink } from "../delegation/readings/links/holdsLink";
import type { OutlookPort } from "./ports/outlook";
import type { Token } from "./ports/graph";
import type { Ending } from "./ending";
import { nextButton } from "./formEnd";
import { withStep } from "./memory";
import { waitForLink } from "./online";
import { resultOf } from "./results";
import { judgedWait, remember, saidOnline, type ApplyDeps } from "./seen";
import type { ConversionResult, Plan, WriteMemory } from "./types";

/**
 * Reads whether the link of an event that was seen online has come. Writes nothing, neither to the server nor to the form: where
 * the open form lacks the link, "Go on" puts it in.
 */
export async function lookForLink(
  plan: Plan,
  deps: ApplyDeps,
  token: Token,
  signal: AbortSignal,
  before: WriteMemory,
): Promise<ConversionResult> {
  const { outlook, graph } = deps;
  const ref = plan.event ?? before.event;
  const now = deps.now();
  const rest = { plan, now, stepFailed: "wait", next: "nothing", formHoldsBlock: null } as const;
  if (ref === null)
    return resultOf(
      { outcome: "failed", code: "savedNotFound", canGoOn: true },
      { ...rest, sent: before, event: null },
    );
  const waited = await waitForLink(ref, graph, token, signal, saidOnline(before));
  const sent = remember(before, waited.event);
  const { ending, event } = judgedWait(plan, deps, sent, waited);
  if (event === null) return resultOf(ending, { ...rest, sent, event: sent.online });
  if (ending.outcome === "pending" || event.isOnlineMeeting !== true) return resultOf(ending, { ...rest, sent, event });
  const linked = withStep(sent, "wait");
  if (ending.outcome !== "converted") return resultOf(ending, { ...rest, sent: linked, event, stepFailed: "verify" });
  const verified = withStep(linked, "verify");
  const joinUrl = ending.joinUrl ?? null;
  const done = { ...rest, sent: verified, event, stepFailed: null };
  if (plan.form === "read" || joinUrl === null) return resultOf(ending, done);
  if (!(await formHolds(joinUrl, outlook, signal))) {
    const toPutIn: Ending = { ...ending, code: "linkNotInForm", canGoOn: true };
    return resultOf(toPutIn, { ...done, stepFailed: "form", formHoldsBlock: false });
  }
  const next = await nextButton(plan, event, outlook, signal);
  return resultOf(ending, { ...done, sent: withStep(verified, "form"), next, formHoldsBlock: true });
}

/** What cannot be read is not held to be there. */
async function formHolds(
  joinUrl: string,
  outlook: Pick<OutlookPort, "bodyType" | "getBody">,
  signal: AbortSignal,
): Promise<boolean> {
  const type = await outlook.bodyType(signal);
  const body = type.ok ? await outlook.getBody(type.value, signal) : type;
  return body.ok && holdsLink(body.value, joinUrl);
}
