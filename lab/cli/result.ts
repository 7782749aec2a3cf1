/** What the runner prints: one JSON document for one scenario. Field names are published and not renamed. */
import type { CheckId, Fixer, Status } from "../../src/delegation/checks/finding";
import type { ItemSummary, Route, VerdictKind } from "../../src/delegation/verdict/verdict.types";
import type { Outcome } from "../../src/conversion/types";
import type { EvidenceReport, PreviewReport } from "../../src/taskpane/report";
import type { LoggedRequest, SentMail, WrittenChange } from "../tenant/tenant.types";

export interface ScenarioResult {
  readonly scenario: string;
  /** Of a story, from 0. */
  readonly act?: number;
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
  /** What the pane said before the confirmation; null where it was not asked to convert. */
  readonly preview: PreviewReport | null;
  readonly conversion: ConversionDocument | null;
  /** Every mail and message that the pane would open or copy at this point. */
  readonly messages: readonly MessageDocument[];
  /** What became of the scenario's evidence; null where there is none. */
  readonly evidence: EvidenceReport | null;
  /** Only with `--then`. */
  readonly after?: AfterDocument;
  /** Of a story: as the tenant holds them at the end of the act. */
  readonly rights?: readonly RightDocument[];
  readonly options?: OptionsDocument | null;
  /** Only with `--round`. */
  readonly round?: RoundDocument;
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

export interface RightDocument {
  readonly owner: string;
  readonly person: string;
  /** Graph's word: write, delegateWithoutPrivateEventAccess, … */
  readonly role: string;
}

export interface OptionsDocument {
  /** Who gets in without waiting. */
  readonly lobby: string;
  readonly presenters: string;
  readonly coorganizers: readonly string[];
}

export type RoundItemResult =
  "converted" | "pending" | "notConverted" | "skipped" | "failed" | "uncertain" | "notReached";

export interface RoundDocument {
  readonly owners: readonly {
    readonly address: string;
    readonly kind: "person" | "shared" | "room" | "group" | "unknown";
    readonly verdict: VerdictKind;
    readonly fixedBy: readonly Fixer[];
  }[];
  readonly items: readonly {
    readonly owner: string;
    readonly subject: string;
    readonly start: string;
    readonly kind: "single" | "series";
    readonly can: "convert" | "no";
    readonly why: string | null;
    readonly mails: number;
    readonly result: RoundItemResult | null;
  }[];
  readonly summary: {
    readonly meetings: number;
    readonly people: number;
    /** Planned. */
    readonly minutes: number;
    readonly over: number;
  };
  readonly restarts: number;
}

export interface MessageDocument {
  /** null: the person chooses, because nobody else knows who that is. */
  readonly to: string | null;
  readonly subject: string;
  /** Plain text, whole. */
  readonly text: string;
}

export interface AfterDocument {
  readonly isOnlineMeeting: boolean;
  readonly joinUrl: string | null;
  readonly textKept: boolean;
}
