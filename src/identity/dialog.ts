/** Sign-in in Outlook's own dialog: our page there goes to the sign-in page and brings its answer back (src/auth). */
import type { DialogFailure, DialogMessage, DialogPort } from "./ports";
import type { TokenFailure } from "../app/gather/ports";
import { SignInProblem } from "./failures";
import { RETURN_PAGE } from "./pages";

/**
 * @param url the identity platform's page, with our nonce at the end of its `state`
 * @returns the fragment that the platform answered with
 * @throws SignInProblem
 */
export async function askInDialog(
  dialog: DialogPort,
  url: string,
  nonce: string,
  timeout: number,
  signal: AbortSignal,
): Promise<string> {
  const page = new URL(RETURN_PAGE, document.baseURI);
  page.hash = new URLSearchParams({ go: url }).toString();
  const told = await dialog.ask(page.href, timeout, signal);
  if (!told.ok) throw new SignInProblem(failureOf(told.error));
  const response = responseIn(told.value, nonce);
  if (response === null) {
    throw new SignInProblem({
      kind: "refused",
      code: "wrong_answer",
      message: "The sign-in window sent something else.",
    });
  }
  return response;
}

/** null: not from our own page, or not the answer to this question. */
function responseIn({ text, origin }: DialogMessage, nonce: string): string | null {
  if (origin !== null && origin !== window.location.origin) return null;
  if (!text.startsWith("#")) return null;
  const state = new URLSearchParams(text.slice(1)).get("state");
  return state?.endsWith(`|${nonce}`) === true ? text : null;
}

function failureOf(failure: DialogFailure): TokenFailure {
  switch (failure.kind) {
    case "closed":
      return { kind: "popupCancelled" };
    case "blocked":
      return { kind: "popupBlocked" };
    case "notSupported":
      return { kind: "notSupported", message: "displayDialogAsync" };
    case "noAnswer":
    case "cancelled":
      return failure;
    case "refused":
      return { kind: "refused", code: String(failure.code), message: failure.message };
  }
}
