/** What a known error means: what happened, and what next. Loaded with the box that explains. */
import type { ErrorCause } from "../delegation/errors/error.types";
import { errorCauses } from "./en/errors";

export function errorText(cause: ErrorCause): { readonly what: string; readonly next: string } {
  return errorCauses[cause];
}
