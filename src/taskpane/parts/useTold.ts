import { useEffect, useRef } from "react";
import type {
  EVIDENCE_MARK,
  EvidenceReport,
  MESSAGE_MARK,
  MessageReport,
  PREVIEW_MARK,
  PreviewReport,
} from "../report";

interface Told {
  readonly [PREVIEW_MARK]: PreviewReport;
  readonly [MESSAGE_MARK]: MessageReport;
  readonly [EVIDENCE_MARK]: EvidenceReport;
}

/** Sets a mark beside the report. */
export function tell<Name extends keyof Told>(name: Name, detail: Told[Name]): void {
  performance.mark(name, { detail });
}

/** Tells what this screen shows, once it shows it and whenever it changes. */
export function useTold<Name extends keyof Told>(name: Name, detail: Told[Name]): void {
  const content = JSON.stringify(detail);
  const told = useRef("");
  useEffect(() => {
    if (told.current !== content) tell(name, detail);
    told.current = content;
  });
}
