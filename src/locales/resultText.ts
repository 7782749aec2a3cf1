/** Title and detail of a conversion's result. */
import type { ConversionResult } from "../conversion/types";
import { results, type ResultText } from "./en/results";
import { format } from "./format";
import { say } from "./say";

const known: Readonly<Record<string, ResultText>> = results;

function textOf({ code }: Pick<ConversionResult, "code">): ResultText {
  return code === "outlookButton"
    ? { title: say("resultButtonTitle"), detail: say("resultButton") }
    : (known[code] ?? results.notSeen);
}

export function resultTitle(result: Pick<ConversionResult, "code" | "params">): string {
  return format(textOf(result).title, result.params);
}

export function resultDetail(result: Pick<ConversionResult, "code" | "params">): string {
  return format(textOf(result).detail, result.params);
}
