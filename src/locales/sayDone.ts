/** The wording beside a result. Loaded with it. */
import { done, type DoneKey } from "./en/done";
import { format, type MessageParams } from "./format";

export function sayDone(key: DoneKey, params: MessageParams = {}): string {
  return format(done[key], params);
}

export type { DoneKey };
