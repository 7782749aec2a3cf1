/** What one owner is told of a round: what is online now, and what still needs a look. */
import { sayDesk } from "../../locales/sayDesk";
import type { OwnersPart } from "../../round/report";
import type { RowState } from "../../round/run";
import { resultText, startText } from "./words";

/** Subjects are other people's text: one line each, whatever they hold. */
function lineOf({ row }: RowState, language: string): string {
  const subject = row.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim() || sayDesk("messageNamed");
  const when = startText(row.start, language);
  return when === "" ? subject : `${when}: ${subject}`;
}

/** Plain text. */
export function ownersMessage({ done, open }: OwnersPart, language: string): string {
  return [
    sayDesk("messageHello"),
    ...(done.length === 0
      ? []
      : ["", sayDesk("messageDone", { count: done.length }), ...done.map((one) => `- ${lineOf(one, language)}`)]),
    ...(open.length === 0
      ? []
      : [
          "",
          sayDesk("messageOpen", { count: open.length }),
          ...open.map((one) => `- ${lineOf(one, language)} (${resultText(one)})`),
        ]),
  ].join("\n");
}

/** The longest address that mail programs take for sure. */
const LONGEST = 1_900;

/** null where the text is too long for an address: it is copied instead. */
export function mailtoOf(address: string, text: string): string | null {
  const part = encodeURIComponent;
  const link = `mailto:${part(address)}?subject=${part(sayDesk("messageSubject"))}&body=${part(text.replaceAll("\n", "\r\n"))}`;
  return link.length > LONGEST ? null : link;
}
