/** What the runner prints: one JSON document for one scenario. Field names are published and not renamed. */
import type { CheckId, Fixer, Status } from "../../src/delegation/finding";
import type { ItemSummary, Route, VerdictKind } from "../../src/delegation/verdict.types";
import type { Outcome } from "../../src/conversion/types";
import type { LoggedRequest, SentMail, WrittenChange } from "../tenant/tenant.types";

export interface ScenarioResult {
  readonly scenario: string;
  readonly verdict: VerdictKind | null;
  readonly route: Route | null;
  readonly owner: string | null;
  readonly delegate: string | null;
  readonly item: ItemSummary | null;
  readonly findings: readonly {
    readonly check: CheckId;
    readonly status: Status;
    readonly deciding: boolean;
    readonly fixedBy: readonly Fixer[];
    readonly wait: string | null;
    readonly headline: string;
  }[];
  readonly conversion: ConversionDocument | null;
  /** Only with `--then`. */
  readonly after?: AfterDocument;
  readonly requests: readonly LoggedRequest[];
  readonly unhandled: readonly string[];
  readonly written: { readonly changes: readonly WrittenChange[]; readonly mails: readonly SentMail[] };
  readonly milliseconds: { readonly firstPaint: number | null; readonly verdict: number | null };
}

export interface ConversionDocument {
  readonly outcome: Outcome;
  readonly organizer: string | null;
  readonly provider: string | null;
  readonly joinUrl: string | null;
  readonly message: string;
}

export interface AfterDocument {
  readonly isOnlineMeeting: boolean;
  readonly joinUrl: string | null;
  readonly textKept: boolean;
}
