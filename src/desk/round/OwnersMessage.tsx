import { sayDesk } from "../../locales/sayDesk";
import type { OwnersPart } from "../../round/report";
import { CopyBox } from "../../taskpane/parts/CopyBox";
import { Disclosure } from "../../taskpane/parts/Disclosure";
import { useLayout } from "../../taskpane/parts/layout";
import { mailtoOf, ownersMessage } from "./message";

/** The message to one owner, folded: to be copied, or opened in the person's own mail. Nothing is sent from here. */
export function OwnersMessage({ part, name }: { readonly part: OwnersPart; readonly name: string }) {
  const layout = useLayout();
  const text = ownersMessage(part, navigator.language);
  const mail = mailtoOf(part.owner, text);
  const label = sayDesk("messageTo", { owner: name });
  return (
    <Disclosure title={label} name="owner-message">
      <CopyBox label={label} text={text} button={sayDesk("messageCopy")} />
      {mail !== null && (
        <a className={layout.link} href={mail} data-action="owner-mail">
          {sayDesk("messageMail")}
        </a>
      )}
    </Disclosure>
  );
}
