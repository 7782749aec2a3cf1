/** What worker and page say to each other. */
export interface Asked {
  readonly kind: "on-behalf-lab";
  readonly url: string;
  readonly method: string;
  readonly headers: readonly [string, string][];
  readonly body: ArrayBuffer | null;
}

export interface Answered {
  /** 0: the connection was cut. */
  readonly status: number;
  readonly headers: [string, string][];
  /** null where that status has none. */
  readonly body: ArrayBuffer | null;
}

/** The add-in's pages: the lab puts its own settings and scripts into them. */
export const OWN_PAGES: readonly string[] = ["taskpane.html", "commands.html", "desk.html"];
