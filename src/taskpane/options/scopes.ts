import type { Settings } from "../../settings/types";

/** Asked for where options are shown, and nowhere else. learn.microsoft.com/graph/permissions-reference#onlinemeetingsreadwrite */
export const OPTIONS_SCOPES: readonly string[] = ["OnlineMeetings.ReadWrite"];

/** By the badges of learn.microsoft.com/graph/api/onlinemeeting-update: everywhere but at 21Vianet. */
export function offersOptions({ cloud }: Pick<Settings, "cloud">): boolean {
  return cloud !== "china";
}
