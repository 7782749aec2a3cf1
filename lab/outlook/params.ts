/** Small readers for what comes over the wire: nothing is trusted to have a type. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Addresses as strings, or objects in the library's or the wire's spelling. */
export function personsOf(value: unknown): { address: string; name: string }[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: unknown) => {
    if (typeof entry === "string") return { address: entry, name: entry };
    const person = recordOf(entry);
    const address = textOf(person["address"] ?? person["emailAddress"]);
    return { address, name: textOf(person["name"] ?? person["displayName"]) || address };
  });
}
