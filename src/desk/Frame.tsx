import { useEffect, useRef, type ReactNode } from "react";
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { sayDesk, type DeskKey } from "../locales/sayDesk";
import { ErrorBoundary } from "../taskpane/ErrorBoundary";
import { useHidden } from "../taskpane/parts/hidden";
import { useThemeName } from "../taskpane/theme";
import { useDesk } from "./layout";
import type { Part } from "./part";

const useStyles = makeStyles({
  whole: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  nav: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: "2px solid transparent",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

const LINKS: readonly (readonly [Exclude<Part, "request">, DeskKey])[] = [
  ["round", "navRound"],
  ["people", "navPeople"],
  ["meetings", "navMeetings"],
];

export interface FrameProps {
  readonly part: Part;
  readonly title: string;
  /** The screen that is shown: when it changes, who reads by ear begins at its top. "starting" is none yet. */
  readonly phase: string;
  /** Said aloud when it changes. */
  readonly told: string;
  readonly children: ReactNode;
}

/** What the parts of the page share: theme, the way from one to another, the title, and what is said aloud. */
export function Frame(props: FrameProps) {
  const theme = useThemeName(() => null);
  const styles = useStyles();
  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} className={styles.whole}>
      <ErrorBoundary>
        <Page {...props} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Page({ part, title, phase, told, children }: FrameProps) {
  const desk = useDesk();
  const styles = useStyles();
  const hidden = useHidden();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = `On Behalf: ${title}`;
  }, [title]);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = phase === "starting";
  }, [phase]);
  return (
    <div className={desk.page}>
      <nav className={styles.nav} aria-label={sayDesk("navLabel")}>
        {LINKS.map(([name, key]) => (
          <a
            key={name}
            href={`#${name}`}
            className={mergeClasses(styles.link, name === part && styles.here)}
            aria-current={name === part ? "page" : undefined}
          >
            {sayDesk(key)}
          </a>
        ))}
      </nav>
      <main className={desk.main}>
        <h1 className={desk.title} tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
        <div role="status" aria-live="polite" className={hidden}>
          {told}
        </div>
      </main>
    </div>
  );
}
