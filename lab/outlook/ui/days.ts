/** Which days a calendar shows. Days are counted since 1970-01-01, a Thursday; weeks begin on Monday. */
export type View = "day" | "workWeek" | "week";

export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

export function daysOf(view: View, day: number): readonly number[] {
  if (view === "day") return [day];
  const monday = mondayOf(day);
  return Array.from({ length: view === "week" ? 7 : 5 }, (_, at) => monday + at);
}
