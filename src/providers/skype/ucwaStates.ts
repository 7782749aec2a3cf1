/** What each way of reaching (or not reaching) the Skype for Business web interface means, and who could change it. */
import type { Fixer, Remedy, Status } from "../../delegation/checks/finding";
import type { UcwaState } from "../../delegation/facts/facts";
import { remedy } from "../../delegation/remedies/remedy";

export interface UcwaMeaning {
  readonly status: Status;
  readonly remedies: readonly Remedy[];
  readonly fixedBy?: readonly Fixer[];
}

/** Wherever the server cannot be asked, IT's evidence can still tell. */
const EVIDENCE = remedy("collectEvidence", {}, "skypeAdmin");

export const UCWA_STATES: Readonly<Record<UcwaState, UcwaMeaning>> = {
  notTried: { status: "unknown", remedies: [EVIDENCE] },
  ok: { status: "pass", remedies: [] },
  noUcwa: { status: "unknown", remedies: [EVIDENCE] },
  notFound: { status: "unknown", remedies: [remedy("checkUcwa"), EVIDENCE] },
  originNotAllowed: { status: "fail", remedies: [remedy("allowOrigin"), EVIDENCE] },
  passwordOnly: { status: "fail", remedies: [remedy("allowWindowsSignIn"), EVIDENCE] },
  passiveOnly: { status: "fail", remedies: [remedy("allowWindowsSignIn"), EVIDENCE] },
  signInRefused: { status: "unknown", remedies: [remedy("switchAccount"), EVIDENCE] },
  forbidden: { status: "fail", remedies: [remedy("checkUcwa"), EVIDENCE] },
  hostRefused: { status: "fail", remedies: [remedy("fixSettings"), EVIDENCE] },
  proxy: { status: "unknown", remedies: [remedy("checkUcwa", {}, "desktopSupport"), EVIDENCE] },
  unreachable: { status: "unknown", remedies: [EVIDENCE], fixedBy: ["nobody"] },
  noAnswer: { status: "unknown", remedies: [EVIDENCE], fixedBy: ["nobody"] },
};
