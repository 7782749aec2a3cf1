import { canEdit } from "../../people/entry";
import { entryOf } from "../../people/plan";
import { sayPeople } from "../../locales/sayPeople";
import { Button } from "../parts/Button";
import { CopyBox } from "../parts/CopyBox";
import { useLayout } from "../parts/layout";
import { usePeople } from "./layout";
import type { PeopleProps } from "./People";
import type { In } from "./state";

/** Nothing was written. What the delegate gets to know is the owner's to send. */
export function Declined({ state, dispatch }: PeopleProps<In<"declined">>) {
  const layout = useLayout();
  const styles = usePeople();
  const { request, shared } = state;
  if (!request) return null;
  const { address } = request.delegate;
  const name = request.delegate.name || address;
  const subject = sayPeople("declineSubject");
  const text = sayPeople("declineBody", { name, me: shared.myName });
  const still = canEdit(entryOf(shared.entries, address)?.role ?? null);
  return (
    <div className={styles.part}>
      <p className={layout.text}>{sayPeople("declinedText", { name })}</p>
      {still && <p className={layout.text}>{sayPeople("declinedStill", { name })}</p>}
      <CopyBox label={sayPeople("mailLabel", { address, subject })} text={text} button={sayPeople("copyMail")} />
      <a className={layout.link} href={mailTo(address, subject, text)} data-action="write-mail">
        {sayPeople("openMail")}
      </a>
      <div className={styles.buttons}>
        <Button data-action="back" onClick={() => dispatch({ type: "back" })}>
          {sayPeople("allowAfterAll")}
        </Button>
      </div>
    </div>
  );
}

/** RFC 6068: everything in it is percent-encoded, the address, too. */
function mailTo(address: string, subject: string, body: string): string {
  const [local = "", domain = ""] = address.split("@");
  const lines = body.replaceAll("\n", "\r\n");
  return `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
