import { useState } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Button } from "../parts/Button";
import type { MessageDraft } from "../../delegation/remedies/message";
import { sayMore } from "../../locales/sayMore";
import { Fold } from "../parts/Fold";
import { useHidden } from "../parts/hidden";
import { useLayout } from "../parts/layout";
import { useCopy } from "../parts/useCopy";
import { useTold } from "../parts/useTold";
import { MESSAGE_MARK } from "../report";
import { CopyStatus, useBox } from "../parts/CopyBox";
import type { Work } from "../work";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1, whiteSpace: "normal" },
  letter: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", overflowY: "auto" },
});

export interface MessageProps {
  readonly draft: MessageDraft;
  readonly who: string;
  readonly newMail: Work["newMail"];
}

/** The message as it will be sent; opened as a mail, or copied. Nothing is sent from here. */
export function Message({ draft, who, newMail }: MessageProps) {
  const layout = useLayout();
  const styles = useStyles();
  const box = useBox();
  const hidden = useHidden();
  const { field, state, copy, select } = useCopy<HTMLTextAreaElement>();
  useTold(MESSAGE_MARK, { to: draft.to, subject: draft.subject, text: draft.body });
  const [mail, setMail] = useState<"no" | "open" | "notOpen">("no");
  const openMail = async (): Promise<void> => {
    const opened = await newMail(draft);
    setMail(opened ? "open" : "notOpen");
    if (!opened) select();
  };
  return (
    <div className={layout.stack}>
      <div className={styles.buttons}>
        <Button className={styles.button} look="primary" data-action="open-mail" onClick={() => void openMail()}>
          {sayMore("openMail")}
        </Button>
        <Button className={styles.button} data-action="copy-message" onClick={copy}>
          {state === "yes" ? sayMore("copied") : sayMore("copyMessage")}
        </Button>
      </div>
      <p role="status" className={mail === "no" ? hidden : layout.quiet}>
        {mail === "open" ? sayMore("mailOpened") : mail === "notOpen" ? sayMore("mailNotOpened") : ""}
      </p>
      <CopyStatus state={mail === "notOpen" ? "no" : state} />
      <textarea
        ref={field}
        className={state === "byHand" ? box.field : hidden}
        readOnly
        value={draft.body}
        aria-label={sayMore("messageTo", { who })}
        tabIndex={state === "byHand" ? 0 : -1}
      />
      <Fold title={sayMore("readMessage")}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
        <div className={mergeClasses(box.field, styles.letter)} tabIndex={0}>
          {draft.body}
        </div>
      </Fold>
    </div>
  );
}
