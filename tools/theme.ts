/** Fluent UI's light and dark theme as CSS, worked out while building: the page needs no script to have them. */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

/**
 * The custom properties that a bundle asks for, of the light theme, and what the dark one changes in them.
 * @param texts the modules of the bundle: a token that none of them names is left out
 */
export function themeCss(texts: readonly string[]): string {
  const asked = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?:var\(--|tokens\.)(\w+)/g)].map(([, name = ""]) => name)),
  );
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
