/** Does what the round's page asks for, through the ports, and tells what came of it. */
import { countMails, listRows } from "../../app/round/list";
import { findOwners } from "../../app/round/owners";
import { rowWork } from "../../app/round/convert";
import type { RoundPorts } from "../../app/round/ports";
import type { OwnerFacts } from "../../round/classify";
import { estimate } from "../../round/estimate";
import { unfinishedOf, type JournalPort } from "../../round/journal";
import type { Limits } from "../../round/limits";
import { createRun, type Run } from "../../round/run";
import { costOf, type RoundRow } from "../../round/types";
import type { Answer, DeskEvent, Effect } from "./events";
import { spanOf } from "./range";
import type { RangeChoice } from "./state";

export interface DeskPorts extends RoundPorts {
  readonly limits: Limits;
  /** Of the person who is signed in. */
  readonly journal: (person: string) => Promise<JournalPort>;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
  /** Holds the page's only run among all tabs; false where another tab holds it. */
  readonly exclusively: (work: () => Promise<void>) => Promise<boolean>;
  /** Leaves word for the pane, where the two share a storage: how many meetings are left; 0: nothing to go on with. */
  readonly left: (count: number) => void;
}

type Dispatch = (event: DeskEvent) => void;
type Without<T> = T extends unknown ? Omit<T, "job"> : never;

/** How often progress is told at most, ms: a hundred rows a second need not be drawn one by one. */
const TELL_EVERY = 100;
/** Rows that come page by page are put in order, and drawn, no more often than this, ms. */
const TELL_ROWS_EVERY = 250;

