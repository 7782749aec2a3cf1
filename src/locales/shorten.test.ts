import { describe, expect, it } from "@jest/globals";
import { initials, shortenAddress } from "./shorten";

describe("shortenAddress", () => {
  it.each([
    ["a@b.example", 32, "a@b.example"],
    ["annelies.de.vries-van.den.berg@contoso.example", 32, "annelies.de.vri…@contoso.example"],
    ["x@a-very-long-domain-name-that-fills-the-line.example", 24, "x@a-very-lon…ine.example"],
    ["no-address-but-a-very-long-name-of-a-person", 20, "no-address…-a-person"],
  ])("%s in %d characters", (address, most, expected) => {
    const short = shortenAddress(address, most);
    expect(short).toBe(expected);
    expect(short.length).toBeLessThanOrEqual(Math.max(most, 8));
  });
});

describe("initials", () => {
  it.each([
    ["Annelies de Vries", "AV"],
    ["Olivia", "O"],
    ["Vries, Annelies de (HR)", "VH"],
    ["李 小龙", "李小"],
    ["  ", "?"],
    ["", "?"],
  ])("of %j are %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
