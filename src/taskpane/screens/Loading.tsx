import { makeStyles, tokens } from "@fluentui/react-components";
import { say } from "../../locales/say";
import { useLayout } from "../parts/layout";
import type { AssessedItem } from "../../app/gatherItem";

const useStyles = makeStyles({
  /** As high as the header that takes its place, so that nothing jumps when it comes. */
  header: {
    height: "62px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid GrayText", boxSizing: "border-box" },
  },
  /** Where the verdict will stand. */
  card: {
    boxSizing: "border-box",
    minHeight: "120px",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
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
    <>
      {!partial && <div className={styles.header} aria-hidden />}
      <div className={styles.card} aria-busy="true">
        <p className={layout.text}>{say(partial ? "checkingMore" : "checking")}</p>
        <div className={styles.bar} aria-hidden>
          <div className={styles.moving} />
        </div>
      </div>
    </>
  );
}
