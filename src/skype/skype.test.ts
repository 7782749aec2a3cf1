import { expect, test } from "@jest/globals";
import type { SkypeServerSpec } from "../../lab/scenario/people.types";
import type { UcwaState } from "../delegation/facts/facts";
import { DELEGATE, NOW, OWNER, testLab, type SetUp } from "./testing/lab";

const never = new AbortController().signal;
const see = (set: SetUp = {}) => {
  const lab = testLab(set);
  return { lab, facts: lab.skype.gather(OWNER, DELEGATE, never) };
};

const inEffect = { known: true, value: true, source: "ucwa", at: NOW };

test.each<[NonNullable<SkypeServerSpec["version"]>, string]>([
  ["lync2013", "1.0"],
  ["sfb2015", "2.0"],
  ["sfb2019", "2.0"],
])("the owner is seen among the delegators on %s", async (version, ucwa) => {
  const { lab, facts } = see({ server: { version } });
  expect(await facts).toEqual({
    state: "ok",
    ownerInDelegators: inEffect,
    groupProblem: null,
    delegatorCount: { ...inEffect, value: 1 },
    serverVersion: { ...inEffect, value: ucwa },
    homePool: { ...inEffect, value: "lyncweb.contoso.com" },
    canSchedule: inEffect,
  });
  expect(lab.unhandled).toEqual([]);
});

test("nothing but these requests is sent, and the sign-in holds no password", async () => {
  const { lab, facts } = see();
  await facts;
  expect(lab.asked.map((line) => line.replace("lyncweb.contoso.com", "pool"))).toEqual([
    "GET lyncdiscoverinternal.contoso.com/",
    "GET pool/Autodiscover/AutodiscoverService.svc/root/oauth/user?originalDomain=contoso.com",
    "POST pool/WebTicket/oauthtoken",
    "GET pool/Autodiscover/AutodiscoverService.svc/root/oauth/user?originalDomain=contoso.com",
    "POST pool/ucwa/oauth/v1/applications",
    "GET pool/ucwa/oauth/v1/applications/105/people/groups",
    "GET pool/ucwa/oauth/v1/applications/105/people/groups/delegatorsGroup",
    "GET pool/ucwa/oauth/v1/applications/105/people/contacts?groupId=7",
  ]);
  expect(lab.bodies[0]).toBe("grant_type=urn%3Amicrosoft.rtc%3Awindows");
  expect(JSON.parse(lab.bodies[1] ?? "")).toEqual({
    userAgent: "On Behalf",
    endpointId: "a917c6f4-976c-4cf3-847d-cdfffa28ccdf",
    culture: "en-US",
  });
});

test("an owner who has not named the delegate is a known no", async () => {
  const { facts } = see({ delegates: [] });
  expect(await facts).toMatchObject({
    state: "ok",
    ownerInDelegators: { known: true, value: false },
    delegatorCount: { value: 0 },
  });
});

test("an owner whose SIP address differs is found by e-mail address", async () => {
  const { facts } = see({ ownerSip: "sip:m.miller@contoso.com" });
  expect(await facts).toMatchObject({ ownerInDelegators: inEffect });
});

const forever = { allowedOrigins: ["https://elsewhere.example"] };
test.each<[string, SetUp, UcwaState]>([
  ["the page's origin is not on the allow-list", { server: forever }, "originNotAllowed"],
  ["only a password would do", { server: { grantTypes: ["password", "anonymous"] } }, "passwordOnly"],
  ["only AD FS would do", { server: { grantTypes: ["passive"] } }, "passiveOnly"],
  ["nothing but anonymous sign-in is offered", { server: { grantTypes: ["anonymous"] } }, "signInRefused"],
  ["the server is Lync 2010", { server: { version: "lync2010" } }, "noUcwa"],
  ["nobody answers", { server: { internal: false, external: false } }, "notFound"],
  ["discovery leads to a stranger", { server: { redirectTo: "lync.fabrikam.example" } }, "hostRefused"],
  ["the pool is a stranger's", { server: { pool: "pool.fabrikam.example" } }, "hostRefused"],
])("when %s, the state says so and nothing is known", async (_, set, state) => {
  const { lab, facts } = see(set);
  const seen = await facts;
  expect(seen).toMatchObject({ state, groupProblem: null });
  for (const key of ["ownerInDelegators", "delegatorCount", "serverVersion", "homePool", "canSchedule"] as const) {
    expect(seen[key].known).toBe(false);
  }
  expect(lab.unhandled).toEqual([]);
  expect(lab.asked.filter((line) => line.includes("fabrikam"))).toEqual([]);
});

