import { useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { seeOptions, type Seen } from "../../app/options/see";
import type { OptionsPorts } from "../../app/options/ports";
import { sayNames, sayOptions, sayValue } from "../../locales/sayOptions";
import { FIELDS, type MeetingOptions } from "../../options/types";
import { optionsDraft } from "../help/optionsDraft";
import { Button } from "../parts/Button";
import { useLayout } from "../parts/layout";
import { MailRow } from "../parts/MailRow";
import { ownerLabel } from "../reading";
import type { AssessedItem } from "../../app/gatherItem";
import type { Work } from "../work";
import { Technical } from "./parts";
import type { OptionsTarget } from "./target";
import { technicalOf } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gap: tokens.spacingVerticalS },
  name: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
});

export interface SeeProps {
  readonly target: OptionsTarget;
  readonly look: AssessedItem;
  readonly ports: OptionsPorts;
  readonly newMail: Work["newMail"];
  readonly onBusy: (busy: boolean) => void;
}

/** What Graph shows of a meeting that somebody else organizes, and the request to her. */
export function See({ target, look, ports, newMail, onBusy }: SeeProps) {
  const layout = useLayout();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [asked, setAsked] = useState(0);
  const { joinUrl } = target;
  useEffect(() => {
    const stop = new AbortController();
    onBusy(true);
    const end = (next: Seen): void => {
      if (stop.signal.aborted) return;
      setSeen(next);
      onBusy(false);
    };
    seeOptions(ports, joinUrl, stop.signal).then(end, () => end({ kind: "notShown", failure: null }));
    return () => {
      stop.abort();
      onBusy(false);
    };
  }, [ports, joinUrl, asked, onBusy]);
  const owner = ownerLabel(look.assessment);
  const draft = optionsDraft(look, target.eventId);
  if (seen === null) return <p className={layout.text}>{sayOptions("reading")}</p>;
  const signIn = (): void => {
    // In the click's own turn, or the window is stopped.
    void ports.identity.interactive(new AbortController().signal).then(() => setAsked(asked + 1));
  };
  return (
    <>
      {seen.kind === "seen" && <Shown meeting={seen.meeting} />}
      {seen.kind === "seen" && (
        <p className={layout.text}>
          {seen.role === "coorganizer" ? sayOptions("seeCoorganizer") : sayOptions("seeOwnerOnly", { owner })}
        </p>
      )}
      {seen.kind !== "seen" && (
        <div className={layout.stack}>
          <h2 className={layout.heading}>{sayOptions("seeNotShown")}</h2>
          <p className={layout.text}>
            {seen.kind === "token" ? sayOptions("signInWhy") : sayOptions("seeNotShownText", { owner })}
          </p>
          {seen.kind === "token" && (
            <div>
              <Button look="primary" data-action="sign-in" onClick={signIn}>
                {sayOptions("signIn")}
              </Button>
            </div>
          )}
          <Technical text={seen.kind === "notShown" && seen.failure ? technicalOf(seen.failure) : null} />
        </div>
      )}
      {draft && !(seen.kind === "seen" && seen.role === "coorganizer") && (
        <MailRow draft={draft} label={sayOptions("seeAsk", { owner })} look="secondary" newMail={newMail} />
      )}
    </>
  );
}

function Shown({ meeting }: { readonly meeting: MeetingOptions }) {
  const styles = useStyles();
  const coorganizers = (meeting.people ?? []).filter(({ role }) => role === "coorganizer").map(({ name }) => name);
  return (
    <dl className={styles.list}>
      {FIELDS.map((field) => (
        <div key={field}>
          <dt className={styles.name}>{sayOptions(field)}</dt>
          <dd className={styles.value}>{sayValue(field, meeting[field])}</dd>
        </div>
      ))}
      <div>
        <dt className={styles.name}>{sayOptions("coorganizers")}</dt>
        <dd className={styles.value}>
          {coorganizers.length === 0 ? sayOptions("nobody") : sayNames(coorganizers, "en")}
        </dd>
      </div>
    </dl>
  );
}
