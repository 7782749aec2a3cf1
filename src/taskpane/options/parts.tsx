import type { RefObject } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { MeetingEvent } from "../../delegation/facts/facts";
import { sayOptions } from "../../locales/sayOptions";
import { timeRange } from "../../locales/when";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import type { OptionsEvent, OptionsState } from "./state";

const useStyles = makeStyles({
  technical: { overflowX: "auto", margin: 0, whiteSpace: "pre-wrap", fontFamily: tokens.fontFamilyMonospace },
});

export type Heading = RefObject<HTMLHeadingElement>;

export interface ScreenProps<S extends OptionsState = OptionsState> {
  readonly state: S;
  readonly language: string;
  readonly dispatch: (event: OptionsEvent) => void;
}

export function Technical({ text }: { readonly text: string | null }) {
  const styles = useStyles();
  if (text === null) return null;
  return (
    <Disclosure title={sayOptions("technical")}>
      <pre className={styles.technical}>{text}</pre>
    </Disclosure>
  );
}

/** Whose options these are: subject and time, as text. */
export function MeetingName({
  event,
  language,
}: {
  readonly event: Pick<MeetingEvent, "subject" | "start" | "end">;
  readonly language: string;
}) {
  const layout = useLayout();
  const { subject, start, end } = event;
  const when = timeRange(new Date(start).toISOString(), new Date(end).toISOString(), language);
  return (
    <div className={layout.text}>
      <strong>
        <bdi>{subject || sayOptions("noSubject")}</bdi>
      </strong>
      <div className={layout.quiet}>{when}</div>
    </div>
  );
}
