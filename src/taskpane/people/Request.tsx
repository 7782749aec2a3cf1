import { canEdit } from "../../people/entry";
import type { ScheduleRequest } from "../../people/link";
import { entryOf } from "../../people/plan";
import { roleWords, sayPeople } from "../../locales/sayPeople";
import { Button } from "../parts/Button";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { usePeople } from "./layout";
import { List, Refusal } from "./List";
import type { PeopleProps } from "./People";
import type { In } from "./state";
import { roleAsked } from "./transition";

function nameOf({ delegate }: ScheduleRequest): string {
  return delegate.name || delegate.address;
}

/** Who asks, as the link says: text that anybody may have written. */
export function RequestFrom({ request }: { readonly request: ScheduleRequest }) {
  const layout = useLayout();
  return (
    <p className={layout.text}>
      {sayPeople("requestFrom", { name: nameOf(request), address: request.delegate.address })}
    </p>
  );
}

export interface RequestProps extends PeopleProps<In<"people">> {
  readonly request: ScheduleRequest;
}

/** The request, and one press for each answer. Nothing happens by opening it. */
export function Request({ state, request, dispatch }: RequestProps) {
  const layout = useLayout();
  const styles = usePeople();
  const { shared, refusal } = state;
  const name = nameOf(request);
  const entry = entryOf(shared.entries, request.delegate.address);
  const asked = roleAsked(request);
  const already = entry !== null && (entry.role === asked || entry.role === "delegateWithPrivateEventAccess");
  return (
    <div className={styles.part}>
      <section className={styles.card}>
        <RequestFrom request={request} />
        {already ? (
          <p className={layout.text}>{sayPeople("requestAlready", { name })}</p>
        ) : (
          <>
            <div className={layout.stack}>
              <p className={layout.text}>{sayPeople("requestWants", { name })}</p>
              <ul className={styles.points}>
                {request.wants.map((want) => (
                  <li key={want}>{sayPeople(`want_${want}`)}</li>
                ))}
              </ul>
            </div>
            {entry && canEdit(entry.role) && (
              <p className={layout.text}>{sayPeople("requestAlreadyRole", { name, role: roleWords(entry.role) })}</p>
            )}
          </>
        )}
        <Refusal refusal={refusal} />
        <div className={styles.buttons}>
          {!already && (
            <Button look="primary" large data-action="allow" onClick={() => dispatch({ type: "allow" })}>
              {sayPeople("allow")}
            </Button>
          )}
          <Button large data-action="decline" onClick={() => dispatch({ type: "decline" })}>
            {sayPeople("decline")}
          </Button>
        </div>
        {!already && <p className={styles.small}>{sayPeople("requestNothingYet")}</p>}
      </section>
      <Disclosure title={sayPeople("othersTitle")} name="people">
        <List shared={shared} refusal={null} dispatch={dispatch} />
      </Disclosure>
    </div>
  );
}
