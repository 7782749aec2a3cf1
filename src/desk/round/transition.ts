/** What follows from what on the round's page: the only place where its state changes. Pure. */
import { isSmtp, sameAddress } from "../../delegation/facts/address";
import { judgeOwner, type OwnerFacts } from "../../round/classify";
import type { JournalEntry, Unfinished } from "../../round/journal";
import type { Selection } from "../../round/run";
import type { RoundRow } from "../../round/types";
import type { Answer, Deed, DeskEvent, Effect } from "./events";
import {
  chosenOwners,
  selectedRows,
  type Beside,
  type DeskState,
  type OwnerLine,
  type Rows,
  type Screen,
} from "./state";

export interface Transition {
  readonly state: DeskState;
  readonly effects: readonly Effect[];
}

function stay(state: DeskState): Transition {
  return { state, effects: [] };
}

function go(state: DeskState, ...effects: readonly Effect[]): Transition {
  return { state, effects };
}

function show<S extends Screen>(state: DeskState, screen: S, changes: Partial<Beside> = {}): Beside & S {
  const { job, owners, ownersState, range, unfinished, notYet } = state;
  return { job, owners, ownersState, range, unfinished, notYet, ...changes, ...screen };
}

/** An answer to a job that is over changes nothing. */
export function transition(state: DeskState, event: DeskEvent): Transition {
  if (!("job" in event)) return afterDeed(state, event);
  return event.job === state.job ? afterAnswer(state, event) : stay(state);
}

export function begin(range: DeskState["range"]): Transition {
  const state: DeskState = {
    phase: "starting",
    job: 1,
    owners: [],
    ownersState: "asking",
    range,
    unfinished: null,
    notYet: new Set(),
  };
  return go(state, { type: "start", job: 1 });
}

function afterDeed(state: DeskState, deed: Deed): Transition {
  const job = state.job + 1;
  switch (deed.type) {
    case "signIn":
      if (state.phase === "running" && state.status.kind === "signInNeeded") return go(state, { type: "signInAgain" });
      if (state.phase !== "signedOut") return stay(state);
      return go({ ...state, job, asking: true, failure: null }, { type: "signIn", job });
    case "signOut":
      // Whoever signs in next sees nothing of what was there.
      return state.phase === "choosing"
        ? go({ ...state, job, owners: [], unfinished: null, notYet: new Set() }, { type: "signOut", job })
        : stay(state);
    case "addOwner": {
      const address = deed.address.trim();
      if (state.phase !== "choosing" || !isSmtp(address)) return stay(state);
      if (state.owners.some(({ facts }) => sameAddress(facts.owner.address, address))) return stay(state);
      const named = [...namedIn(state), address];
      return go({ ...state, job, ownersState: "asking" }, { type: "findOwners", job, named });
    }
    case "chooseOwner":
      return go({
        ...state,
        owners: state.owners.map((line) =>
          sameAddress(line.facts.owner.address, deed.address) ? { ...line, chosen: deed.chosen } : line,
        ),
      });
    case "chooseRange":
      return go({ ...state, range: deed.range });
    case "list": {
      const owners = chosenOwners(state);
      if (!["choosing", "listed"].includes(state.phase) || owners.length === 0) return stay(state);
      const next = show(state, { phase: "listing", rows: [], selected: new Set<string>(), unread: [] }, { job });
      return go(next, { type: "list", job, owners, range: state.range });
    }
    case "select": {
      if (state.phase !== "listed" && state.phase !== "listing") return stay(state);
      const selected = new Set(state.selected);
      for (const key of deed.keys) {
        if (deed.selected) selected.add(key);
        else selected.delete(key);
      }
      return go({ ...state, selected });
    }
    case "plan": {
      if (state.phase !== "listed" || state.counting) return stay(state);
      const rows = selectedRows(state);
      if (rows.length === 0) return stay(state);
      const next = { ...state, job };
      return go(next, { type: "estimate", job, rows });
    }
    case "back":
      if (state.phase === "planned")
        return go(show(state, { phase: "listed", counting: false, ...rowsOf(state) }, { job }));
      return state.phase === "listed" || state.phase === "listing" || state.phase === "finished"
        ? go(show(state, { phase: "choosing" }, { job }))
        : stay(state);
    case "confirm":
      return state.phase === "planned"
        ? run(state, job, { rows: selectedRows(state), before: [], ended: [] })
        : stay(state);
    case "resume": {
      if (state.unfinished === null || state.phase !== "choosing") return stay(state);
      const rowOf = (entry: JournalEntry): RoundRow => rowOfEntry(entry);
      return run(state, job, {
        rows: state.unfinished.go.map(rowOf),
        before: state.unfinished.look.map(rowOf),
        ended: state.unfinished.ended.map((entry) => ({ row: rowOf(entry), result: entry.state })),
      });
    }
    case "forget":
      return go({ ...state, unfinished: null }, { type: "forget" });
    case "pause":
    case "goOn":
    case "stop":
      return state.phase === "running" ? go(state, { type: "steer", how: deed.type }) : stay(state);
    case "again":
      return state.phase === "broken" || state.phase === "elsewhere"
        ? go(show(state, { phase: "starting" }, { job }), { type: "start", job })
        : stay(state);
  }
}

