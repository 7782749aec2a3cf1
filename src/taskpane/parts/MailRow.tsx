import { useState } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { MessageDraft } from "../../delegation/remedies/message";
import { say } from "../../locales/say";
import { MESSAGE_MARK } from "../report";
import type { Work } from "../work";
import AskRow, { type AskRowProps } from "./AskRow";
import { useBox } from "./CopyBox";
import { Disclosure } from "./Disclosure";
import { useTold } from "./useTold";

const useStyles = makeStyles({
  letter: {
    height: "auto",
    maxHeight: "320px",
    resize: "none",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    overflowY: "auto",
  },
});

/** The message as it will be sent, folded. */
export function Letter({ draft }: { readonly draft: MessageDraft }) {
  const styles = useStyles();
  const box = useBox();
  useTold(MESSAGE_MARK, { to: draft.to, subject: draft.subject, text: draft.body });
  return (
    <Disclosure title={say("readMessage")}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <div className={mergeClasses(box.field, styles.letter)} tabIndex={0} role="group" aria-label={draft.subject}>
        {draft.body}
      </div>
    </Disclosure>
  );
}

export interface MailRowProps extends Pick<AskRowProps, "label" | "look"> {
  readonly draft: MessageDraft;
  readonly newMail: Work["newMail"];
}

/** A mail about something that is not remembered: it is opened, or copied. Nothing is sent from here. */
export function MailRow({ draft, label, look, newMail }: MailRowProps) {
  const [mail, setMail] = useState<AskRowProps["mail"]>(null);
  const open = async (): Promise<void> => setMail((await newMail(draft)) ? "opened" : "notOpened");
  return (
    <>
      <AskRow
        label={label}
        look={look}
        text={draft.body}
        mail={mail}
        unavailable={false}
        onAsk={() => {
          setMail(null);
          void open();
        }}
      />
      <Letter draft={draft} />
    </>
  );
}
