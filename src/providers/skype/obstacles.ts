/** What stands between the owner's wish and the delegation in Lync, read from IT's evidence in the order in which to look. */
import type { Answer } from "../../delegation/checks/defineCheck";
import { editByRights } from "../../delegation/readings/editKnowledge";
import type { AdminEvidence, SkypeEvidence } from "../../delegation/evidence/evidence.types";
import { adminLine } from "../../delegation/readings/evidenceLine";
import { valueOf } from "../../delegation/facts/fact";
import type { Facts } from "../../delegation/facts/facts";
import type { EvidenceLine, Remedy } from "../../delegation/checks/finding";
import { remedy } from "../../delegation/remedies/remedy";
import { isOnPremises, isOwn } from "../../delegation/readings/situation";
import { delegationInEffect } from "../../delegation/readings/delegationInEffect";

export const MOST_DELEGATES = 25;

/** While one of these stands, the delegation cannot have come about. */
export type BlockerCode = "otherSide" | "notEnabled" | "policiesOff";
/** These explain; whether they also rule it out depends on the owner's Enterprise Voice. */
export type ObstacleCode =
  | "exchangeRightMissing"
  | "groupIsDelegate"
  | "tooMany"
  | "ownerClient"
  | "delegateVoiceOff"
  | "ownerMustAdd"
  | "mapiDown"
  | "authorOnly"
  | "bothSet";

interface ObstacleOf<Code extends string, RulesOut extends boolean> {
  readonly code: Code;
  readonly rulesOut: RulesOut;
  readonly remedies: readonly Remedy[];
  readonly lines: readonly EvidenceLine[];
}

export type Obstacle = ObstacleOf<BlockerCode, true> | ObstacleOf<ObstacleCode, boolean>;

/** Whether the policies that matter for an owner without Enterprise Voice are off. Unset means on for the first, off for the second. */
export function policiesOff(skype: SkypeEvidence): { readonly delegation: boolean; readonly sync: boolean } {
  return {
    delegation: skype.enableDelegation === false,
    sync: skype.enableExchangeDelegateSync === false || skype.enableExchangeDelegateSync === null,
  };
}

/** Clients of the owner that cannot carry the delegate over from Exchange: it is done over MAPI, by the full Windows client. */
export function cannotSync(client: SkypeEvidence["ownerClient"]): boolean {
  return client === "mac" || client === "windowsBasic" || client === "mobile";
}

function policyObstacle(evidence: AdminEvidence, skype: SkypeEvidence): Obstacle | null {
  const off = policiesOff(skype);
  const voice = skype.ownerEnterpriseVoice;
  const syncMatters = voice === false && off.sync;
  if (!off.delegation && !syncMatters) return null;
  return {
    code: "policiesOff",
    rulesOut: true,
    remedies: [
      ...(off.delegation ? [remedy("enableDelegation")] : []),
      ...(syncMatters ? [remedy("enableDelegateSync")] : []),
      remedy("setLyncDelegate"),
      // A switch alone adds nobody: the delegate is named (again) once it is on.
      voice === true ? remedy("addLyncDelegate") : remedy("resyncDelegate"),
    ],
    lines: [
      ...(voice === undefined ? [] : [adminLine("ownerEnterpriseVoice", evidence, voice)]),
      ...(skype.enableDelegation === undefined
        ? []
        : [adminLine("enableDelegation", evidence, skype.enableDelegation)]),
      ...(skype.enableExchangeDelegateSync === undefined
        ? []
        : [adminLine("exchangeDelegateSync", evidence, skype.enableExchangeDelegateSync)]),
    ],
  };
}

function exchangeObstacles(evidence: AdminEvidence, voice: boolean | undefined): readonly Obstacle[] {
  const { exchange, skype } = evidence;
  const found: Obstacle[] = [];
  const noRight = editByRights(exchange?.calendarRights) === "none";
  if (exchange && (noRight || exchange.sendOnBehalf === false)) {
    found.push({
      code: "exchangeRightMissing",
      // Without Enterprise Voice the delegates come from Exchange and from nowhere else.
      rulesOut: voice === false,
      remedies: [remedy("makeDelegate"), remedy("grantSendOnBehalf", {}, "exchangeAdmin")],
      lines: [
        ...(exchange.calendarRights ? [adminLine("calendarRights", evidence, exchange.calendarRights)] : []),
        ...(exchange.sendOnBehalf === undefined ? [] : [adminLine("sendOnBehalf", evidence, exchange.sendOnBehalf)]),
      ],
    });
  }
  if (exchange?.delegateType === "Group") {
    found.push({
      code: "groupIsDelegate",
      rulesOut: voice === false,
      remedies: [remedy("replaceGroupByPerson"), remedy("replaceGroupByPerson", {}, "exchangeAdmin")],
      lines: [adminLine("delegateType", evidence, "Group")],
    });
  }
  const count = skype?.delegateCount ?? exchange?.delegateCount;
  if (count !== undefined && count > MOST_DELEGATES) {
    const lines = [adminLine("delegateCount", evidence, count)];
    found.push({ code: "tooMany", rulesOut: false, remedies: [remedy("reduceDelegates")], lines });
  }
  return found;
}

/** With Enterprise Voice the owner names delegates in her own client, and nothing that Exchange carries over matters for it. */
function voiceObstacle(evidence: AdminEvidence, skype: SkypeEvidence): Obstacle | null {
  if (skype.ownerEnterpriseVoice !== true) return null;
  const lines = [adminLine("ownerEnterpriseVoice", evidence, true)];
  if (skype.delegateEnterpriseVoice === false) {
    return {
      code: "delegateVoiceOff",
      rulesOut: false,
      remedies: [remedy("setLyncDelegate")],
      lines: [...lines, adminLine("delegateEnterpriseVoice", evidence, false)],
    };
  }
  return {
    code: "ownerMustAdd",
    rulesOut: false,
    remedies: [remedy("addLyncDelegate"), remedy("setLyncDelegate")],
    lines,
  };
}

