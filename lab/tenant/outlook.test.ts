import { expect, test } from "@jest/globals";
import type { PermissionLevel } from "../scenario/people.types";
import { createTenant } from "./tenant";
import type { FormFields, StoredEvent } from "./tenant.types";
import { client, list, meeting, ONLINE, OWNER, situation, weekly } from "./testing/situation";

const CLEO = { address: "cleo@contoso.example", name: "Cleo Guest", type: "required" } as const;
const DORA = { address: "dora@fabrikam.example", name: "Dora", type: "required" } as const;
const VIEW = `/users/${OWNER}/calendarView?startDateTime=2026-11-01&endDateTime=2026-12-31`;

function form(event: StoredEvent | undefined, changes: Partial<FormFields> = {}): FormFields {
  return {
    subject: event?.subject ?? "New",
    bodyType: event?.bodyType ?? "html",
    body: event?.body ?? "<p>Hello</p>",
    location: event?.location ?? "",
    start: event?.start ?? Date.parse("2026-12-01T09:00:00Z"),
    end: event?.end ?? Date.parse("2026-12-01T10:00:00Z"),
    attendees: [CLEO],
    ...changes,
  };
}

test("saving a new item makes it and invites nobody; sending it does", async () => {
  const lab = await client(situation());
  const { outlook, mails } = lab.tenant;
  const made = outlook.save(null, "ann", form(undefined));
  expect([made.key, made.isDraft, mails.length]).toEqual(["new", true, 0]);
  expect((await lab.get(lab.path("new"))).body).toMatchObject({ subject: "New", isOrganizer: true, isDraft: true });
  outlook.send("new", "ann", form(made));
  expect(mails).toEqual([{ to: [CLEO.address], for: "invitation", item: "new" }]);
  expect(outlook.find("new")?.isDraft).toBe(false);
});

test("an unsaved item of the scenario is on no server until the form is saved", async () => {
  const lab = await client(
    situation({ events: [meeting({ draft: true })], open: { event: "review", form: "compose", saved: false } }),
  );
  expect((await lab.get(lab.path("review"))).status).toBe(404);
  expect(list(await lab.get(VIEW))).toEqual([]);
  const saved = lab.tenant.outlook.save(null, "ann", form(lab.tenant.outlook.find("review")));
  expect(saved.key).toBe("review");
  expect((await lab.get(lab.path("review"))).status).toBe(200);
  expect(lab.tenant.written).toContainEqual({ item: "review", field: "subject", before: null, after: "Review" });
});

test("an item that a client saved into its cache reaches the server late", async () => {
  const lab = await client(
    situation({
      events: [meeting({ draft: true })],
      open: { event: "review", form: "compose", saved: false, idLateBy: 1 },
    }),
  );
  const saved = lab.tenant.outlook.save(null, "ann", form(lab.tenant.outlook.find("review")));
  const shown = saved.ewsId.replaceAll("/", "-").replaceAll("+", "_");
  const path = `/users/${OWNER}/events/${encodeURIComponent(shown)}`;
  expect(list(await lab.get(VIEW))).toEqual([]);
  expect((await lab.get(path)).status).toBe(404);
  expect((await lab.get(path)).status).toBe(200);
  expect(list(await lab.get(VIEW))).toHaveLength(1);
});

test("saving a known item mails those who were added and removed, nobody else", async () => {
  const { tenant } = await client(situation());
  tenant.outlook.save("review", "ann", form(tenant.outlook.find("review")));
  expect([tenant.mails, tenant.written]).toEqual([[], []]);
  tenant.outlook.save("review", "ann", form(tenant.outlook.find("review"), { attendees: [DORA] }));
  expect(tenant.mails).toEqual([
    { to: [DORA.address], for: "invitation", item: "review" },
    { to: [CLEO.address], for: "cancellation", item: "review" },
  ]);
});

test("line ends that an editor changes are no change of the item", async () => {
  const { tenant } = await client(situation({ events: [meeting({ body: "<p>One</p>\r\n<p>Two</p>" })] }));
  tenant.outlook.save("review", "ann", form(tenant.outlook.find("review"), { body: "<p>One</p>\n<p>Two</p>\n\n" }));
  expect(tenant.written).toEqual([]);
});

test("sending a known item updates everybody", async () => {
  const { tenant } = await client(situation());
  tenant.outlook.send("review", "ann", form(tenant.outlook.find("review"), { subject: "Review, moved" }));
  expect(tenant.mails).toEqual([{ to: [CLEO.address], for: "update", item: "review" }]);
  expect(tenant.written).toEqual([{ item: "review", field: "subject", before: "Review", after: "Review, moved" }]);
});

test("a form without the join link takes the meeting offline; with it, in HTML or as text, it stays", async () => {
  const lab = await client(situation());
  const { outlook } = lab.tenant;
  await lab.patch(lab.path("review"), ONLINE);
  const online = outlook.find("review");
  outlook.save("review", "ann", form(online));
  expect(outlook.find("review")?.isOnlineMeeting).toBe(true);
  outlook.save("review", "ann", form(online, { bodyType: "text", body: `Agenda\r\n${online?.joinUrl ?? ""}` }));
  expect(outlook.find("review")?.isOnlineMeeting).toBe(true);
  outlook.send("review", "ann", form(online, { body: "<p>Agenda</p>" }));
  expect(outlook.find("review")).toMatchObject({ isOnlineMeeting: false, provider: "unknown", joinUrl: null });
});

test("a changed occurrence becomes an exception, an unchanged one does not", async () => {
  const lab = await client(
    situation({ events: [weekly()], open: { event: "weekly", form: "compose", occurrence: "2026-12-08" } }),
  );
  const { outlook } = lab.tenant;
  const key = "weekly/2026-12-08";
  outlook.save(key, "ann", form(outlook.find(key)));
  expect((await lab.get(lab.path(key))).body["type"]).toBe("occurrence");
  outlook.save(key, "ann", form(outlook.find(key), { subject: "Review with guests" }));
  expect((await lab.get(lab.path(key))).body).toMatchObject({ type: "exception", subject: "Review with guests" });
  expect(outlook.find("weekly")?.subject).toBe("Review");
});

test.each([
  ["None", 0],
  ["Reviewer", 1],
  ["Contributor", 2],
  ["NonEditingAuthor", 7],
  ["Author", 23],
  ["PublishingAuthor", 23],
  ["Editor", 63],
  ["Owner", 63],
] satisfies [PermissionLevel, number][])("shared properties of a %s hold %d", (level, bits) => {
  const tenant = createTenant(situation({ rights: [{ owner: "ann", delegate: "bob", level }] }));
  expect(tenant.outlook.shared()).toEqual({
    owner: OWNER,
    targetMailbox: OWNER,
    targetRestUrl: "https://outlook.office.com/api",
    delegatePermissions: bits,
  });
});

test("one's own item is not shared; the scenario may take the method away or change its answer", () => {
  expect(createTenant(situation({ events: [meeting({ calendar: "bob" })] })).outlook.shared()).toBeNull();
  expect(
    createTenant(situation({ open: { event: "review", form: "read", shared: "absent" } })).outlook.shared(),
  ).toBeNull();
  const zero = situation({ open: { event: "review", form: "read", shared: { delegatePermissions: 0 } } });
  expect(createTenant(zero).outlook.shared()?.delegatePermissions).toBe(0);
});
