/** The wording of what will change. Loaded with the preview. */
import { preview, type PreviewKey } from "./en/preview";
import { format, type MessageParams } from "./format";

export function sayPreview(key: PreviewKey, params: MessageParams = {}): string {
  return format(preview[key], params);
}
