/** Other things to look at beside the verdict; each is loaded when it is asked for. */
export type MoreView = "checked" | "fixers" | "evidence" | "error";
