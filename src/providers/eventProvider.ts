import type { EventProvider } from "../conversion/provider";
import { PROVIDERS } from "./registry";

/** Loads what makes and verifies meetings of the provider with this id; null where nothing is written for it. */
export async function eventProvider(id: string | null): Promise<EventProvider | null> {
  const provider = PROVIDERS.find((each) => each.id === id);
  return provider?.convert ? provider.convert() : null;
}
