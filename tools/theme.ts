/** Fluent UI's light and dark theme as CSS, worked out while building: the page needs no script to have them. */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** A line of Fluent UI's own list of all tokens, which asks for none of them. */
const LISTED = /(\w+):\s*["'`]var\(--\1\)["'`]/g;

/**
 * The custom properties that a bundle asks for, of the light theme, and what the dark one changes in them.
 * @param scripts everything that is bundled: a token that nothing in it asks for is left out
 */
export function themeCss(scripts: readonly string[]): string {
  const styles = scripts.map((script) => script.replaceAll(LISTED, ""));
  const asked = new Set(styles.flatMap((text) => [...text.matchAll(/var\(--(\w+)/g)].map(([, name = ""]) => name)));
  const light = Object.entries(webLightTheme).filter(([name]) => asked.has(name));
  const dark: Readonly<Record<string, string | number>> = { ...webDarkTheme };
  const changed = light.flatMap(([name, value]): (readonly [string, string | number])[] => {
    const other = dark[name];
    return other === undefined || other === value ? [] : [[name, other]];
  });
  return `${rule(":root", light)}${rule(":root[data-theme=dark]", changed)}`;
}

function rule(selector: string, values: readonly (readonly [string, string | number])[]): string {
  return `${selector}{${values.map(([name, value]) => `--${name}:${value}`).join(";")}}`;
}
