import { useRef, useState, type RefObject } from "react";
import { copyField } from "../copy";

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Copy<F extends Field> {
  readonly field: RefObject<F>;
  /** "byHand": refused; the text must be shown, and the pane says which keys to press. */
  readonly state: "no" | "yes" | "byHand";
  readonly copy: () => void;
  /** Shows the text selected without trying to copy. */
  readonly select: () => void;
}

export function useCopy<F extends Field>(): Copy<F> {
  const field = useRef<F>(null);
  const [state, setState] = useState<"no" | "yes" | "byHand">("no");
  return {
    field,
    state,
    copy: () => {
      if (field.current) setState(copyField(field.current) ? "yes" : "byHand");
    },
    select: () => {
      setState("byHand");
      field.current?.focus();
      field.current?.select();
    },
  };
}
