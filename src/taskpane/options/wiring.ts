/** The options' own sign-in and calls, beside the pane's: the permission for them is asked for when somebody wants to see them. */
import { withAnotherToken } from "../../identity/challenge";
import { createIdentity, type SignInPlace } from "../../identity/msal";
import { createOnlineMeetings } from "../../graph/onlineMeetings";
import { createTransport } from "../../graph/transport";
import type { Settings } from "../../settings/types";
import type { RoamingPort } from "../ports";
import type { EditorPorts } from "./runner";
import { OPTIONS_SCOPES } from "./scopes";
import { storedInMailbox } from "./usualStores";

/** @param send the browser's fetch */
export function createOptionsPorts(
  settings: Settings,
  place: SignInPlace,
  roaming: RoamingPort,
  send: (url: string, init: RequestInit) => Promise<Response>,
): EditorPorts {
  const scopes = [...new Set([...settings.scopes, ...OPTIONS_SCOPES])];
  const identity = createIdentity({ ...settings, scopes }, place);
  return {
    identity,
    meetings: createOnlineMeetings(createTransport(settings, withAnotherToken(send, identity))),
    usual: storedInMailbox(roaming),
  };
}