export function createRunner(ports: DeskPorts): (effect: Effect, dispatch: Dispatch) => void {
  let journal: JournalPort | null = null;
  let current: Run | null = null;
  let running = new AbortController();

  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };

  const openJournal = async (person: string): Promise<JournalPort> => (journal ??= await ports.journal(person));

  /** The token's own name for her, which no other tenant can have. */
  const signedIn = async (tell: (answer: Without<Answer>) => void, signal: AbortSignal): Promise<void> => {
    const token = await ports.identity.silent(signal);
    if (signal.aborted) return;
    if (!token.ok) {
      tell({ type: "signedOut", failure: token.error.kind === "signInNeeded" ? null : token.error });
      return;
    }
    const { objectId, tenantId, username } = token.value.account;
    const kept = await openJournal(objectId === null ? username.toLowerCase() : `${tenantId ?? ""}.${objectId}`);
    tell({ type: "signedIn" });
    const unfinished = unfinishedOf(await kept.load());
    ports.left(unfinished.go.length + unfinished.look.length);
    tell({ type: "unfinished", unfinished });
  };

  const list = async (
    owners: readonly OwnerFacts[],
    range: RangeChoice,
    tell: (answer: Without<Answer>) => void,
    signal: AbortSignal,
  ): Promise<void> => {
    const span = spanOf(range, ports.now());
    const all: (readonly RoundRow[])[] = owners.map(() => []);
    const unread: string[] = [];
    let toldAt = -TELL_ROWS_EVERY;
    const merged = (): readonly RoundRow[] => all.flat().sort((left, right) => left.start - right.start);
    // One owner after the other: four requests in flight belong to the whole add-in.
    for (const [index, of] of span === null ? [] : owners.entries()) {
      if (span === null || signal.aborted) return;
      const token = await ports.identity.silent(signal);
      if (!token.ok) {
        tell({ type: "signedOut", failure: token.error });
        return;
      }
      const listed = await listRows(
        ports,
        of,
        span,
        token.value,
        (rows) => {
          all[index] = rows;
          if (performance.now() - toldAt < TELL_ROWS_EVERY) return;
          toldAt = performance.now();
          tell({ type: "rowsSeen", rows: merged() });
        },
        signal,
      );
      if (listed.ok) {
        all[index] = listed.value.rows;
        const { ownerKind } = listed.value;
        if (ownerKind) tell({ type: "ownerSeen", owner: { ...of, owner: { ...of.owner, kind: ownerKind } } });
      }
      if (!listed.ok || !listed.value.complete) unread.push(of.owner.name);
    }
    tell({ type: "listed", rows: merged(), unread });
  };

  const count = async (
    owners: readonly OwnerFacts[],
    rows: readonly RoundRow[],
    tell: (answer: Without<Answer>) => void,
    signal: AbortSignal,
  ): Promise<void> => {
    for (const of of owners) {
      const token = await ports.identity.silent(signal);
      if (!token.ok || signal.aborted) break;
      const hers = rows.filter(({ owner }) => owner === of.owner.address.toLowerCase());
      await countMails(ports, of, hers, token.value, (row) => tell({ type: "rowCounted", row }), signal);
    }
    tell({ type: "counted" });
  };

  const run = async (
    { owners, selection }: Extract<Effect, { type: "run" }>,
    tell: (answer: Without<Answer>) => void,
  ): Promise<void> => {
    const kept = journal;
    if (kept === null) {
      tell({ type: "signedOut", failure: null });
      return;
    }
    const byAddress = new Map(owners.map((of) => [of.owner.address.toLowerCase(), of]));
    const mine = await ports.exclusively(async () => {
      const spent = await kept.spent(ports.now());
      let toldAt = 0;
      current = createRun(
        { ...selection, spent },
        ports.limits,
        { ...ports, ...rowWork(ports, (address) => byAddress.get(address)), journal: kept },
        (progress) => {
          const now = performance.now();
          const quiet = progress.status.kind === "running" && now - toldAt < TELL_EVERY;
          if (quiet) return;
          toldAt = now;
          ports.left(progress.rows.filter(({ state }) => state === "waiting" || state === "underWay").length);
          tell({ type: "progressed", progress, at: ports.now() });
        },
      );
      tell({ type: "began", at: ports.now() });
      const progress = await current.start();
      current = null;
      await kept.finish(ports.now());
      ports.left(0);
      tell({ type: "finished", progress });
    });
    if (!mine) tell({ type: "elsewhere" });
  };

  return (effect, dispatch) => {
    const job = "job" in effect ? effect.job : 0;
    const tell = (answer: Without<Answer>): void => dispatch({ ...answer, job });
    const guarded = (work: Promise<void>): void => {
      work.catch(() => tell({ type: "broke" }));
    };
    switch (effect.type) {
      case "start":
        return guarded(signedIn(tell, begin()));
      case "signIn": {
        const signal = begin();
        // The window must be asked for in the same turn as the click, or the browser stops it.
        const asked = ports.identity.interactive(signal);
        return guarded(
          asked.then((token) =>
            token.ok ? signedIn(tell, signal) : tell({ type: "signedOut", failure: token.error }),
          ),
        );
      }
      case "signOut":
        begin();
        return guarded(
          ports.identity.signOut().then((out) => {
            // The next person's journal is another one.
            journal = null;
            tell(out === "failed" ? { type: "broke" } : { type: "signedOut", failure: null });
          }),
        );
      case "findOwners": {
        const signal = begin();
        return guarded(
          (async () => {
            const token = await ports.identity.silent(signal);
            if (!token.ok) {
              tell({ type: "signedOut", failure: token.error });
              return;
            }
            const found = await findOwners(
              ports,
              token.value,
              effect.named,
              (owner) => tell({ type: "ownerSeen", owner }),
              signal,
            );
            if (found.ok) tell({ type: "ownersSeen", complete: found.value.complete });
            else tell({ type: "ownersFailed", failure: found.error });
          })(),
        );
      }
      case "list":
        return guarded(list(effect.owners, effect.range, tell, begin()));
      case "count":
        return guarded(count(effect.owners, effect.rows, tell, begin()));
      case "estimate":
        return guarded(
          (async () => {
            const now = ports.now();
            const items = effect.rows.map((row) => ({ owner: row.owner, ...costOf(row) }));
            tell({
              type: "estimated",
              estimate: estimate(items, ports.limits, (await journal?.spent(now)) ?? [], now),
              at: now,
            });
          })(),
        );
      case "run":
        begin();
        return guarded(run(effect, tell));
      case "signInAgain":
        return guarded(
          ports.identity.interactive(new AbortController().signal).then((token) => {
            if (token.ok) current?.goOn();
          }),
        );
      case "steer":
        if (effect.how === "pause") current?.pause();
        else if (effect.how === "goOn") current?.goOn();
        else current?.stop();
        return;
      case "forget":
        ports.left(0);
        void journal?.finish(ports.now());
    }
  };
}
