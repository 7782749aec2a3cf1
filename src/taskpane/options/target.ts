/** Whether what the pane shows is a Teams meeting, and whose: its options can be set, or at least looked at. Pure. */
import type { EmailAddress } from "../../delegation/facts/facts";
import type { PaneState } from "../state";

export interface OptionsTarget {
  /** The signed-in person's own. */
  readonly own: boolean;
  /** Graph's id in the owner's mailbox, of the series where it is one. */
  readonly eventId: string;
  readonly joinUrl: string;
  readonly owner: EmailAddress | null;
}

export function optionsTarget(state: PaneState): OptionsTarget | null {
  if (state.phase === "assessed") {
    const { facts, assessment } = state.look;
    if (assessment.verdict !== "alreadyOnline" || !facts.event.known) return null;
    const { id, seriesMasterId, joinUrl, provider } = facts.event.value;
    if (provider !== "teamsForBusiness" || joinUrl === null) return null;
    return { own: assessment.own, eventId: seriesMasterId ?? id, joinUrl, owner: assessment.owner };
  }
  if (state.phase === "converted") {
    const { result, plan } = state;
    const eventId = result.sent?.online?.id ?? result.sent?.event?.id ?? plan.event?.id;
    if (result.outcome !== "converted" || result.joinUrl === null || eventId === undefined) return null;
    if (result.provider !== "teamsForBusiness") return null;
    return { own: plan.own, eventId, joinUrl: result.joinUrl, owner: plan.owner === "" ? null : plan.owner };
  }
  return null;
}