/** Who can do what for an owner whose client cannot: Basic is replaced by desktop support, on a Mac the owner borrows a Windows computer. */
export function windowsRemedies(client: SkypeEvidence["ownerClient"]): readonly Remedy[] {
  const support = remedy("useWindowsClient", {}, "desktopSupport");
  return client === "windowsBasic"
    ? [support, remedy("setLyncDelegate")]
    : [remedy("useWindowsClient"), remedy("setLyncDelegate"), support];
}

function clientObstacles(evidence: AdminEvidence, skype: SkypeEvidence): readonly Obstacle[] {
  const found: Obstacle[] = [];
  if (cannotSync(skype.ownerClient)) {
    found.push({
      code: "ownerClient",
      rulesOut: false,
      remedies: windowsRemedies(skype.ownerClient),
      lines: [adminLine("ownerClient", evidence, skype.ownerClient)],
    });
  }
  if (skype.ownerClientMapi === false) {
    const lines = [adminLine("ownerClientMapi", evidence, false)];
    found.push({
      code: "mapiDown",
      rulesOut: false,
      remedies: [remedy("restoreMapi"), remedy("resyncDelegate")],
      lines,
    });
  }
  return found;
}

/** The documentation asks for Editor, one report says that Author is carried over too: Editor satisfies both. */
function authorOnly(evidence: AdminEvidence): Obstacle | null {
  const rights = evidence.exchange?.calendarRights;
  if (editByRights(rights) !== "own") return null;
  return {
    code: "authorOnly",
    rulesOut: false,
    remedies: [remedy("makeDelegate"), remedy("makeDelegate", {}, "exchangeAdmin"), remedy("resyncDelegate")],
    lines: [adminLine("calendarRights", evidence, rights)],
  };
}

function nothingLeft(evidence: AdminEvidence, skype: SkypeEvidence): Obstacle | null {
  const off = policiesOff(skype);
  if (
    off.delegation ||
    off.sync ||
    skype.enableExchangeDelegateSync === undefined ||
    skype.ownerEnterpriseVoice === true
  )
    return null;
  const clientSeen = skype.ownerClient === "windows" && skype.ownerClientMapi === true;
  return {
    code: "bothSet",
    rulesOut: false,
    // The client first, where nobody has looked at it yet; else the delegate is taken out and put in again, or set by hand.
    remedies: [
      ...(clientSeen ? [] : [remedy("restoreMapi")]),
      remedy("setLyncDelegate"),
      remedy("removeStaleDelegate"),
      remedy("resyncDelegate"),
      remedy("updateClient"),
    ],
    lines: [
      adminLine("enableDelegation", evidence, skype.enableDelegation),
      adminLine("exchangeDelegateSync", evidence, skype.enableExchangeDelegateSync),
    ],
  };
}

type Hosting = NonNullable<SkypeEvidence["ownerHosting"]>;

/** Not homed anywhere is a word, not a name of the server's. */
export function hostShown(hosting: Hosting): Hosting | readonly string[] {
  return hosting === "none" ? [] : hosting;
}

function otherSide(evidence: AdminEvidence, skype: SkypeEvidence): Obstacle | null {
  const { ownerHosting, delegateHosting } = skype;
  if (!ownerHosting || !delegateHosting) return null;
  if (ownerHosting === delegateHosting && ownerHosting !== "none") return null;
  const lines = [
    adminLine("ownerHosting", evidence, hostShown(ownerHosting)),
    adminLine("delegateHosting", evidence, hostShown(delegateHosting)),
  ];
  const enabled = ownerHosting !== "none" && delegateHosting !== "none";
  return { code: enabled ? "otherSide" : "notEnabled", rulesOut: true, remedies: [remedy("moveUser")], lines };
}

/** Everything that IT's evidence shows to stand in the way: what rules the delegation out, then the next thing to look at. */
export function obstacles(facts: Facts): readonly Obstacle[] {
  const evidence = valueOf(facts.evidence);
  const skype = evidence?.skype;
  if (!evidence) return [];
  if (!skype) return [...exchangeObstacles(evidence, undefined), authorOnly(evidence)].filter(isThere);
  const found = [
    otherSide(evidence, skype),
    voiceObstacle(evidence, skype),
    ...exchangeObstacles(evidence, skype.ownerEnterpriseVoice),
    policyObstacle(evidence, skype),
    ...clientObstacles(evidence, skype),
    authorOnly(evidence),
  ].filter(isThere);
  if (found.length === 0) return [nothingLeft(evidence, skype)].filter(isThere);
  return [...found.filter(({ rulesOut }) => rulesOut), ...found.filter(({ rulesOut }) => !rulesOut)];
}

function isThere(obstacle: Obstacle | null): obstacle is Obstacle {
  return obstacle !== null;
}

type Beside = "onlyOnPremises" | "own" | "inEffect";

/** Why a policy behind the delegation needs no look: no Skype here, nobody's delegate, or the delegation is in effect anyway. */
export function settledOtherwise(facts: Facts): Answer<Beside> | null {
  if (!isOnPremises(facts)) return { code: "onlyOnPremises" };
  if (isOwn(facts)) return { code: "own" };
  const { inEffect, lines } = delegationInEffect(facts);
  return inEffect === true ? { code: "inEffect", evidence: lines } : null;
}

export const SETTLED_CODES = {
  onlyOnPremises: "notApplicable",
  own: "notApplicable",
  inEffect: "notApplicable",
} as const;