test.each<[string, SetUp]>([
  ["outside the company", { server: { internal: false } }],
  ["a challenge without quotes", { server: { unquotedChallenge: true } }],
  ["200 where 201 is documented", { server: { createStatus: 200 } }],
  ["a redirect within the domain", { server: { redirectTo: "lyncweb2.contoso.com" } }],
  ["a home pool elsewhere, with a token of its own", { delegatePool: "pool2.contoso.com" }],
  [
    "a pool in a domain that the deployment names",
    { server: { pool: "lync.hoster.example" }, settings: { allowedDomains: ["contoso.com", "hoster.example"] } },
  ],
])("understood: %s", async (_, set) => {
  const { facts } = see(set);
  expect(await facts).toMatchObject({ state: "ok", ownerInDelegators: inEffect });
});

test.each([
  ["absent", "groupAbsent", "absent"],
  ["contactPending", "contactPending", "denied"],
  ["forbidden", "forbidden", "denied"],
  ["mailboxMoved", "mailboxMoved", "serverError"],
  ["tooMany", "tooMany", "serverError"],
] as const)(
  "groups that are %s are a problem of their own, and the server is reached",
  async (groups, groupProblem, reason) => {
    const { facts } = see({ server: { groups } });
    expect(await facts).toMatchObject({
      state: "ok",
      groupProblem,
      ownerInDelegators: { known: false, reason },
      canSchedule: inEffect,
    });
  },
);

const html = () => new Response("<html>Sign in to the network</html>", { headers: { "content-type": "text/html" } });

test.each<[string, NonNullable<SetUp["answer"]>, UcwaState]>([
  ["a page of HTML instead of the discovery document", () => html(), "proxy"],
  ["a web server without discovery", () => new Response("<h1>404</h1>", { status: 404 }), "noUcwa"],
  [
    "a page of HTML as an error",
    (request) => (request.url.includes("/user") ? new Response("<h1>502</h1>", { status: 502 }) : undefined),
    "proxy",
  ],
  ["a pool that keeps silent", (request) => (request.url.includes("/user") ? "never" : undefined), "noAnswer"],
  ["a pool that cuts the line", (request) => (request.url.includes("/user") ? "lost" : undefined), "unreachable"],
  [
    "a refused Windows account",
    (request) => (request.url.includes("WebTicket") ? new Response("<h1>401</h1>", { status: 401 }) : undefined),
    "signInRefused",
  ],
  [
    "an application that policy forbids",
    (request) =>
      request.url.endsWith("/applications") ? Response.json({ code: "Forbidden" }, { status: 403 }) : undefined,
    "forbidden",
  ],
  ["a circle of redirects", (request) => Response.json({ _links: { redirect: { href: request.url } } }), "notFound"],
])("%s is told apart", async (_, answer, state) => {
  const { facts } = see({ answer });
  expect(await facts).toMatchObject({ state, ownerInDelegators: { known: false } });
});

const answers = (part: string, answer: () => Response) => (request: Request) =>
  new URL(request.url).pathname.endsWith(part) ? answer() : undefined;
const owner = { uri: `sip:${OWNER}`, name: "The owner" };
const stranger = { uri: "sip:x@contoso.com", _links: { self: { href: "/c/1" } } };

test.each<[string, NonNullable<SetUp["answer"]>]>([
  ["a group without a body", answers("/delegatorsGroup", () => new Response(null, { status: 204 }))],
  [
    "a group whose contacts may not be seen",
    answers("/delegatorsGroup", () => Response.json({ rel: "delegatorsGroup", _links: {} })),
  ],
  ["contacts without a body", answers("/people/contacts", () => new Response(null, { status: 204 }))],
  ["contacts that are something else", answers("/people/contacts", () => Response.json({ answer: 42 }))],
  [
    "a contact that cannot be looked up",
    (request) =>
      answers("/people/contacts", () =>
        Response.json({
          _links: { self: { href: "/c" }, contact: [{ href: "/c/1" }, { href: "/c/2" }] },
          _embedded: { contact: [stranger] },
        }),
      )(request) ?? answers("/c/2", () => Response.json({ code: "NotFound" }, { status: 404 }))(request),
  ],
])("%s is no answer, and never a no", async (_, answer) => {
  const { facts } = see({ answer });
  expect(await facts).toMatchObject({ state: "ok", ownerInDelegators: { known: false } });
});

