/** The request to the owner for what only an organizer can set: learn.microsoft.com/graph/api/onlinemeeting-update */
export const options = {
  subject: "Could you set the meeting options of “{subject}”?",
  body: [
    "Hello {owner},",
    "",
    "I’ve added a Teams meeting to “{subject}” ({when}). You’re its organizer, so only you can set:",
    "",
    "- who waits in the lobby",
    "- who can record",
    "- who else organizes it: if you add me as a co-organizer, I can look after the rest",
    "",
    "Open the meeting in Outlook or Teams and choose Meeting options; it takes a minute.",
    "",
    "Thank you,",
    "{delegate}",
  ].join("\n"),
} as const;
