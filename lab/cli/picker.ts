/** Every scenario of the lab, by title, for the strip at the top of the page. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pickerEntry } from "../scenario/groups";
import { withScenery } from "../scenario/scenery";
import type { Picker } from "../server/site";
import { loadScenario } from "./load";

export const SCENARIOS = join(__dirname, "..", "scenarios");

/** Files that do not fit are left out: the tests name them. */
export async function readPicker(): Promise<Picker> {
  const names = (await readdir(SCENARIOS)).filter((name) => name.endsWith(".json")).sort();
  const read: Picker["read"] = async (name) => {
    if (!names.includes(name)) return null;
    const loaded = await loadScenario({ path: join(SCENARIOS, name), name });
    return loaded.ok ? withScenery(loaded.value) : null;
  };
  const scenarios = [];
  for (const file of names) {
    const scenario = await read(file);
    if (scenario) scenarios.push(pickerEntry(file, scenario));
  }
  return { scenarios, read };
}
