import { useId } from "react";
import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { sayDesk, type DeskKey } from "../../locales/sayDesk";
import { useDesk } from "../layout";
import { rangeOf } from "./range";
import type { RangeChoice, RangeKey } from "./state";

const useStyles = makeStyles({
  choice: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px" },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

const NAMES: Readonly<Record<RangeKey, DeskKey>> = {
  week: "rangeWeek",
  month: "rangeMonth",
  quarter: "rangeQuarter",
  own: "rangeOwn",
};
const KEYS: readonly RangeKey[] = ["week", "month", "quarter", "own"];

export interface RangePickerProps {
  readonly range: RangeChoice;
  readonly onChange: (range: RangeChoice) => void;
}

export function RangePicker({ range, onChange }: RangePickerProps) {
  const styles = useStyles();
  const desk = useDesk();
  const name = useId();
  const field = (label: DeskKey, value: string, change: (day: string) => RangeChoice) => (
    <label className={styles.field}>
      {sayDesk(label)}
      <Input type="date" value={value} onChange={(_, { value: day }) => onChange(change(day))} />
    </label>
  );
  return (
    <>
      <div className={desk.line} role="radiogroup" aria-label={sayDesk("rangeTitle")}>
        {KEYS.map((key) => (
          <label key={key} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={range.key === key}
              onChange={() => onChange(key === "own" ? { ...range, key } : rangeOf(key, Date.now()))}
            />
            {sayDesk(NAMES[key])}
          </label>
        ))}
      </div>
      {range.key === "own" && (
        <div className={desk.line}>
          {field("from", range.from, (from) => ({ ...range, from }))}
          {field("to", range.to, (to) => ({ ...range, to }))}
        </div>
      )}
    </>
  );
}
