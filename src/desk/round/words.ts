/** Small sentences that several parts of the round's page share. */
import type { RowState, RunStatus } from "../../round/run";
import { sayCode, sayDesk } from "../../locales/sayDesk";
import { moment } from "../../locales/when";

const LONG = 3_600_000;

export function statusText(status: RunStatus, now: number, language: string): string {
  switch (status.kind) {
    case "running":
      return sayDesk("statusRunning");
    case "paused":
      return sayDesk("statusPaused");
    case "waiting":
      return sayDesk(status.until - now > LONG ? "statusWaitingDay" : "statusWaiting", {
        when: moment(status.until, now, language),
      });
    case "throttled":
      return sayDesk("statusThrottled", { when: moment(status.until, now, language) });
    case "offline":
      return sayDesk("statusOffline", { when: moment(status.until, now, language) });
    case "signInNeeded":
      return sayDesk("statusSignIn");
    case "looking":
      return sayDesk("statusLooking");
    case "stopping":
      return sayDesk("statusStopping");
    case "finished":
      return "";
  }
}

/** What became of a row, and why; "" while nothing has. */
export function resultText({ state, code }: RowState): string {
  if (state === "waiting" || state === "underWay") return "";
  const result = sayDesk(`result_${state}`);
  return state === "converted" || code === null ? result : `${result}: ${sayCode(code)}`;
}

/** "Wed 25 Nov, 14:00". */
export function startText(at: number, language: string): string {
  if (at === 0) return "";
  const day = { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(language, day).format(at);
}
