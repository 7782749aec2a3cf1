/** What a message needs to know of the look, of this installation and of the page it stands in. */
import type { Facts } from "../../delegation/facts/facts";
import { nonEmpty } from "../../delegation/facts/nonEmpty";
import type { MessageContext } from "../../delegation/remedies/context";
import type { RemedyId } from "../../delegation/remedies/remedyIds";
import { requestFragment, WANTS, type Want } from "../../people/link";
import { isOnPremises } from "../../delegation/readings/situation";
import type { AssessedItem } from "../../app/gatherItem";
import type { Deployment } from "../work";

/**
 * The page where an admin agrees for the whole organization.
 * @param authority as in the deployment settings: "https://login.microsoftonline.com/common"
 * Shape: learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentLink(facts: Facts, authority: string): string {
  const { clientId, scopes, adminConsentRedirect } = facts.settings;
  const address = facts.user.known ? facts.user.value.address : "";
  const domain = /@([a-z0-9.-]+)$/i.exec(address)?.[1];
  const tenant = (facts.token.known ? facts.token.value.tenantId : null) ?? domain ?? "organizations";
  const link = new URL(`${new URL(authority).origin}/${encodeURIComponent(tenant)}/v2.0/adminconsent`);
  link.searchParams.set("client_id", clientId);
  link.searchParams.set("scope", scopes.join(" "));
  if (adminConsentRedirect) link.searchParams.set("redirect_uri", adminConsentRedirect);
  return link.href;
}

const WANTED_BY: Readonly<Partial<Record<RemedyId, Want>>> = {
  shareAsEditor: "calendar",
  makeDelegate: "calendar",
  grantSendOnBehalf: "calendar",
  letSeePrivateItems: "private",
  addLyncDelegate: "lync",
};

/** What the page can do of it; nothing where only Lync's own list is missing, which no page of ours can change. */
function wantsOf(remedies: readonly RemedyId[]): readonly Want[] {
  const wanted = remedies.map((id) => WANTED_BY[id]);
  if (!wanted.includes("calendar") && !wanted.includes("private")) return [];
  return WANTS.filter((want) => want === "calendar" || wanted.includes(want));
}

/**
 * @param typedOwner the address that the person typed where Outlook names nobody; null: none yet, so `messageNeeds` asks for it
 */
export function messageContext(
  { facts, assessment }: AssessedItem,
  { authority, origin, contacts = {} }: Deployment,
  typedOwner: string | null = null,
): MessageContext {
  const user = facts.user.known ? facts.user.value : null;
  const { clientId, scopes } = facts.settings;
  const toldByIt = facts.evidence.known ? facts.evidence.value.exchange?.location : null;
  const owner = nonEmpty(assessment.owner ?? typedOwner);
  const delegate = nonEmpty(assessment.delegate ?? user?.address);
  return {
    owner: owner && { address: owner, name: assessment.owner === null ? null : assessment.ownerName },
    delegate: delegate && { address: delegate, name: user?.name ?? null },
    meeting: assessment.item,
    ownerOutlook: null,
    mailbox: isOnPremises(facts) ? "onPremises" : facts.calendar.known ? "online" : (toldByIt ?? null),
    contacts,
    requestLink: (remedies) => {
      if (owner === null || delegate === null) return null;
      const asked = { owner, delegate: { address: delegate, name: user?.name ?? delegate }, wants: wantsOf(remedies) };
      const fragment = requestFragment(asked);
      return fragment === null ? null : new URL(`desk.html${fragment}`, document.baseURI).href;
    },
    params: { origin, clientId, scopes: scopes.join(", "), link: adminConsentLink(facts, authority) },
  };
}
