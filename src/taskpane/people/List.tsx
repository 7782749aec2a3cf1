import { useId, useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { choicesFor, flawOf, kindOf, type Entry } from "../../people/entry";
import type { PlanRefusal } from "../../people/plan";
import type { Shared } from "../../people/ports";
import { flawWords, roleWords, sayPeople } from "../../locales/sayPeople";
import { Button } from "../parts/Button";
import { useBox } from "../parts/CopyBox";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { usePeople } from "./layout";
import type { PeopleProps } from "./People";

export interface ListProps extends Pick<PeopleProps, "dispatch"> {
  readonly shared: Shared;
  readonly refusal: PlanRefusal | null;
}

/** Who may do what in the calendar, in words; everybody's own entries are explained, not offered. */
export function List({ shared, refusal, dispatch }: ListProps) {
  const layout = useLayout();
  const styles = usePeople();
  const people = shared.entries.filter((entry) => kindOf(entry) !== "everybody");
  const everybody = shared.entries.filter((entry) => kindOf(entry) === "everybody");
  return (
    <div className={styles.part}>
      {people.length === 0 ? (
        <p className={layout.text}>{sayPeople("none")}</p>
      ) : (
        <ul className={styles.list} role="list">
          {people.map((entry) => (
            <Person key={entry.id} entry={entry} dispatch={dispatch} />
          ))}
        </ul>
      )}
      {!shared.complete && <p className={styles.small}>{sayPeople("incomplete")}</p>}
      <Add refusal={refusal} dispatch={dispatch} />
      {everybody.length > 0 && (
        <Disclosure title={sayPeople("everybodyTitle")}>
          <div className={layout.stack}>
            {everybody.map((entry) => (
              <p key={entry.id} className={layout.text}>
                {sayPeople("everybody", {
                  name: entry.name || sayPeople("theOrganization"),
                  role: roleWords(entry.role),
                })}
              </p>
            ))}
            <p className={styles.small}>{sayPeople("everybodyWhy")}</p>
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function Person({ entry, dispatch }: { readonly entry: Entry } & Pick<PeopleProps, "dispatch">) {
  const layout = useLayout();
  const styles = usePeople();
  const { id, name, address, role } = entry;
  const flaw = flawOf(entry);
  return (
    <li className={styles.person}>
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{name}</bdi>
        </p>
        {address !== name && <p className={styles.small}>{address}</p>}
        <p className={layout.text}>{capital(roleWords(role))}.</p>
        {flaw && (
          <p className={`${styles.small} ${styles.flaw}`}>
            <Info16Regular aria-hidden style={FIXED} />
            <span>{flawWords(flaw)}</span>
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {choicesFor(entry).length > 0 && (
          <Button
            data-action="change"
            aria-label={sayPeople("changeOf", { name })}
            onClick={() => dispatch({ type: "change", id })}
          >
            {sayPeople("change")}
          </Button>
        )}
        {entry.isRemovable !== false && (
          <Button
            data-action="remove"
            aria-label={sayPeople("removeOf", { name })}
            onClick={() => dispatch({ type: "remove", id })}
          >
            {sayPeople("remove")}
          </Button>
        )}
      </div>
    </li>
  );
}

const FIXED = { flexShrink: 0 } as const;

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** Why what was asked for cannot be planned. */
export function Refusal({ refusal }: Pick<ListProps, "refusal">) {
  const layout = useLayout();
  if (refusal === null) return null;
  return (
    <p className={layout.text} role="alert">
      {sayPeople(`refusal_${refusal}`)}
    </p>
  );
}

function Add({ refusal, dispatch }: Omit<ListProps, "shared">) {
  const styles = usePeople();
  const box = useBox();
  const id = useId();
  const [address, setAddress] = useState("");
  return (
    <form
      className={styles.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: "add", address });
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id}>{sayPeople("addLabel")}</label>
        <input
          id={id}
          type="email"
          className={mergeClasses(box.field, box.input, box.line)}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <Refusal refusal={refusal} />
      </div>
      <Button type="submit" data-action="add">
        {sayPeople("add")}
      </Button>
    </form>
  );
}
