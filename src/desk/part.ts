/** Which part of the page an address asks for. */

export type Part = "round" | "people" | "request" | "meetings";

/** What stands behind "#request=": a request to schedule for somebody (src/people/link). */
const PART = /^#(round|people|request|meetings|options)(?![\w-])/;

/** @param hash "#round?days=30", "#people", "#request=1.eyJ…", "#meetings" (or "#options"); anything else is the round */
export function partOf(hash: string): Part {
  const name = PART.exec(hash)?.[1];
  if (name === "options") return "meetings"; // what the part is called in words
  return name === "people" || name === "request" || name === "meetings" ? name : "round";
}
