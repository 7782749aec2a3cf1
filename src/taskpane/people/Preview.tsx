import { useId } from "react";
import { choiceWords, effectWords, sayPeople } from "../../locales/sayPeople";
import { Button } from "../parts/Button";
import { useLayout } from "../parts/layout";
import { usePeople } from "./layout";
import type { PeopleProps } from "./People";
import type { In } from "./state";

/** What will happen, before it does; nothing is written before this button. */
export function Preview({ state, dispatch }: PeopleProps<In<"planned" | "applying">>) {
  const layout = useLayout();
  const styles = usePeople();
  const { plan, phase } = state;
  const { whom, after, had, choices, effects } = plan;
  const { name } = whom;
  const group = useId();
  const busy = phase === "applying";
  const confirm = after === null ? "confirmRemove" : had && !state.request ? "confirmChange" : "confirmAdd";
  return (
    <section className={`${styles.part} ${styles.card}`}>
      <p className={styles.small}>{sayPeople("planWhom", { name, address: whom.address })}</p>
      {after !== null && choices.length > 1 && (
        <fieldset style={PLAIN} disabled={busy}>
          <legend className={styles.legend}>{sayPeople("planChoices", { name })}</legend>
          <div className={styles.choices}>
            {choices.map((role) => (
              <label key={role} className={styles.choice}>
                <input
                  type="radio"
                  name={group}
                  className={styles.radio}
                  checked={role === after}
                  onChange={() => dispatch({ type: "chooseRole", role })}
                />
                <span>{choiceWords(role)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {effects.length === 0 ? (
        <p className={layout.text}>{sayPeople("planNothing")}</p>
      ) : (
        <ul className={styles.points}>
          {effects.map((effect) => (
            <li key={effect.code}>{effectWords(effect, name)}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button
          look="primary"
          large
          data-action="confirm"
          unavailable={busy || effects.length === 0}
          onClick={() => dispatch({ type: "confirm" })}
        >
          {sayPeople(confirm, { name })}
        </Button>
        <Button large data-action="cancel" unavailable={busy} onClick={() => dispatch({ type: "back" })}>
          {sayPeople("cancel")}
        </Button>
      </div>
      {busy && <p className={styles.small}>{sayPeople("applying")}</p>}
    </section>
  );
}

const PLAIN = { border: "none", margin: 0, padding: 0, minWidth: 0 } as const;
