import { useEffect, useState } from "react";

export type ThemeName = "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Outlook's theme where it tells one, else the system's. Outlook hands no reliable event for a change (on the desktop it may
 * even hand the theme before), so it is asked again whenever the person comes back to the pane.
 */
export function useThemeName(outlookTheme: () => ThemeName | null): ThemeName {
  const read = (): ThemeName => outlookTheme() ?? (window.matchMedia(DARK).matches ? "dark" : "light");
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const update = (): void => setTheme(read());
    update();
    const media = window.matchMedia(DARK);
    media.addEventListener("change", update);
    window.addEventListener("focus", update);
    document.addEventListener("visibilitychange", update);
    return () => {
      media.removeEventListener("change", update);
      window.removeEventListener("focus", update);
      document.removeEventListener("visibilitychange", update);
    };
  });
  return theme;
}
