import { manifest as english } from "./en/manifest";

export type ManifestTexts = Readonly<Record<keyof typeof english, string>>;

/** By Outlook's name of the locale. The manifest itself is English; packaging adds the others to it. */
export const manifestTexts: Readonly<Record<string, ManifestTexts>> = { "en-US": english };
