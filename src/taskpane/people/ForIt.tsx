import { nonEmpty } from "../../delegation/facts/nonEmpty";
import type { MessageContext } from "../../delegation/remedies/context";
import { remedyText } from "../../delegation/remedies/text";
import { remedyWords } from "../../locales/remedyWords";
import type { Whom } from "../../people/plan";
import type { Shared } from "../../people/ports";
import { Commands } from "../help/Commands";

export interface ForItProps {
  readonly owner: Pick<Shared, "me" | "myName">;
  readonly delegate: Whom;
}

/** The halves that Graph does not show: commands for IT to look at them, and to put them right. */
export function ForIt({ owner, delegate }: ForItProps) {
  const mine = nonEmpty(owner.me.mail ?? owner.me.userPrincipalName);
  const theirs = nonEmpty(delegate.address);
  if (mine === null || theirs === null) return null;
  const context: MessageContext = {
    owner: { address: mine, name: owner.myName || null },
    delegate: { address: theirs, name: delegate.name || null },
    ownerOutlook: null,
    mailbox: "online",
    params: {},
  };
  const remedies = [
    { id: "grantSendOnBehalf", by: "exchangeAdmin", params: {}, order: 1, wait: null } as const,
    { id: "setLyncDelegate", by: "skypeAdmin", params: {}, order: 2, wait: null } as const,
  ].map((remedy) => remedyText(remedy, context, remedyWords));
  return <Commands remedies={remedies} />;
}
