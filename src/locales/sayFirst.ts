/** What can be said before anything else was loaded, and by the ribbon's command. */
import { boot } from "./en/boot";

export function sayFirst(key: keyof typeof boot): string {
  return boot[key];
}
