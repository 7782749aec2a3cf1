/** Relative to `base` where one is given; null where it is no address. `URL.parse` is younger than the browsers inside some Outlooks. */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