function run(state: DeskState, job: number, selection: Selection): Transition {
  const { rows, before, ended } = selection;
  const next = show(
    state,
    {
      phase: "running",
      status: { kind: "running" },
      rows: [
        ...ended.map(({ row, result }) => ({ row, state: result, code: null })),
        ...[...before, ...rows].map((row) => ({ row, state: "waiting" as const, code: null })),
      ],
      version: 0,
      began: 0,
      at: 0,
    },
    { job, unfinished: null },
  );
  return go(next, { type: "run", job, owners: state.owners.map(({ facts }) => facts), selection });
}

/** The journal keeps no subject; nothing but ids is needed to go on. */
function rowOfEntry({ key, owner, eventId, messages, recipients }: JournalEntry): RoundRow {
  const people = messages === 0 ? 0 : Math.round(recipients / messages);
  return {
    key,
    owner,
    eventId,
    subject: "",
    start: 0,
    kind: messages > 1 ? "series" : "single",
    why: null,
    people,
    addressed: people,
    moreThanCounted: false,
    mailsEach: Math.max(1, messages),
  };
}

function rowsOf({ rows, selected, unread }: Rows): Rows {
  return { rows, selected, unread };
}

function namedIn(state: DeskState): readonly string[] {
  return state.owners.map(({ facts }) => facts.owner.address);
}

function afterAnswer(state: DeskState, answer: Answer): Transition {
  switch (answer.type) {
    case "signedIn":
      return go(show(state, { phase: "choosing" }, { ownersState: "asking" }), {
        type: "findOwners",
        job: state.job,
        named: [],
      });
    case "signedOut":
      return go(show(state, { phase: "signedOut", failure: answer.failure, asking: false }));
    case "unfinished":
      return go({ ...state, unfinished: isSomething(answer.unfinished) ? answer.unfinished : null });
    case "ownerSeen":
      return go({ ...state, owners: withOwner(state.owners, answer.owner) });
    case "ownersSeen":
      return go({ ...state, ownersState: answer.complete ? "known" : "partly" });
    case "ownersFailed":
      return go({ ...state, ownersState: answer.failure });
    case "rowsSeen":
      return state.phase === "listing" ? go({ ...state, rows: answer.rows }) : stay(state);
    case "listed": {
      if (state.phase !== "listing") return stay(state);
      const { unread } = answer;
      const rows = answer.rows.map((row) => sinceThen(row, state.notYet));
      const notYet = new Set([...state.notYet, ...rows.filter(({ why }) => why === null).map(({ key }) => key)]);
      const next = show(state, { phase: "listed", counting: true, rows, selected: state.selected, unread }, { notYet });
      return go(next, { type: "count", job: state.job, owners: chosenOwners(state), rows });
    }
    case "rowCounted":
      return state.phase === "listed"
        ? go({ ...state, rows: state.rows.map((row) => (row.key === answer.row.key ? answer.row : row)) })
        : stay(state);
    case "counted":
      return state.phase === "listed" ? go({ ...state, counting: false }) : stay(state);
    case "estimated":
      return state.phase === "listed"
        ? go(show(state, { phase: "planned", estimate: answer.estimate, at: answer.at, ...rowsOf(state) }))
        : stay(state);
    case "began":
      return state.phase === "running" ? go({ ...state, began: answer.at, at: answer.at }) : stay(state);
    case "progressed":
      return state.phase === "running"
        ? go({ ...state, ...answer.progress, at: answer.at, version: state.version + 1 })
        : stay(state);
    case "finished":
      return state.phase === "running"
        ? go(show(state, { ...state, phase: "finished", ...answer.progress, version: state.version + 1 }))
        : stay(state);
    case "elsewhere":
      return go(show(state, { phase: "elsewhere" }));
    case "broke":
      return go(show(state, { phase: "broken" }));
  }
}

/** Of rows that this page has listed before; what is kept from one opening to the next knows no meetings but those of a run. */
function sinceThen(row: RoundRow, notYet: ReadonlySet<string>): RoundRow {
  return row.why === "online" && notYet.has(row.key) ? { ...row, why: "onlineSince" } : row;
}

function isSomething({ go: left, look }: Unfinished): boolean {
  return left.length + look.length > 0;
}

/** In the order in which they were seen first; what was chosen stays chosen. */
function withOwner(lines: readonly OwnerLine[], facts: OwnerFacts): readonly OwnerLine[] {
  const verdict = judgeOwner(facts);
  const known = lines.find((line) => sameAddress(line.facts.owner.address, facts.owner.address));
  if (known === undefined) return [...lines, { facts, verdict, chosen: verdict.verdict === "ready" }];
  return lines.map((line) => (line === known ? { ...line, facts, verdict } : line));
}
