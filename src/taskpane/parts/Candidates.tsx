import { makeStyles, tokens } from "@fluentui/react-components";
import type { Candidate } from "../../delegation/verdict/verdict.types";
import { say } from "../../locales/say";
import { timeRange } from "../../locales/when";
import type { Dispatch } from "../events";
import { Button } from "./Button";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  one: { justifyContent: "start", textAlign: "start", whiteSpace: "normal", overflowWrap: "anywhere" },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

export interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly language: string;
  readonly unavailable: boolean;
  readonly dispatch: Dispatch;
}

/** Meetings that are alike: only the person knows which one she has open. */
export default function Candidates({ candidates, language, unavailable, dispatch }: CandidatesProps) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={layout.stack}>
      {candidates.map(({ id, subject, start, end, location, preview }) => (
        <Button
          key={id}
          wide
          className={styles.one}
          data-action="choose"
          unavailable={unavailable}
          onClick={() => dispatch({ type: "choose", choice: { kind: "event", id } })}
        >
          <span>
            {subject || say("noSubject")}
            <br />
            <span className={styles.quiet}>
              {[timeRange(start, end, language), location, preview].filter((text) => text !== "").join(" · ")}
            </span>
          </span>
        </Button>
      ))}
      <Button
        wide
        data-action="choose-none"
        unavailable={unavailable}
        onClick={() => dispatch({ type: "choose", choice: { kind: "new" } })}
      >
        {say("chooseNone")}
      </Button>
    </div>
  );
}
