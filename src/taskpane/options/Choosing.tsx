import { useId } from "react";
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { sayOptions, sayValue } from "../../locales/sayOptions";
import { canWritePeople, changesNothing, type OptionsPlan } from "../../options/plan";
import { ADMITTERS, LOBBIES, PRESENTERS } from "../../options/types";
import { Button } from "../parts/Button";
import { useLayout } from "../parts/layout";
import { useTold } from "../parts/useTold";
import { PREVIEW_MARK } from "../report";
import { MeetingName, type Heading, type ScreenProps } from "./parts";
import type { OptionsIn } from "./state";
import { previewLines } from "./words";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { fontWeight: tokens.fontWeightSemibold },
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
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  points: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  address: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

type ChoosingProps = ScreenProps<OptionsIn<"choosing">> & { readonly headingRef: Heading };

/** What she would like, and right below it what that changes: nothing is written before the last button. */
export function Choosing({ state, language, dispatch, headingRef }: ChoosingProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { opened, wish, plan, stale } = state;
  // Which people present is chosen in Teams; here it can only stay so.
  const presenters = PRESENTERS.filter((one) => one !== "roleIsPresenter" || opened.meeting.presenters === one);
  return (
    <>
      <MeetingName event={opened.event} language={language} />
      {stale && (
        <p className={layout.text} role="alert">
          {sayOptions("stale")}
        </p>
      )}
      <section className={layout.group} aria-label={sayOptions("chooseTitle")}>
        <h2 className={layout.heading} tabIndex={-1} ref={headingRef}>
          {sayOptions("chooseTitle")}
        </h2>
        <Coorganizers state={state} dispatch={dispatch} />
        <Choice
          field="lobby"
          values={LOBBIES}
          value={wish.lobby}
          change={(lobby) => dispatch({ type: "wish", wish: { lobby } })}
        />
        <Choice
          field="admitters"
          values={ADMITTERS}
          value={wish.admitters}
          change={(admitters) => dispatch({ type: "wish", wish: { admitters } })}
        />
        <Choice
          field="presenters"
          values={presenters}
          value={wish.presenters}
          change={(one) => dispatch({ type: "wish", wish: { presenters: one } })}
        />
        {wish.record === null ? (
          <p className={styles.address}>{`${sayOptions("record")}: ${sayOptions("unknownChoice")}`}</p>
        ) : (
          <Checkbox
            label={sayOptions("record")}
            checked={wish.record}
            onChange={(_, { checked }) => dispatch({ type: "wish", wish: { record: checked === true } })}
          />
        )}
      </section>
      <Preview
        title={sayOptions("previewTitle")}
        plan={plan}
        series={opened.event.type === "seriesMaster"}
        language={language}
        notes={[]}
        confirm={sayOptions(plan.invite.length > 0 ? "confirmInvite" : "confirm")}
        headingRef={null}
        dispatch={dispatch}
      />
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly field: "lobby" | "admitters" | "presenters";
  readonly values: readonly T[];
  /** null: what it is, is not known here. */
  readonly value: T | null;
  readonly change: (value: T) => void;
}

function Choice<T extends string>({ field, values, value, change }: ChoiceProps<T>) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {sayOptions(field)}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value ?? ""}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value);
          if (chosen !== undefined) change(chosen);
        }}
      >
        {value === null && <option value="">{sayOptions("unknownChoice")}</option>}
        {values.map((one) => (
          <option key={one} value={one}>
            {sayValue(field, one)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Coorganizers({ state, dispatch }: Pick<ChoosingProps, "state" | "dispatch">) {
  const layout = useLayout();
  const styles = useStyles();
  const { opened, wish } = state;
  const { candidates, meeting, schedulersKnown } = opened;
  const locked = !canWritePeople(meeting);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{sayOptions("coorganizers")}</legend>
      <p className={layout.quiet}>{sayOptions("coorganizersWhat")}</p>
      {locked && <p className={layout.text}>{sayOptions("rolesLocked")}</p>}
      {candidates.map(({ address, name }) => (
        <div key={address}>
          <Checkbox
            label={
              <>
                <bdi>{name}</bdi> <span className={styles.address}>{address}</span>
              </>
            }
            disabled={locked}
            checked={wish.coorganizers.includes(address)}
            onChange={(_, { checked }) => {
              const others = wish.coorganizers.filter((one) => one !== address);
              dispatch({ type: "wish", wish: { coorganizers: checked === true ? [...others, address] : others } });
            }}
          />
        </div>
      ))}
      {!schedulersKnown && <p className={layout.quiet}>{sayOptions("schedulersUnknown")}</p>}
      {schedulersKnown && candidates.length === 0 && <p className={layout.quiet}>{sayOptions("nobodySchedules")}</p>}
    </fieldset>
  );
}

interface PreviewProps extends Pick<ScreenProps, "language" | "dispatch"> {
  readonly title: string;
  readonly plan: OptionsPlan;
  readonly series: boolean;
  readonly notes: readonly string[];
  readonly confirm: string;
  readonly headingRef: Heading | null;
}

export function Preview({ title, plan, series, language, notes, confirm, headingRef, dispatch }: PreviewProps) {
  const layout = useLayout();
  const styles = useStyles();
  const nothing = changesNothing(plan);
  const lines = [...previewLines(plan, series, language), ...notes];
  useTold(PREVIEW_MARK, { sentences: lines, people: plan.invite.length, upTo: false });
  return (
    <section className={styles.panel} aria-label={title}>
      <h2 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {title}
      </h2>
      <ul className={styles.points} aria-live="polite">
        {lines.map((line) => (
          <li key={line} className={layout.text}>
            {line}
          </li>
        ))}
      </ul>
      {!nothing && (
        <div>
          <Button look="primary" large data-action="confirm" onClick={() => dispatch({ type: "confirm" })}>
            {confirm}
          </Button>
        </div>
      )}
    </section>
  );
}
