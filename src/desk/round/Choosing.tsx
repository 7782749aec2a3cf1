import { useId, useState } from "react";
import { Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { isSmtp } from "../../delegation/facts/address";
import { findingHeadline } from "../../locales/findingText";
import { fixerName, say } from "../../locales/say";
import { sayDesk } from "../../locales/sayDesk";
import { Button } from "../../taskpane/parts/Button";
import { StatusIcon } from "../../taskpane/parts/StatusIcon";
import type { PartProps } from "../App";
import { useDesk } from "../layout";
import { RangePicker } from "./RangePicker";
import { spanOf } from "./range";
import type { In, OwnerLine } from "./state";

const useStyles = makeStyles({
  owner: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { flexGrow: 1, minWidth: 0, paddingTop: "6px", overflowWrap: "anywhere" },
  mark: { paddingTop: "6px", display: "flex" },
  add: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, flexGrow: 1, maxWidth: "420px" },
});

const ICONS = { ready: "pass", blocked: "fail", notCertain: "unknown", cannot: "fail", alreadyOnline: "pass" } as const;

export function Choosing({ state, dispatch }: PartProps<In<"choosing">>) {
  const desk = useDesk();
  const { owners, ownersState, range, unfinished } = state;
  const anyChosen = owners.some(({ chosen }) => chosen);
  const wrong = spanOf(range, 0) === null;
  return (
    <>
      {unfinished !== null && (
        <section className={desk.card}>
          <h2 className={desk.heading}>{sayDesk("unfinishedTitle")}</h2>
          <p className={desk.text}>
            {sayDesk("unfinishedText", {
              ended: unfinished.ended.length,
              left: unfinished.go.length,
              look: unfinished.look.length,
            })}
          </p>
          <div className={desk.line}>
            <Button
              look="primary"
              data-action="round-go-on"
              unavailable={ownersState === "asking"}
              onClick={() => dispatch({ type: "resume" })}
            >
              {sayDesk("resume")}
            </Button>
            <Button data-action="round-forget" onClick={() => dispatch({ type: "forget" })}>
              {sayDesk("forget")}
            </Button>
          </div>
        </section>
      )}
      <p className={desk.text}>{sayDesk("intro")}</p>
      <section className={desk.section}>
        <h2 className={desk.heading}>{sayDesk("ownersTitle")}</h2>
        {groupsOf(owners).map(({ key, title, lines }) => (
          <div key={key} className={desk.section}>
            <h3 className={desk.subheading}>{title}</h3>
            <ul className={desk.list}>
              {lines.map((line) => (
                <Owner key={line.facts.owner.address} line={line} dispatch={dispatch} />
              ))}
            </ul>
          </div>
        ))}
        {owners.some(({ facts }) => facts.owner.kind === undefined) && (
          <p className={desk.quiet}>{sayDesk("kindNotTold")}</p>
        )}
        {ownersState === "asking" && <p className={desk.quiet}>{sayDesk("ownersAsking")}</p>}
        {(ownersState === "known" || ownersState === "partly") && owners.length === 0 && (
          <p className={desk.quiet}>{sayDesk("ownersNone")}</p>
        )}
        {ownersState === "partly" && owners.length > 0 && <p className={desk.quiet}>{sayDesk("ownersPartly")}</p>}
        {typeof ownersState === "object" && <p className={desk.text}>{sayDesk("ownersFailed")}</p>}
        <AddOwner dispatch={dispatch} />
      </section>
      <section className={desk.section}>
        <h2 className={desk.heading}>{sayDesk("rangeTitle")}</h2>
        <RangePicker range={range} onChange={(next) => dispatch({ type: "chooseRange", range: next })} />
        {wrong && (
          <p className={desk.text} role="alert">
            {sayDesk("rangeWrong")}
          </p>
        )}
      </section>
      <div>
        <Button
          look="primary"
          large
          data-action="round-list"
          unavailable={!anyChosen || wrong}
          onClick={() => dispatch({ type: "list" })}
        >
          {sayDesk("list")}
        </Button>
      </div>
    </>
  );
}

interface Group {
  readonly key: string;
  readonly title: string;
  readonly lines: OwnerLine[];
}

/** By what is to be done, and by whom: first those where nothing is. */
function groupsOf(owners: readonly OwnerLine[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const line of owners) {
    const { key, title } = groupOf(line);
    const group = groups.get(key) ?? { key, title, lines: [] };
    groups.set(key, group);
    group.lines.push(line);
  }
  const order = (key: string): number => (key === "ready" ? 0 : key === "notCertain" ? 2 : 1);
  return [...groups.values()].sort((left, right) => order(left.key) - order(right.key));
}

function groupOf({ verdict }: OwnerLine): Omit<Group, "lines"> {
  if (verdict.verdict === "ready") return { key: "ready", title: sayDesk("groupReady") };
  if (verdict.because?.status !== "fail") return { key: "notCertain", title: sayDesk("groupNotCertain") };
  const who = verdict.fixedBy[0] ?? "nobody";
  return { key: who, title: say("fixedBy", { who: fixerName(who, say("theOwner")) }) };
}

function Owner({ line, dispatch }: { readonly line: OwnerLine } & Pick<PartProps, "dispatch">) {
  const styles = useStyles();
  const desk = useDesk();
  const id = useId();
  const { facts, verdict, chosen } = line;
  const { owner } = facts;
  const usable = verdict.verdict === "ready";
  const problem = verdict.because?.status === "fail" ? verdict.because : undefined;
  const { kind } = owner;
  return (
    <li className={styles.owner}>
      <Checkbox
        checked={usable && chosen}
        disabled={!usable}
        aria-labelledby={id}
        onChange={(_, { checked }) =>
          dispatch({ type: "chooseOwner", address: owner.address, chosen: checked === true })
        }
      />
      <span className={styles.mark}>
        <StatusIcon status={ICONS[verdict.verdict]} />
      </span>
      <div className={styles.words} id={id}>
        <div>
          <bdi>{owner.name}</bdi>
          {kind === "room" && ` (${sayDesk("kindRoom")})`}
          {kind === "group" && ` (${sayDesk("kindGroup")})`}
        </div>
        <p className={desk.quiet}>
          {usable
            ? owner.address
            : problem === undefined
              ? sayDesk("ownerNotCertain", { owner: owner.name })
              : findingHeadline(problem)}
        </p>
      </div>
    </li>
  );
}

function AddOwner({ dispatch }: Pick<PartProps, "dispatch">) {
  const styles = useStyles();
  const desk = useDesk();
  const id = useId();
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        const fits = isSmtp(address.trim());
        setWrong(!fits);
        if (!fits) return;
        dispatch({ type: "addOwner", address });
        setAddress("");
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id}>{sayDesk("addOwnerLabel")}</label>
        <Input id={id} type="email" value={address} onChange={(_, { value }) => setAddress(value)} />
        {wrong && (
          <p className={desk.text} role="alert">
            {sayDesk("addOwnerWrong")}
          </p>
        )}
      </div>
      <Button type="submit" data-action="round-add-owner">
        {sayDesk("addOwner")}
      </Button>
    </form>
  );
}
