/** What Outlook and Exchange say while delegates are set, and while a delegate saves or sends. */
import type { KnownError } from "./error.types";

const KB_4502145 = "support.microsoft.com/help/4502145";
const CHANGED = "support.microsoft.com/office/b3ee6b29-959e-4e4a-8920-3a28b9a84452";

export const outlookErrors: readonly KnownError[] = [
  {
    cause: "draftConflict",
    texts: [
      {
        says: "The operation cannot be performed because the item has changed",
        matters: "operation cannot performed because item changed",
      },
      {
        says: "The operation cannot be performed because the message has been changed",
        matters: "operation cannot performed because message changed",
      },
      {
        says: "The function cannot be performed because the message has been changed",
        matters: "function cannot performed because message changed",
      },
      {
        says: "The item cannot be saved because it was changed by another user or in another window",
        matters: "cannot saved because changed another user",
      },
      { says: "メッセージが変更されたため、操作を実行できません", page: "support.microsoft.com/ja-jp/help/4502145" },
    ],
    fixedBy: ["you"],
    checks: ["saved", "notOnlineYet"],
    remedies: ["openOwnersItem", "tryAgainLater"],
    sources: [KB_4502145, CHANGED],
  },
  {
    cause: "delegatesNotSaved",
    texts: [
      {
        says: "The Delegates settings were not saved correctly",
        matters: "delegate setting were not saved correctly",
      },
      { says: "Cannot activate send-on-behalf-of list", matters: "activate send behalf of list" },
      {
        says: "[代理人] タブの設定は正しく保存されませんでした",
        page: "jpmessaging.github.io/blog/Troubleshooting-delegate-settings",
      },
      { says: "デリゲートの設定が正しく保存されませんでした", page: "support.microsoft.com/kb/958443/ja" },
    ],
    fixedBy: ["exchangeAdmin"],
    checks: ["sendOnBehalf", "delegateFlag"],
    remedies: ["grantSendOnBehalf", "makeDelegate"],
    sources: [
      "support.microsoft.com/help/2545238",
      "blogs.technet.microsoft.com/mspfe/2012/06/26/solving-the-delegates-settings-were-not-saved-correctly-error-on-exchange-2010",
    ],
  },
  {
    cause: "itemNotSaved",
    texts: [{ says: "ItemNotSaved" }, { says: "9046", code: true }],
    fixedBy: ["you"],
    checks: ["saved"],
    remedies: ["saveItem"],
    sources: [
      "learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes",
      "github.com/OfficeDev/office-js/issues/5924",
    ],
  },
  {
    cause: "oldTokens",
    texts: [
      { says: "GenericTokenError" },
      { says: "9018", code: true },
      { says: "9017", code: true },
      { says: "9042", code: true },
    ],
    fixedBy: ["addinAdmin"],
    checks: ["client", "consent"],
    remedies: ["installForDelegate"],
    sources: ["learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens"],
  },
];
