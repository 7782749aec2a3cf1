/** What Webex and Zoom say of a delegate: each keeps a permission of its own, beside Outlook's. */
import type { KnownError } from "./error.types";

const WEBEX = "help.webex.com/en-us/article/WBX28944";
const WEBEX_JA = "help.webex.com/ja-jp/article/WBX28944/How-Do-I-Troubleshoot-Schedule-on-Behalf-of-Issues";

export const providerErrors: readonly KnownError[] = [
  {
    cause: "webexPermission",
    texts: [
      {
        says: "To schedule an online meeting for this host you must obtain scheduling permission from this host",
        matters: "must obtain scheduling permission host",
      },
      {
        says: "You must get the scheduling permission from the host",
        matters: "must get scheduling permission host",
      },
      { says: "Unable to schedule on behalf of other user", matters: "unable schedule behalf user" },
      {
        says: "この主催者のためにオンラインミーティングをスケジュールするには、この主催者からスケジュール許可を取得する必要があります",
        page: WEBEX_JA,
      },
      { says: "この主催者からスケジュール権限を取得する必要があります", page: WEBEX_JA },
    ],
    fixedBy: ["owner"],
    checks: ["sendOnBehalf", "delegateFlag", "notOnlineYet"],
    remedies: ["makeDelegate"],
    sources: [WEBEX],
  },
  {
    cause: "zoomPermission",
    texts: [
      { says: "because Shared Access Permissions is not enabled", matters: "shared access permission not enabled" },
      { says: "Allow this app to use my shared access permissions", matters: "allow app use shared access permission" },
      { says: "3003 error", matters: "zoom error 3003" },
    ],
    fixedBy: ["owner", "you"],
    checks: ["sendOnBehalf", "delegateFlag", "notOnlineYet"],
    remedies: ["makeDelegate", "askOrganizer"],
    sources: [
      "support.acu.edu/TDClient/1963/Portal/KB/ArticleDet?ID=139880",
      "support.zoom.us/hc/en-us/articles/201362803-Scheduling-privilege",
    ],
  },
];