test.each<[string, unknown]>([
  ["the owner is embedded, whatever the other links hold", [owner]],
  ["the owner is behind a link beside the embedded ones", [stranger]],
])("%s", async (_, contact) => {
  const page = {
    _links: { self: { href: "/c" }, contact: [{ href: "/c/1" }, { href: "/c/2" }] },
    _embedded: { contact },
  };
  const { facts } = see({
    answer: (request) =>
      answers("/people/contacts", () => Response.json(page))(request) ??
      answers("/c/2", () => Response.json(owner))(request) ??
      answers("/c/1", () => Response.json(stranger))(request),
  });
  expect(await facts).toMatchObject({ ownerInDelegators: inEffect, delegatorCount: { value: 2 } });
});

test("a GET whose answer is lost is asked once more", async () => {
  const { lab, facts } = see({
    answer: (request, nth) => (request.url.endsWith("/people/groups") && nth === 1 ? "lost" : undefined),
  });
  expect(await facts).toMatchObject({ ownerInDelegators: inEffect });
  expect(lab.asked.filter((line) => line.endsWith("/people/groups"))).toHaveLength(2);
});

test("a server too old for the version of a link is asked without the version", async () => {
  const { lab, facts } = see({
    answer: (request) =>
      request.headers.has("X-MS-RequiresMinResourceVersion")
        ? Response.json({ code: "NotFound", subcode: "APIVersionNotSupported" }, { status: 404 })
        : undefined,
  });
  expect(await facts).toMatchObject({ ownerInDelegators: inEffect });
  expect(lab.headers.some((headers) => headers.get("X-MS-RequiresMinResourceVersion") === "2")).toBe(true);
});

test("stopping ends it, and asking again works", async () => {
  const stop = new AbortController();
  const lab = testLab({
    answer: (request, nth) => (request.url.includes("/user") && nth === 1 ? "never" : undefined),
    timeout: 5000,
  });
  const facts = lab.skype.gather(OWNER, DELEGATE, stop.signal);
  setTimeout(() => stop.abort(), 5);
  expect(await facts).toMatchObject({ state: "notTried", ownerInDelegators: { known: false, reason: "cancelled" } });
  expect(await lab.skype.gather(OWNER, DELEGATE, never)).toMatchObject({ ownerInDelegators: inEffect });
});

test("a second look uses the session of the first, and a token that ran out is renewed", async () => {
  const { lab, facts } = see();
  await facts;
  const before = lab.asked.length;
  lab.now += 9 * 3_600_000;
  expect(await lab.skype.gather(OWNER, DELEGATE, never)).toMatchObject({
    ownerInDelegators: { known: true, value: true },
  });
  expect(lab.asked.slice(before).map((line) => line.split("contoso.com")[1]?.split("?")[0])).toEqual([
    "/ucwa/oauth/v1/applications/105/people/groups",
    "/WebTicket/oauthtoken",
    "/ucwa/oauth/v1/applications/105/people/groups",
    "/ucwa/oauth/v1/applications/105/people/groups/delegatorsGroup",
    "/ucwa/oauth/v1/applications/105/people/contacts",
  ]);
});

test("an application that the server has let go is made again", async () => {
  let gone = true;
  const { lab, facts } = see({
    answer: (request) => {
      if (!gone || !request.url.endsWith("/people/groups")) return undefined;
      gone = false;
      return Response.json({ code: "NotFound", subcode: "ApplicationNotFound" }, { status: 404 });
    },
  });
  expect(await facts).toMatchObject({ ownerInDelegators: inEffect });
  expect(lab.asked.filter((line) => line.endsWith("/applications"))).toHaveLength(2);
});

test("dispose takes every frame away", async () => {
  const { lab, facts } = see();
  await facts;
  expect(lab.frames.open).toBe(2);
  lab.skype.dispose();
  expect(lab.frames.open).toBe(0);
});
