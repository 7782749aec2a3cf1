import { expect, test } from "@jest/globals";
import type { TokenFailure } from "../app/gather/ports";
import { failed, ok } from "../lib/result";
import { claimsOf, withAnotherToken } from "./challenge";

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const encoded = Buffer.from(claims).toString("base64");

test.each([
  [null, null],
  ["", null],
  ["Bearer", null],
  [`Bearer realm="", error="insufficient_claims", claims="${encoded}"`, claims],
  [`Bearer claims="${Buffer.from(claims).toString("base64url")}"`, claims],
  ['Bearer claims="not base64 json"', null],
  [`Bearer claims="${Buffer.from("no JSON").toString("base64")}"`, null],
  [`Bearer claims="${"A".repeat(1_000_000)}`, null],
])("the claims of %p", (challenge, expected) => {
  expect(claimsOf(challenge)).toBe(expected);
});

function playing(answers: readonly Response[], silent: "another" | TokenFailure) {
  const asked: (string | null)[] = [];
  const refused: unknown[] = [];
  const account = { username: "a", objectId: null, tenantId: null, name: null };
  const send = withAnotherToken(
    async (_url, init) => {
      asked.push(new Headers(init.headers).get("authorization"));
      return answers[asked.length - 1] ?? new Response(null, { status: 500 });
    },
    {
      silent: async () => (silent === "another" ? ok({ accessToken: "two", account }) : failed(silent)),
      refused: (...told) => refused.push(told),
    },
  );
  const ask = (path = "/me") =>
    send(`https://graph.example/v1.0${path}`, { method: "PATCH", headers: { Authorization: "Bearer one" } });
  return { asked, refused, ask };
}

test("a refused token is told of, and another is tried once", async () => {
  const challenge = { "www-authenticate": `Bearer claims="${encoded}"` };
  const first = new Response(null, { status: 401, headers: challenge });
  const { asked, refused, ask } = playing([first, new Response(null, { status: 401 })], "another");
  expect((await ask()).status).toBe(401);
  expect(asked).toEqual(["Bearer one", "Bearer two"]);
  expect(refused).toEqual([["one", claims]]);
});

test.each([200, 403, 404, 500])("HTTP %p is nobody's token's fault", async (status) => {
  const { asked, refused, ask } = playing([new Response(null, { status })], "another");
  expect((await ask()).status).toBe(status);
  expect([asked.length, refused.length]).toEqual([1, 0]);
});

test("without another token the refusal stands", async () => {
  const { asked, ask } = playing([new Response(null, { status: 401 })], { kind: "offline" });
  expect((await ask()).status).toBe(401);
  expect(asked).toEqual(["Bearer one"]);
});

const part = (status: number, headers = {}): object => ({ id: "1", status, headers, body: {} });

test("a batch whose every part was refused is tried with another token, too", async () => {
  const headers = { "WWW-Authenticate": `Bearer claims="${encoded}"` };
  const first = Response.json({ responses: [part(401, headers), part(401)] });
  const { asked, refused, ask } = playing([first, Response.json({ responses: [part(200)] })], "another");
  expect(await (await ask("/$batch")).json()).toEqual({ responses: [part(200)] });
  expect(asked).toEqual(["Bearer one", "Bearer two"]);
  expect(refused).toEqual([["one", claims]]);
});

test.each([[[part(401), part(200)]], [[]], [null]])("a batch that holds %j is left as it is", async (responses) => {
  const { asked, ask } = playing([Response.json({ responses })], "another");
  expect(await (await ask("/$batch")).json()).toEqual({ responses });
  expect(asked).toHaveLength(1);
});
