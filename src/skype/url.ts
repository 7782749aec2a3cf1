/** Addresses from servers: absolute, or null where they are none (`URL.canParse` is younger than some of Outlook's web views). */
export function toUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
