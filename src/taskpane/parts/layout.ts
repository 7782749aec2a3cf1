import { makeStyles, tokens } from "@fluentui/react-components";

/** What every screen shares. */
export const useLayout = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    boxSizing: "border-box",
    minHeight: "100vh",
    // At 200 % and more, every pixel of the width is a letter.
    "@media (max-width: 240px)": { padding: tokens.spacingVerticalS },
  },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  /** Takes no room where there is no button. */
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ":empty": { display: "none" } },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  strong: { margin: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  links: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  link: {
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":active": { color: tokens.colorBrandForegroundLinkPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  footer: {
    marginTop: "auto",
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
