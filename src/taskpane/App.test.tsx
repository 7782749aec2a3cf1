/** @jest-environment jsdom */
import "@testing-library/jest-dom/jest-globals";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AT, calendarWith, DELEGATE, itemWith, missing, OWNER, seen, STRANGER } from "../delegation/testing/facts";
import { createActions } from "./actions";
import { App } from "./App";
import type { PaneState } from "./state";
import { createStore } from "./store";
import { findingWith, lookWith, planWith, endedWith } from "./testing/looks";
import type { Work } from "./work";

afterEach(cleanup);
beforeEach(() => {
  // jsdom has no User Timing.
  Object.assign(performance, { mark: () => undefined, clearMarks: () => undefined, getEntriesByName: () => [] });
});

function open(changes: Partial<Work> = {}) {
  const store = createStore<PaneState>({ phase: "loading", partial: null });
  const work: Work = {
    look: async () => lookWith(),
    signIn: async () => null,
    prepare: async () => ({ kind: "plan", plan: planWith() }),
    apply: async () => endedWith(),
    offerOwn: async () => ({ kind: "refused", notice: "ownRefused" }),
    makeOwn: async () => endedWith(),
    newMail: async () => true,
    deployment: () => ({ authority: "https://login.microsoftonline.com/common", origin: "https://addin.example" }),
    withEvidence: async (look) => look,
    ...changes,
  };
  const actions = createActions(store, work);
  render(<App store={store} actions={actions} outlookTheme={() => "light"} />);
  return { store, actions, user: userEvent.setup(), check: () => act(() => actions.check()) };
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
      "Ready to go online in the name of Olivia Owner.",
    );
    expect(screen.getByRole("banner")).toHaveTextContent("Calendar of Olivia Owner");
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
    await user.click(screen.getByRole("button", { name: "Make online and mail 14 people" }));
    expect(await screen.findByRole("heading", { name: "It is online." })).toHaveFocus();
    expect(screen.getByText("You can close Outlook’s form now.")).toBeVisible();
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
    const token = missing("signInNeeded", "token");
    const signIn = jest.fn<Work["signIn"]>(async () => ({ kind: "popupBlocked" }));
    const look = lookWith({ token }, { verdict: "notCertain", findings: [findingWith("consent", "unknown")] });
    const { check, user } = open({ look: async () => look, signIn });
    await check();
    expect(signIn).not.toHaveBeenCalled();
    await user.click(await screen.findByRole("button", { name: "Sign in to check" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The browser stopped the sign-in window.");
    expect(screen.getByRole("button", { name: "Sign in to check" })).toBeEnabled();
  });

  it("says what was done, what was not, and goes on", async () => {
    const results = [
      endedWith({
        outcome: "failed",
        code: "serverError",
        joinUrl: null,
        stepsDone: ["write"],
        stepFailed: "wait",
        canGoOn: true,
      }),
      endedWith(),
    ];
    const { check, user } = open({ apply: async () => results.shift() ?? endedWith() });
    await check();
    await user.click(await screen.findByRole("button", { name: "Make it online" }));
    await user.click(await screen.findByRole("button", { name: /^Make online and mail/ }));
    const steps = within(await screen.findByRole("list")).getAllByRole("listitem");
    expect(steps.map((step) => step.textContent)).toEqual([
      "Make it an online meeting: done",
      "Wait for the join link: did not work",
      "Check the result: not done",
    ]);
    await user.click(screen.getByRole("button", { name: "Go on" }));
    expect(await screen.findByRole("heading", { name: "It is online." })).toBeVisible();
  });

  it("copies the link without the clipboard permission, or leaves it selected", async () => {
    const copied: boolean[] = [true, false];
    Object.assign(document, { execCommand: () => copied.shift() ?? false });
    const look = lookWith({}, { verdict: "alreadyOnline", existingLink: "https://teams.microsoft.com/l/1" });
    const { check, user } = open({ look: async () => look });
    await check();
    await user.click(await screen.findByRole("button", { name: "Copy link" }));
    await user.click(await screen.findByRole("button", { name: "Copied" }));
    expect(screen.getByText("Press Ctrl+C to copy the selected text.")).toBeVisible();
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Join link" });
    expect(field).toHaveFocus();
    expect(field.selectionEnd).toBe(field.value.length);
  });

  it("explains every check on request, and comes back", async () => {
    const { check, user } = open();
    await check();
    await user.click(await screen.findByRole("button", { name: "See everything checked" }));
    expect(await screen.findByRole("heading", { name: "Everything checked" })).toHaveFocus();
    expect(screen.getAllByText("Why do you think so?").length).toBe(lookWith().assessment.findings.length);
    await user.click(screen.getByRole("button", { name: "Go back" }));
    expect(await screen.findByRole("button", { name: "Make it online" })).toBeEnabled();
  });

  it("a bug is a sentence with a way on", async () => {
    let looks = 0;
    const { check, user } = open({
      look: async () => {
        if (looks++ === 0) throw new Error("bug");
        return lookWith();
      },
    });
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
    expect(await screen.findByText(/Lync does not know you as the owner’s delegate/)).toBeVisible();
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
    const newMail = jest.fn<Work["newMail"]>(async () => true);
    const look = lookWith({
      calendar: seen({ ...calendarWith(), canEdit: false }, "graph"),
      item: seen(itemWith({ shared: missing("absent") })),
    });
    const { check, user } = open({ look: async () => look, newMail });
    await check();
    await user.click(await screen.findByRole("button", { name: "Write to Olivia Owner" }));
    expect(await screen.findByRole("heading", { name: "Ask Olivia Owner" })).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Open as mail" })[0]!);
    expect(newMail.mock.calls[0]?.[0].to).toBe("olivia@contoso.example");
    expect(newMail.mock.calls[0]?.[0].body).toContain("Dan Delegate");
    expect(await screen.findByText("The mail is open in Outlook. Nothing was sent.")).toBeVisible();
  });

  it("uses pasted evidence, and refuses what is about somebody else", async () => {
    const taken = jest.fn<Work["withEvidence"]>(async (look) => look);
    const { check, user } = open({ withEvidence: taken });
    await check();
    await user.click(await screen.findByRole("button", { name: "Use evidence from IT" }));
    const field = await screen.findByRole("textbox", { name: "What the script printed" });
    const document = {
      version: 1,
      collectedAt: new Date(AT).toISOString(),
      delegate: DELEGATE.address,
      exchange: { location: "online", sendOnBehalf: true },
    };
    await user.click(field);
    await user.paste(JSON.stringify({ ...document, owner: STRANGER.address }));
    await user.click(screen.getByRole("button", { name: "Use this result" }));
    expect(await screen.findByText(/This is about sam@fabrikam.example/)).toBeVisible();
    expect(taken).not.toHaveBeenCalled();
    await user.clear(field);
    await user.click(field);
    await user.paste(JSON.stringify({ ...document, owner: OWNER.address }));
    await user.click(screen.getByRole("button", { name: "Use this result" }));
    expect(await screen.findByText("Used. Go back to see what it changes.")).toBeVisible();
    expect(taken).toHaveBeenCalledTimes(1);
  });
});
