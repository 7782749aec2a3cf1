/** Where the page of the round leaves for the pane how many meetings an unfinished run has left: a number, and nothing of anybody. */
export const ROUND_LEFT = "on-behalf:round-left";
