/** @jest-environment ./test/setup/jsdom-with-fetch.ts */
import "@testing-library/jest-dom/jest-globals";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Scenario } from "../../lab/scenario/types";
import { App } from "./App";
import { assessedIn } from "./state";
import { openLabPane } from "./testing/labPane";
import type { World } from "../app/gather/testing/world";

// The lab answers at once; the add-in's own pauses are real.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

function open(name = "ready", changes: Partial<Scenario> = {}, ports: Partial<Pick<World, "outlook">> = {}) {
  const { pane, work, world } = openLabPane(name, changes, ports);
  render(<App pane={pane} work={work} outlookTheme={() => "light"} />);
  return { pane, world, user: userEvent.setup(), check: () => act(async () => pane.dispatch({ type: "check" })) };
}

describe("the pane", () => {
  it("has a control that works before anything is known", async () => {
    open();
    expect(await screen.findByRole("button", { name: "More help" })).toBeEnabled();
  });

  it("shows whose meeting, the verdict and one primary button", async () => {
    const { check } = open();
    await check();
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "Ready for Teams, in Annelies Peeters’s name",
    );
    expect(screen.getByRole("banner")).toHaveTextContent("Calendar of Annelies Peeters");
    expect(screen.getByRole("button", { name: "Add Teams" })).toBeEnabled();
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
    await user.click(await screen.findByRole("button", { name: "Add Teams" }));
    expect(await screen.findByRole("heading", { name: "Before anything changes" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Add Teams and mail 3 people" }));
    expect(await screen.findByRole("heading", { name: "Teams meeting added" })).toHaveFocus();
    expect(screen.getByText("There’s nothing more to do.")).toBeVisible();
    expect(screen.getByRole("link")).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("goes back from the preview to the verdict", async () => {
    const { check, user } = open();
    await check();
    await user.click(await screen.findByRole("button", { name: "Add Teams" }));
    await user.click(await screen.findByRole("button", { name: "Go back" }));
    expect(await screen.findByRole("button", { name: "Add Teams" })).toBeEnabled();
  });

  it("is operated by keyboard alone", async () => {
    const { check, user } = open();
    await check();
    await screen.findByRole("button", { name: "Add Teams" });
    for (const name of ["Got it", "Check again", "Add Teams"]) {
      await user.tab();
      expect(screen.getByRole("button", { name })).toHaveFocus();
    }
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Before anything changes" })).toHaveFocus();
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
    await user.click(await screen.findByRole("button", { name: "Add Teams" }));
    await user.click(await screen.findByRole("button", { name: /^Add Teams and mail/ }));
    await user.click(await screen.findByRole("button", { name: "Go on" }));
    expect(await screen.findByRole("heading", { name: "Teams meeting added" })).toBeVisible();
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
    await screen.findByRole("button", { name: "Add Teams" });
    await user.click(screen.getByRole("button", { name: "More help" }));
    await user.click(screen.getByRole("button", { name: "See everything checked" }));
    expect(await screen.findByRole("heading", { name: "Everything checked" })).toHaveFocus();
    const inOrder = assessedIn(pane.get())?.assessment.findings.filter(({ status }) => status === "pass") ?? [];
    await user.click(screen.getByRole("button", { name: `In order (${inOrder.length})` }));
    await user.click(screen.getByRole("button", { name: "The meeting is open" }));
    expect(screen.getByText(/Outlook shows the add-in which meeting you opened/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Go back" }));
    expect(await screen.findByRole("button", { name: "Add Teams" })).toBeEnabled();
  });

  it("a bug is a sentence with a way on", async () => {
    const { outlook } = openLabPane("ready").world;
    const read = jest.fn(outlook.read).mockRejectedValueOnce(new Error("bug"));
    const { check, user } = open("ready", {}, { outlook: { ...outlook, read } });
    await check();
    await user.click(await screen.findByRole("button", { name: "Check again" }));
    expect(await screen.findByRole("button", { name: "Add Teams" })).toBeEnabled();
  });
});

describe("beside the verdict", () => {
  it("explains a pasted error, also before anything is known", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: "More help" }));
    await user.click(await screen.findByRole("button", { name: "Explain an error message" }));
    const field = await screen.findByRole("textbox", { name: "Text of the error" });
    await user.type(field, "Please contact the owner of the account to get delegate permissions in Lync");
    await user.click(screen.getByRole("button", { name: "Explain" }));
    expect(await screen.findByText(/Lync doesn’t know you as the owner’s delegate/)).toBeVisible();
    expect(screen.getByText("Who can fix it: the owner")).toBeVisible();
  });

  it("says honestly that it does not know an error", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: "More help" }));
    await user.click(await screen.findByRole("button", { name: "Explain an error message" }));
    await user.type(await screen.findByRole("textbox", { name: "Text of the error" }), "My coffee is cold");
    await user.click(screen.getByRole("button", { name: "Explain" }));
    expect(await screen.findByText(/doesn’t know that text/)).toBeVisible();
  });

  it("asks whoever can fix it with one click, and remembers it", async () => {
    const { outlook } = openLabPane("read-only").world;
    const newMail = jest.fn(outlook.newMail);
    const { check, user } = open("read-only", {}, { outlook: { ...outlook, newMail } });
    await check();
    await user.click(await screen.findByRole("button", { name: "Ask Annelies Peeters by mail" }));
    expect(await screen.findByText(/^The mail is open in Outlook/)).toBeVisible();
    expect(newMail.mock.calls[0]?.[0].to).toBe("annelies.peeters@contoso.example");
    expect(newMail.mock.calls[0]?.[0].body).toContain("Bram Claes");
    expect(await screen.findByText(/^You asked Annelies Peeters /)).toBeVisible();
    expect(screen.getByRole("button", { name: "Ask Annelies Peeters again" })).toBeEnabled();
  });

  it("leaves the message selected where Outlook opens no mail, and counts nobody as asked", async () => {
    const { outlook } = openLabPane("read-only").world;
    const newMail: World["outlook"]["newMail"] = async () => ({
      ok: false,
      error: { kind: "notSupported", call: "displayNewMessageForm" },
    });
    const { check, user, pane } = open("read-only", {}, { outlook: { ...outlook, newMail } });
    await check();
    await user.click(await screen.findByRole("button", { name: "Ask Annelies Peeters by mail" }));
    expect(await screen.findByText(/^Outlook couldn’t open a new mail/)).toBeVisible();
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Copy message" });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field.selectionEnd).toBe(field.value.length);
    expect(pane.get().asks).toEqual([]);
  });

  it("asks for the owner first where nobody knows whose meeting it is", async () => {
    const { check, user } = open("no-item");
    await check();
    const ask = await screen.findByRole("button", { name: "Ask the Exchange admin by mail" });
    const field = await screen.findByRole("textbox", { name: /^Whose meeting is it/ });
    expect(ask).toHaveAttribute("aria-disabled", "true");
    await user.type(field, "annelies.peeters@contoso.example");
    expect(screen.getByRole("button", { name: "Ask the Exchange admin by mail" })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  it("says what it is once", async () => {
    const { check, user } = open();
    await check();
    await user.click(await screen.findByRole("button", { name: "Got it" }));
    expect(screen.queryByRole("button", { name: "Got it" })).toBeNull();
    await check();
    await screen.findAllByText("Nothing has changed since the last check.");
    expect(screen.queryByRole("button", { name: "Got it" })).toBeNull();
  });

  it("uses pasted evidence, and refuses what is about somebody else", async () => {
    const { check, user, pane } = open();
    await check();
    await screen.findByRole("button", { name: "Add Teams" });
    await user.click(screen.getByRole("button", { name: "More help" }));
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
    expect(assessedIn(pane.get())?.facts.evidence.known).toBe(true);
  });
});
