/** `URL.parse` is younger than the browsers inside some Outlooks. */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
