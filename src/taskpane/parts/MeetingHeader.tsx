import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../delegation/verdict/verdict.types";
import { say, type PaneKey } from "../../locales/say";
import { initials, shortenAddress } from "../../locales/shorten";
import { timeRange } from "../../locales/when";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  avatar: {
    flexShrink: 0,
    width: "40px",
    height: "40px",
    borderRadius: tokens.borderRadiusCircular,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    "@media (max-width: 240px)": { display: "none" },
  },
  texts: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  owner: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  subject: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    display: "-webkit-box",
    WebkitLineClamp: 3,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- line clamping works with it only, in every browser
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  time: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const kinds = {
  single: null,
  series: "kindSeries",
  occurrence: "kindOccurrence",
  exception: "kindException",
} as const satisfies Record<string, PaneKey | null>;

export interface MeetingHeaderProps {
  readonly assessment: Assessment;
  readonly privateItem: boolean;
  readonly language: string;
}

/** Whose meeting, which, when: the first thing that is read. */
export function MeetingHeader({ assessment, privateItem, language }: MeetingHeaderProps) {
  const styles = useStyles();
  const { item, owner, ownerName, own } = assessment;
  const name = ownerName ?? owner;
  const kind = item && kinds[item.kind];
  // The verdict says why nothing is known; a header of unknowns would say it twice.
  if (!item && !privateItem && name === null) return null;
  return (
    <header className={styles.row}>
      <div className={styles.avatar} aria-hidden>
        {name === null ? "?" : initials(ownerName ?? owner ?? "")}
      </div>
      <div className={styles.texts}>
        <div className={styles.owner} title={owner ?? undefined}>
          {own ? (
            say("organizerSelf")
          ) : name === null ? (
            say("ownerNotKnown")
          ) : (
            <>
              {say("calendarOf")} <span className={styles.name}>{ownerName ?? shortenAddress(name)}</span>
            </>
          )}
        </div>
        <p className={styles.subject}>
          {item ? item.subject || say("noSubject") : say(privateItem ? "itemHidden" : "itemNone")}
        </p>
        {item && (
          <div className={styles.time}>
            {timeRange(item.start, item.end, language)}
            {kind && ` · ${say(kind)}`}
          </div>
        )}
      </div>
    </header>
  );
}
