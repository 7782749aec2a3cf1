/** @jest-environment ./test/setup/jsdom-with-fetch.ts */
import "@testing-library/jest-dom/jest-globals";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Scenario } from "../../lab/scenario/types";
import { App } from "./App";
import { lookOf } from "./state";
import { openLabPane } from "./testing/labPane";
import type { World } from "../gather/testing/world";

// The lab answers at once; the add-in's own pauses are real.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

function open(name = "ready", changes: Partial<Scenario> = {}, ports: Partial<World> = {}) {
  const { pane, work, world } = openLabPane(name, changes, ports);
  render(<App pane={pane} work={work} outlookTheme={() => "light"} />);
  return { pane, world, user: userEvent.setup(), check: () => act(async () => pane.dispatch({ type: "check" })) };
}

describe("the pane", () => {
  it("has a control that works before anything is known", async () => {
    open();
    expect(await screen.findByRole("button", { name: "Explain an error message" })).toBeEnabled();
  });

  it("shows whose meeting, the verdict and one primary button", async () => {
    const { check } = open();
    await check();
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "Ready to go online in the name of Annelies Peeters.",
    );
    expect(screen.getByRole("banner")).toHaveTextContent("Calendar of Annelies Peeters");
    expect(screen.getByRole("button", { name: "Make it online" })).toBeEnabled();
  });

  it("does not take the focus when the first verdict comes, and says it once", async () => {
    const { check } = open();
    await check();
    const heading = await screen.findByRole("heading", { level: 1 });
    expect(document.body).toHaveFocus();
    const said = screen.getAllByRole("status").filter((region) => region.textContent === heading.textContent);
    expect(said).toHaveLength(1);
  });

  it("goes from ready to done in two clicks, and every screen's heading takes the focus", async () => {
    const { check, user } = open();
    await check();
    await user.click(await screen.findByRole("button", { name: "Make it online" }));
    expect(await screen.findByRole("heading", { name: "Before anything is changed" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Make online and mail 3 people" }));
    expect(await screen.findByRole("heading", { name: "It is online." })).toHaveFocus();
    expect(screen.getByText("There is nothing more to do.")).toBeVisible();
    expect(screen.getByRole("link")).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("goes back from the preview to the verdict", async () => {
    const { check, user } = open();
    await check();
    await user.click(await screen.findByRole("button", { name: "Make it online" }));
    await user.click(await screen.findByRole("button", { name: "Go back" }));
    expect(await screen.findByRole("button", { name: "Make it online" })).toBeEnabled();
  });

  it("is operated by keyboard alone", async () => {
    const { check, user } = open();
    await check();
    await screen.findByRole("button", { name: "Make it online" });
    await user.tab();
    expect(screen.getByRole("button", { name: "Make it online" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Before anything is changed" })).toHaveFocus();
  });

  it("asks to sign in from a click only, and tells what came of it", async () => {
    const { check, user } = open("consent-popup-blocked");
    await check();
    await user.click(await screen.findByRole("button", { name: "Sign in to check" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The browser stopped the sign-in window.");
    expect(screen.getByRole("button", { name: "Sign in to check" })).toBeEnabled();
  });

  it("says what was done, what was not, and goes on", async () => {
    const refusal = { to: "graph", method: "PATCH", path: "/users/*/events/*", status: 500, body: {} } as const;
    const { check, user } = open("ready", { responses: [{ ...refusal, nth: 1 }] });
    await check();
    await user.click(await screen.findByRole("button", { name: "Make it online" }));
    await user.click(await screen.findByRole("button", { name: /^Make online and mail/ }));
    await user.click(await screen.findByRole("button", { name: "Go on" }));
    expect(await screen.findByRole("heading", { name: "It is online." })).toBeVisible();
  });

  it("copies the link without the clipboard permission, or leaves it selected", async () => {
    const copied: boolean[] = [true, false];
    Object.assign(document, { execCommand: () => copied.shift() ?? false });
    const { check, user } = open("already-online");
    await check();
    await user.click(await screen.findByRole("button", { name: "Copy link" }));
    await user.click(await screen.findByRole("button", { name: "Copied" }));
    expect(screen.getByText("Press Ctrl+C to copy the selected text.")).toBeVisible();
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Join link" });
    expect(field).toHaveFocus();
    expect(field.selectionEnd).toBe(field.value.length);
  });

  it("explains every check on request, and comes back", async () => {
    const { check, user, pane } = open();
    await check();
    await user.click(await screen.findByRole("button", { name: "See everything checked" }));
    expect(await screen.findByRole("heading", { name: "Everything checked" })).toHaveFocus();
    expect(screen.getAllByText("Why do you think so?").length).toBe(lookOf(pane.get())?.assessment.findings.length);
    await user.click(screen.getByRole("button", { name: "Go back" }));
    expect(await screen.findByRole("button", { name: "Make it online" })).toBeEnabled();
  });

  it("a bug is a sentence with a way on", async () => {
    const { outlook } = openLabPane("ready").world;
    const read = jest.fn(outlook.read).mockRejectedValueOnce(new Error("bug"));
    const { check, user } = open("ready", {}, { outlook: { ...outlook, read } });
    await check();
    await user.click(await screen.findByRole("button", { name: "Check again" }));
    expect(await screen.findByRole("button", { name: "Make it online" })).toBeEnabled();
  });
});

describe("beside the verdict", () => {
  it("explains a pasted error, also before anything is known", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: "Explain an error message" }));
    const field = await screen.findByRole("textbox", { name: "Text of the error" });
    await user.type(field, "Please contact the owner of the account to get delegate permissions in Lync");
    await user.click(screen.getByRole("button", { name: "Explain" }));
    expect(await screen.findByText(/Lync doesn’t know you as the owner’s delegate/)).toBeVisible();
    expect(screen.getByText("Who can fix it: the owner")).toBeVisible();
  });

  it("says honestly that it does not know an error", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: "Explain an error message" }));
    await user.type(await screen.findByRole("textbox", { name: "Text of the error" }), "My coffee is cold");
    await user.click(screen.getByRole("button", { name: "Explain" }));
    expect(await screen.findByText(/not one that this add-in knows/)).toBeVisible();
  });

  it("has words to send to whoever can fix it, and opens them as a mail", async () => {
    const { outlook } = openLabPane("read-only").world;
    const newMail = jest.fn(outlook.newMail);
    const { check, user } = open("read-only", {}, { outlook: { ...outlook, newMail } });
    await check();
    await user.click(await screen.findByRole("button", { name: "Write to Annelies Peeters" }));
    expect(await screen.findByRole("heading", { name: "Ask Annelies Peeters" })).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Open as mail" })[0]!);
    expect(newMail.mock.calls[0]?.[0].to).toBe("annelies.peeters@contoso.example");
    expect(newMail.mock.calls[0]?.[0].body).toContain("Bram Claes");
    expect(await screen.findByText("The mail is open in Outlook. Nothing was sent.")).toBeVisible();
  });

  it("uses pasted evidence, and refuses what is about somebody else", async () => {
    const { check, user, pane } = open();
    await check();
    await user.click(await screen.findByRole("button", { name: "Use evidence from IT" }));
    const field = await screen.findByRole("textbox", { name: "What the script printed" });
    const document = {
      version: 1,
      collectedAt: new Date().toISOString(),
      delegate: "bram.claes@contoso.example",
      exchange: { location: "online", sendOnBehalf: true },
    };
    await user.click(field);
    await user.paste(JSON.stringify({ ...document, owner: "sam@fabrikam.example" }));
    await user.click(screen.getByRole("button", { name: "Use this result" }));
    expect(await screen.findByText(/This is about sam@fabrikam.example/)).toBeVisible();
    expect(pane.get().evidence).toBeNull();
    await user.clear(field);
    await user.click(field);
    await user.paste(JSON.stringify({ ...document, owner: "annelies.peeters@contoso.example" }));
    await user.click(screen.getByRole("button", { name: "Use this result" }));
    expect(await screen.findByText("Used. Go back to see what it changes.")).toBeVisible();
    expect(lookOf(pane.get())?.facts.evidence.known).toBe(true);
  });
});
