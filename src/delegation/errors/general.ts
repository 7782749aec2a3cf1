/** Texts that have many causes. They come last: whatever says more is found before. */
import type { KnownError } from "./error.types";

export const generalErrors: readonly KnownError[] = [
  {
    cause: "manyCauses",
    texts: [
      {
        says: "You do not have sufficient permission to perform this operation on this object",
        matters: "have permission perform operation",
      },
      {
        says: "You do not have appropriate permission to perform this operation",
        matters: "have appropriate permission perform operation",
      },
      {
        says: "Sie verfügen nicht über ausreichende Berechtigungen, um diesen Vorgang für dieses Objekt auszuführen",
        matters: "nicht ausreichende berechtigungen vorgang objekt",
        page: "support.microsoft.com/kb/2816258/de",
      },
      {
        says: "Vous ne disposez pas des autorisations suffisantes pour effectuer cette opération sur cet objet",
        matters: "disposez pas autorisations suffisantes effectuer opération",
        page: "support.microsoft.com/fr-fr/topic/d84fb858-e896-e173-845f-a1902bd8bc72",
      },
      {
        says: "このオブジェクトに対してこの操作を実行するための十分なアクセス許可がありません",
        page: "support.microsoft.com/kb/2816258/ja",
      },
    ],
    fixedBy: ["owner", "exchangeAdmin"],
    checks: ["editRight", "delegateFlag", "sendOnBehalf", "privateItem", "fullAccessSendAs"],
    remedies: ["makeDelegate", "shareAsEditor", "grantSendOnBehalf"],
    sources: ["support.microsoft.com/help/2545238", "support.microsoft.com/topic/d84fb858-e896-e173-845f-a1902bd8bc72"],
  },
];
