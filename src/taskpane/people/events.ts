/** What can happen on the owner's side, and what follows from it as a value. */
import type { TokenFailure } from "../../app/gather/ports";
import type { Outcome } from "../../app/people/apply";
import type { Role } from "../../people/entry";
import type { WhyNot } from "../../people/failure";
import type { Plan } from "../../people/plan";
import type { Shared } from "../../people/ports";

export type Deed =
  | { readonly type: "signIn" }
  | { readonly type: "add"; readonly address: string }
  /** What the request asks for. */
  | { readonly type: "allow" }
  | { readonly type: "decline" }
  | { readonly type: "change"; readonly id: string }
  | { readonly type: "remove"; readonly id: string }
  | { readonly type: "chooseRole"; readonly role: Role }
  | { readonly type: "confirm" }
  | { readonly type: "undo" }
  | { readonly type: "back" }
  | { readonly type: "again" };

/** What comes back, with the number of the job that asked. */
export type Answer = { readonly job: number } & (
  | { readonly type: "signedIn" }
  | { readonly type: "signedOut"; readonly failure: TokenFailure | null }
  | { readonly type: "read"; readonly shared: Shared }
  | { readonly type: "unread"; readonly why: WhyNot }
  | { readonly type: "applied"; readonly outcome: Outcome }
  | { readonly type: "broke" }
);

export type PeopleEvent = Deed | Answer;

export type Effect =
  | { readonly type: "start"; readonly job: number }
  | { readonly type: "signIn"; readonly job: number }
  | { readonly type: "read"; readonly job: number }
  | { readonly type: "apply"; readonly job: number; readonly plan: Plan };
