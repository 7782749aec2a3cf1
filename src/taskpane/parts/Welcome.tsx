import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../locales/say";
import type { Dispatch } from "../events";
import { Button } from "./Button";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export interface WelcomeProps {
  /** Whether Microsoft is asked at all: on the organization's own servers nobody signs in. */
  readonly signsIn: boolean;
  readonly dispatch: Dispatch;
}

/** What is said to whoever comes for the first time, and never again. */
export function Welcome({ signsIn, dispatch }: WelcomeProps) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={styles.card} aria-label={say("welcomeTitle")}>
      <h2 className={styles.title}>{say("welcomeTitle")}</h2>
      <p className={layout.text}>{say("welcomeWhat")}</p>
      <ul className={styles.list}>
        {signsIn && <li>{say("welcomeSignIn")}</li>}
        <li>{say("welcomeNothing")}</li>
        <li>{say("welcomeStays")}</li>
      </ul>
      <div>
        <Button data-action="got-it" onClick={() => dispatch({ type: "welcomed" })}>
          {say("gotIt")}
        </Button>
      </div>
    </section>
  );
}
