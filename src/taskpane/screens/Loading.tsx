import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../locales/say";
import { useLayout } from "../parts/layout";
import type { AssessedItem } from "../state";

const useStyles = makeStyles({
  bar: {
    height: "3px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
  },
  moving: {
    height: "100%",
    width: "40%",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (prefers-reduced-motion: no-preference)": {
      animationDuration: "1.6s",
      animationIterationCount: "infinite",
      animationTimingFunction: tokens.curveEasyEase,
      animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(250%)" } },
    },
  },
});

/** While facts are gathered; what Outlook alone tells is shown above it as soon as it is there. */
export function Loading({ partial }: { readonly partial: AssessedItem | null }) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={layout.stack} aria-busy="true">
      <p className={layout.text}>{say(partial ? "checkingMore" : "checking")}</p>
      <div className={styles.bar} aria-hidden>
        <div className={styles.moving} />
      </div>
    </div>
  );
}
