import { useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { MessageDraft } from "../../delegation/remedies/message";
import { sayMore } from "../../locales/sayMore";
import type { Actions } from "../actions";
import { useLayout } from "../parts/layout";
import { CopyBox } from "./CopyBox";

export interface MessageProps {
  readonly draft: MessageDraft;
  readonly who: string;
  readonly newMail: Actions["newMail"];
}

/** The message as it will be sent; opened as a mail, or copied. Nothing is sent from here. */
export function Message({ draft, who, newMail }: MessageProps) {
  const layout = useLayout();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [mail, setMail] = useState<"no" | "open" | "notOpen">("no");
  const openMail = async (): Promise<void> => {
    const opened = await newMail(draft);
    setMail(opened ? "open" : "notOpen");
    if (opened) return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <div className={layout.stack}>
      <Button className={layout.wide} appearance="primary" data-action="open-mail" onClick={() => void openMail()}>
        {sayMore("openMail")}
      </Button>
      <p role="status" className={layout.quiet} hidden={mail === "no"}>
        {mail === "open" ? sayMore("mailOpened") : mail === "notOpen" ? sayMore("mailNotOpened") : ""}
      </p>
      <CopyBox
        label={sayMore("messageTo", { who })}
        text={draft.body}
        button={sayMore("copyMessage")}
        fieldRef={(element) => {
          field.current = element;
        }}
      />
    </div>
  );
}
