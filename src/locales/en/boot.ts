/** What can be said before anything else was loaded. */
export const boot = {
  loadFailed: "A part of this add-in couldn’t be loaded. Check the connection, then try again.",
  tryAgain: "Try again",
} as const;
