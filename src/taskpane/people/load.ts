/** The owner's side in the pane: its own sign-in, with the scopes that it alone needs, and Graph behind it. */
import { createPermissions } from "../../graph/permissions";
import { createTransport, type Fetch } from "../../graph/transport";
import { withAnotherToken } from "../../identity/challenge";
import { createIdentity, type SignInPlace } from "../../identity/msal";
import { pause } from "../../lib/deadline";
import { SCOPES } from "../../people/scopes";
import type { Settings } from "../../settings/types";
import type { PeoplePorts } from "../../app/people/apply";

export function createPeoplePorts(settings: Settings, place: SignInPlace, send: Fetch, now: () => number): PeoplePorts {
  const identity = createIdentity({ ...settings, scopes: [...new Set([...settings.scopes, ...SCOPES])] }, place, now);
  return {
    identity,
    permissions: createPermissions(createTransport(settings, withAnotherToken(send, identity)), settings.graphRoot),
    now,
    wait: pause,
  };
}
