/** Who is asked for what: several findings for one person are one request, and nobody is asked for what another will do. */
import type { Finding, Fixer, Remedy } from "../checks/finding";
import { remedyData } from "./catalogue";
import { doersOf } from "./doers";
import type { MessageContext } from "./context";

export interface Ask {
  readonly fixer: Fixer;
  /** What they do, in order; each once. */
  readonly remedies: readonly Remedy[];
  /** Why. */
  readonly findings: readonly Finding[];
}

export interface Asks {
  /** In the order in which they are asked: the delegate herself, the owner, then IT for what the owner cannot do. */
  readonly asks: readonly Ask[];
  /** Who could do it in place of somebody above. */
  readonly instead: readonly Ask[];
}

/** One of each: the same remedy asked for by several findings, in its earliest place; what another one includes is left out. */
export function distinct(remedies: readonly Remedy[], mailbox: MessageContext["mailbox"]): readonly Remedy[] {
  const seen = new Map<string, Remedy>();
  for (const remedy of remedies) {
    const before = seen.get(remedy.id);
    if (!before) seen.set(remedy.id, remedy);
    else if (remedy.order < before.order) seen.set(remedy.id, { ...before, order: remedy.order });
  }
  const included = new Set([...seen.values()].flatMap((remedy) => includedBy(remedy, mailbox)));
  return [...seen.values()].filter(({ id }) => !included.has(id)).sort((a, b) => a.order - b.order);
}

function includedBy({ id, by }: Remedy, mailbox: MessageContext["mailbox"]): readonly string[] {
  const { includesForOwner = [], includesForExchange = { online: [], onPremises: [] } } = remedyData(id);
  if (by === "owner") return includesForOwner;
  return by === "exchangeAdmin" && mailbox !== null ? includesForExchange[mailbox] : [];
}

/** The delegate, the owner, IT; an owner who only follows what IT does comes last. */
function inOrder(fixers: readonly Fixer[], ownerFollows: boolean): readonly Fixer[] {
  const rank = (fixer: Fixer): number => (fixer === "you" ? 0 : fixer === "owner" ? (ownerFollows ? 3 : 1) : 2);
  return [...new Set(fixers)].filter((fixer) => fixer !== "nobody").toSorted((a, b) => rank(a) - rank(b));
}

/** @param findings what is missing, or could not be seen, those that matter first. */
export function asksOf(findings: readonly Finding[], mailbox: MessageContext["mailbox"]): Asks {
  const wanted = findings.map((finding) => ({ finding, doers: doersOf(finding) }));
  const taken = new Set<string>();
  const ownerFollows = !wanted.some(({ doers }) => doers[0] === "owner");
  const asks = inOrder(
    wanted.flatMap(({ doers }) => doers),
    ownerFollows,
  ).flatMap((fixer): Ask[] => {
    const theirs = wanted.filter(({ doers }) => doers.includes(fixer)).map(({ finding }) => finding);
    const remedies = distinct(
      theirs.flatMap((finding) => finding.remedies.filter(({ by }) => by === fixer)),
      mailbox,
    ).filter(({ id }) => !taken.has(id));
    for (const remedy of remedies) for (const id of [remedy.id, ...includedBy(remedy, mailbox)]) taken.add(id);
    return remedies.length === 0 ? [] : [{ fixer, remedies, findings: theirs }];
  });
  const asked = asks.map(({ fixer }) => fixer);
  const others = findings.flatMap(({ remedies }) => remedies.map(({ by }) => by));
  const instead = inOrder(others, false)
    .filter((fixer) => !asked.includes(fixer))
    .map((fixer) => {
      const theirs = findings.filter(({ remedies }) => remedies.some(({ by }) => by === fixer));
      const remedies = theirs.flatMap((finding) => finding.remedies.filter(({ by }) => by === fixer));
      return { fixer, remedies: distinct(remedies, mailbox), findings: theirs };
    });
  return { asks, instead };
}
