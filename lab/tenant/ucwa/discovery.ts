/** Discovery: the root document, the person's own, and the application's first answer. */
import { json, links, refusal, type Json } from "./reply";
import type { Topology } from "./topology";

export const ROOT = "/Autodiscover/AutodiscoverService.svc/root";
export const USER = `${ROOT}/oauth/user`;
export const FRAME = "/Autodiscover/XFrame/XFrame.html";
export const APPLICATIONS = "/ucwa/oauth/v1/applications";

/** A Lync 2010 pool behind a newer front end knows the person and has no web interface for her. */
export function rootDocument(topology: Topology, host: string): Response {
  const { spec, pool, sipDomain } = topology;
  const discovery = host === topology.internal || host === topology.external;
  if (spec.redirectTo && discovery) return json({ _links: links({ redirect: `https://${spec.redirectTo}${ROOT}` }) });
  const at = `https://${pool}`;
  return json({
    _links: links({
      self: `${at}${ROOT}?originalDomain=${sipDomain}`,
      user: spec.version === "lync2010" ? undefined : `${at}${USER}?originalDomain=${sipDomain}`,
      xframe: `${at}${FRAME}`,
    }),
  });
}

/** Behind the sign-in. A person homed on another pool is sent there, where a token of that host is wanted. */
export function userDocument(topology: Topology, host: string): Response {
  const { user, homePool, version } = topology;
  if (user.skype?.enabled === false)
    return refusal(403, "Forbidden", "None", "The user is not enabled for Skype for Business.");
  const at = version.absoluteLinks ? `https://${host}` : "";
  const elsewhere = host !== homePool;
  return json({
    _links: links({
      self: `${at}${ROOT}/user`,
      applications: elsewhere ? undefined : `${at}${APPLICATIONS}`,
      redirect: elsewhere ? `https://${homePool}${USER}` : undefined,
      xframe: elsewhere ? `https://${homePool}${FRAME}` : `${at}${FRAME}`,
    }),
  });
}

/** The answer to POST applications; `missing` names what the request left out. */
export function applicationDocument(topology: Topology, at: string, body: Json): Response {
  const missing = ["userAgent", "endpointId", "culture"].filter((key) => {
    const value = body[key];
    return typeof value !== "string" || value === "" || value.length > 100;
  });
  if (missing.length > 0) {
    return refusal(
      400,
      "BadRequest",
      "ParameterValidationFailure",
      `Please check the values of: ${missing.join(", ")}.`,
    );
  }
  const { spec, user, version } = topology;
  const sip = (user.skype?.sip ?? user.mail).replace(/^sip:/i, "");
  const groups: Json =
    version.groups > 1 ? { href: `${at}/people/groups`, revision: version.groups } : { href: `${at}/people/groups` };
  return json(
    {
      culture: body["culture"],
      userAgent: body["userAgent"],
      _links: links({ self: at, policies: `${at}/policies`, batch: `${at}/batch`, events: `${at}/events?ack=1` }),
      _embedded: {
        me: { name: user.name, uri: `sip:${sip}`, _links: links({ self: `${at}/me` }), rel: "me" },
        people: {
          _links: { ...links({ self: `${at}/people`, myContacts: `${at}/people/contacts` }), myGroups: groups },
          rel: "people",
        },
        onlineMeetings: {
          _links: links({
            self: `${at}/onlineMeetings`,
            myOnlineMeetings: spec.canSchedule === false ? undefined : `${at}/onlineMeetings/myOnlineMeetings`,
            onlineMeetingDefaultValues: `${at}/onlineMeetings/defaultValues`,
            onlineMeetingEligibleValues: `${at}/onlineMeetings/eligibleValues`,
            onlineMeetingInvitationCustomization: `${at}/onlineMeetings/customInvitation`,
            onlineMeetingPolicies: `${at}/onlineMeetings/policies`,
            phoneDialInInformation: `${at}/onlineMeetings/phoneDialInInformation`,
          }),
          rel: "onlineMeetings",
        },
        communication: { _links: links({ self: `${at}/communication` }), rel: "communication" },
      },
      rel: "application",
    },
    { status: spec.createStatus ?? version.createStatus },
  );
}
