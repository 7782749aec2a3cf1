import { useId, useState, type Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { skype } from "../../locales/skypeWords";
import { format } from "../../locales/format";
import { say } from "../../locales/say";
import type { Dispatch } from "../events";
import { Button } from "../parts/Button";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { useTold } from "../parts/useTold";
import { ownerLabel } from "../reading";
import { PREVIEW_MARK } from "../report";
import type { In } from "../state";
import type { OwnChoice, OwnOffer } from "../../app/ownMeeting";
import { expiryDay } from "./make";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  select: {
    width: "100%",
    minHeight: "32px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const accessNames: Readonly<Record<string, string>> = {
  None: skype.accessNone,
  SameEnterprise: skype.accessSameEnterprise,
  Locked: skype.accessLocked,
  Invited: skype.accessInvited,
  Everyone: skype.accessEveryone,
};
const lobbyNames: Readonly<Record<string, string>> = { Disabled: skype.lobbyDisabled, Enabled: skype.lobbyEnabled };

export interface OwnProps {
  readonly state: In<"choosingOwn" | "makingOwn">;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The second choice, with everything that it means, before the click. */
export default function Own({ state, dispatch, headingRef }: OwnProps) {
  const layout = useLayout();
  const offer = state.phase === "choosingOwn" ? state.offer : state.own.offer;
  const [choice, setChoice] = useState<OwnChoice>({ accessLevel: null, lobbyBypass: null });
  if (state.phase === "makingOwn") {
    return (
      <>
        <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
          {state.step === "create" ? skype.stepCreate : skype.stepForm}
        </h1>
        <Button wide data-action="stop" unavailable={state.stopping} onClick={() => dispatch({ type: "stop" })}>
          {say(state.stopping ? "stopping" : "stop")}
        </Button>
      </>
    );
  }
  const { facts, assessment } = state.look;
  const params = {
    owner: ownerLabel(assessment),
    date: expiryDay(offer.expires, facts),
    location: skype.invitationLocation,
  };
  return (
    <>
      <div className={layout.stack}>
        <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
          {skype.ownTitle}
        </h1>
        <p className={layout.text}>{format(skype.ownWhy, params)}</p>
      </div>
      <Consequences lines={consequences(offer, choice).map((line) => format(line, params))} />
      <Disclosure title={say("ownLater")}>
        <div className={layout.stack}>
          {[skype.ownEndLater, skype.ownDeleteLater].map((line) => (
            <p key={line} className={layout.text}>
              {format(line, params)}
            </p>
          ))}
        </div>
      </Disclosure>
      <Choices offer={offer} choice={choice} change={setChoice} />
      <div className={layout.stack}>
        <Button
          wide
          large
          look="primary"
          data-action="confirm"
          onClick={() => dispatch({ type: "confirmOwn", choice })}
        >
          {skype.ownConfirm}
        </Button>
        <Button wide data-action="cancel" onClick={() => dispatch({ type: "cancel" })}>
          {say("cancel")}
        </Button>
      </div>
    </>
  );
}

/** Making it mails nobody. */
function Consequences({ lines }: { readonly lines: readonly string[] }) {
  const layout = useLayout();
  const styles = useStyles();
  useTold(PREVIEW_MARK, { sentences: lines, people: 0, upTo: false });
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line} className={layout.text}>
          {line}
        </li>
      ))}
    </ul>
  );
}

/** What the person must know before; the wording still has its placeholders. */
export function consequences({ form, options }: OwnOffer, { accessLevel }: OwnChoice): string[] {
  const locked = (accessLevel ?? options.defaultAccessLevel) === "Locked";
  return [
    skype.ownOrganizer,
    skype.ownLink,
    locked ? skype.ownLeaderLocked : skype.ownLeader,
    skype.ownChange,
    skype.ownPolicies,
    skype.ownAccount,
    skype.ownExpires,
    form === "compose" ? skype.ownForm : skype.ownRead,
    skype.ownMail,
  ];
}

interface ChoicesProps {
  readonly offer: OwnOffer;
  readonly choice: OwnChoice;
  readonly change: (choice: OwnChoice) => void;
}

/** Only what the server calls eligible. */
function Choices({ offer: { options }, choice, change }: ChoicesProps) {
  return (
    <>
      <Choice
        label={skype.accessTitle}
        names={accessNames}
        values={options.accessLevels}
        value={choice.accessLevel}
        change={(accessLevel) => change({ ...choice, accessLevel })}
      />
      <Choice
        label={skype.lobbyTitle}
        names={lobbyNames}
        values={options.lobbyBypass}
        value={choice.lobbyBypass}
        change={(lobbyBypass) => change({ ...choice, lobbyBypass })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly change: (value: string | null) => void;
}

function Choice({ label, names, values, value, change }: ChoiceProps) {
  const layout = useLayout();
  const styles = useStyles();
  const id = useId();
  const named = values.filter((one) => names[one] !== undefined);
  if (named.length < 2) return null;
  return (
    <div className={layout.stack}>
      <label htmlFor={id} className={layout.quiet}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value ?? ""}
        onChange={(event) => change(event.target.value === "" ? null : event.target.value)}
      >
        <option value="">{skype.accessDefault}</option>
        {named.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
