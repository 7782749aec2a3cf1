/** Skype for Business / Lync; loaded only when needed. */
import type { EmailAddress, SkypeFacts } from "../../delegation/facts/facts";
import type { Result } from "../../lib/result";

export type UcwaFailure =
  | {
      readonly kind: "http";
      readonly status: number;
      readonly code: string;
      readonly subcode: string;
      readonly message: string;
    }
  | { readonly kind: "noAnswer"; readonly afterMs: number }
  | { readonly kind: "lost" }
  | { readonly kind: "malformed"; readonly message: string }
  | { readonly kind: "cancelled" };

export interface SkypeMeetingRequest {
  readonly subject: string;
  readonly description: string;
  /** SIP URIs with "sip:". */
  readonly leaders: readonly string[];
  readonly attendees: readonly string[];
  /** Epoch ms: end of the item or of the series plus a grace period. Always sent. */
  readonly expires: number;
  readonly accessLevel: string | null;
  readonly lobbyBypass: string | null;
}

export interface SkypeMeeting {
  readonly joinUrl: string;
  readonly organizerUri: string;
  readonly onlineMeetingId: string;
  readonly conferenceId: string | null;
  readonly expires: number | null;
}

export interface SkypeMeetingOptions {
  readonly accessLevels: readonly string[];
  readonly lobbyBypass: readonly string[];
  readonly defaultAccessLevel: string | null;
  readonly defaultLobbyBypass: string | null;
  readonly dialIn: readonly { readonly region: string; readonly number: string }[];
  readonly footerText: string | null;
  readonly helpUrl: string | null;
  readonly legalUrl: string | null;
}

export interface SkypePort {
  gather(owner: EmailAddress, delegate: EmailAddress, signal: AbortSignal): Promise<SkypeFacts>;
  options(signal: AbortSignal): Promise<Result<SkypeMeetingOptions, UcwaFailure>>;
  /** Creates a meeting of the delegate's own with the owner as leader. */
  createOwnMeeting(request: SkypeMeetingRequest, signal: AbortSignal): Promise<Result<SkypeMeeting, UcwaFailure>>;
  /** Lists the delegate's meetings: after a lost answer, before writing again. @param expires epoch ms, as it was asked for: tells the meeting from another of the same subject */
  findMeeting(subject: string, expires: number, signal: AbortSignal): Promise<Result<SkypeMeeting | null, UcwaFailure>>;
}
