import { expect, test } from "@jest/globals";
import type { Finding, Fixer, Remedy } from "../checks/finding";
import { remedy } from "./remedy";
import { asksOf } from "./asks";

function finding(fixedBy: readonly Fixer[], ...remedies: readonly Remedy[]): Finding {
  return {
    check: "editRight",
    status: "fail",
    code: "cannotEdit",
    deciding: true,
    params: {},
    evidence: [],
    remedies,
    fixedBy,
    wait: null,
  };
}

const byIt = (id: Remedy["id"], fixer: Fixer): Remedy => remedy(id, {}, fixer);
const said = (asks: ReturnType<typeof asksOf>["asks"]): string[] =>
  asks.map(({ fixer, remedies }) => `${fixer}: ${remedies.map(({ id }) => id).join(", ")}`);

test("what the owner and an admin can both do is asked of the owner only", () => {
  const edit = finding(["owner", "exchangeAdmin"], remedy("shareAsEditor"), byIt("shareAsEditor", "exchangeAdmin"));
  const { asks, instead } = asksOf([edit], "online");
  expect(said(asks)).toEqual(["owner: shareAsEditor"]);
  expect(said(instead)).toEqual(["exchangeAdmin: shareAsEditor"]);
});

test("several findings for one person are one request, without what another one includes", () => {
  const { asks } = asksOf(
    [
      finding(["owner"], remedy("shareAsEditor")),
      finding(["owner"], remedy("makeDelegate")),
      finding(["owner", "exchangeAdmin"], remedy("grantSendOnBehalf"), byIt("grantSendOnBehalf", "exchangeAdmin")),
    ],
    "online",
  );
  expect(said(asks)).toEqual(["owner: makeDelegate"]);
});

test("the owner is asked first, IT for what the owner cannot do", () => {
  const { asks } = asksOf(
    [
      finding(["teamsAdmin"], remedy("allowTeamsScheduling")),
      finding(["owner", "exchangeAdmin"], remedy("makeDelegate"), byIt("makeDelegate", "exchangeAdmin")),
      finding(["you"], remedy("signIn")),
    ],
    "online",
  );
  expect(said(asks)).toEqual(["you: signIn", "owner: makeDelegate", "teamsAdmin: allowTeamsScheduling"]);
});

test("an admin is not asked for what the owner's answer to another finding brings", () => {
  const { asks } = asksOf(
    [
      finding(["owner"], remedy("makeDelegate")),
      finding(["exchangeAdmin"], byIt("grantSendOnBehalf", "exchangeAdmin"), byIt("allowEws", "exchangeAdmin")),
    ],
    "online",
  );
  expect(said(asks)).toEqual(["owner: makeDelegate", "exchangeAdmin: allowEws"]);
});

test("what the owner does after IT is hers, too, and comes after it", () => {
  const policies = finding(
    ["skypeAdmin", "owner"],
    remedy("enableDelegation"),
    remedy("enableDelegateSync"),
    remedy("resyncDelegate"),
  );
  expect(said(asksOf([policies], "onPremises").asks)).toEqual([
    "skypeAdmin: enableDelegation, enableDelegateSync",
    "owner: resyncDelegate",
  ]);
});

test("nobody is asked where nobody can do anything", () => {
  expect(asksOf([finding(["nobody"])], null)).toEqual({ asks: [], instead: [] });
});
