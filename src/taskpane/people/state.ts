/** Where the owner's side is, in the pane and on the page. Rules live in src/people. */
import type { TokenFailure } from "../../app/gather/ports";
import type { Outcome } from "../../app/people/apply";
import type { WhyNot } from "../../people/failure";
import type { LinkProblem, ScheduleRequest } from "../../people/link";
import type { Plan, PlanRefusal } from "../../people/plan";
import type { Shared } from "../../people/ports";

export type Screen =
  | { readonly phase: "starting" }
  /** The address of the page is no request that can be read. */
  | { readonly phase: "badLink"; readonly problem: LinkProblem }
  | { readonly phase: "signedOut"; readonly failure: TokenFailure | null; readonly asking: boolean }
  | { readonly phase: "reading" }
  | { readonly phase: "unread"; readonly why: WhyNot }
  /** A request to somebody else. `me`: who is signed in, as text. */
  | {
      readonly phase: "wrongPerson";
      readonly me: string;
      readonly asking: boolean;
      readonly failure: TokenFailure | null;
    }
  /** `refusal`: why what was asked for cannot even be planned. */
  | { readonly phase: "people"; readonly shared: Shared; readonly refusal: PlanRefusal | null }
  | { readonly phase: "planned"; readonly shared: Shared; readonly plan: Plan }
  | { readonly phase: "applying"; readonly shared: Shared; readonly plan: Plan }
  | { readonly phase: "done"; readonly outcome: Extract<Outcome, { kind: "done" }> }
  | { readonly phase: "notDone"; readonly outcome: Extract<Outcome, { kind: "notDone" }> }
  /** Nothing was written: what the delegate gets to know is a mail that the owner may send. */
  | { readonly phase: "declined"; readonly shared: Shared }
  | { readonly phase: "broken" };

export interface Beside {
  /** Answers to earlier jobs are ignored. */
  readonly job: number;
  /** What the page was opened with; null: to look at everybody. */
  readonly request: ScheduleRequest | null;
}

export type PeopleState = Beside & Screen;
export type In<P extends Screen["phase"]> = Extract<PeopleState, { readonly phase: P }>;
