import { number, roughly, sayDesk } from "../../locales/sayDesk";
import { moment } from "../../locales/when";
import { Button } from "../../taskpane/parts/Button";
import type { PartProps } from "../App";
import { useDesk } from "../layout";
import { selectedRows, type In } from "./state";

/** What will happen, said before it does: meetings, mails, time. */
export function planSentences(estimate: In<"planned">["estimate"], language: string, now: number): readonly string[] {
  const { meetings, messages, recipients, takes, binding, perDay, goesOnAt } = estimate;
  return [
    sayDesk("planMeetings", { count: meetings }),
    messages === 0
      ? sayDesk("planNoMail")
      : sayDesk("planMails", {
          count: messages,
          recipients: sayDesk("planRecipients", { count: recipients }),
        }),
    sayDesk("planTime", { time: roughly(takes, language) }),
    ...(binding === "messages" ? [sayDesk("planPace", { count: 30 })] : []),
    ...(goesOnAt === null
      ? []
      : [sayDesk("planDays", { today: number(perDay[0] ?? 0, language), when: moment(goesOnAt, now, language) })]),
    sayDesk("planOpen"),
    sayDesk("planForever"),
  ];
}

export function Planned({ state, dispatch }: PartProps<In<"planned">>) {
  const desk = useDesk();
  const { estimate, at } = state;
  const concerned = new Set(selectedRows(state).map(({ owner }) => owner));
  const hostless = state.owners.filter(
    ({ facts: { owner } }) =>
      concerned.has(owner.address.toLowerCase()) && (owner.kind === "room" || owner.kind === "group"),
  );
  return (
    <section className={desk.card}>
      <h2 className={desk.heading}>{sayDesk("planTitle")}</h2>
      <ul className={desk.points}>
        {hostless.map(({ facts: { owner } }) => (
          <li key={owner.address}>
            <bdi>{owner.name}</bdi> ({sayDesk(owner.kind === "room" ? "kindRoom" : "kindGroup")})
          </li>
        ))}
        {planSentences(estimate, navigator.language, at).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={desk.line}>
        <Button look="primary" large data-action="round-confirm" onClick={() => dispatch({ type: "confirm" })}>
          {sayDesk("confirm", { count: estimate.meetings })}
        </Button>
        <Button large data-action="round-cancel" onClick={() => dispatch({ type: "back" })}>
          {sayDesk("cancel")}
        </Button>
      </div>
    </section>
  );
}
