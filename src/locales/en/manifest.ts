/** What Outlook shows of the add-in before it runs: in its list and on the ribbon. At most 125 letters; `description` and the tips at most 250. */
export const manifest = {
  name: "On Behalf",
  description:
    "For people who schedule for somebody else: make a meeting online in its owner's name, or learn exactly what is missing and who can fix it.",
  paneTitle: "Make this an online meeting",
  paneTip:
    "See whether this item can become an online meeting in its owner's name, make it one, or read what is missing and who can fix it.",
  check: "Check",
  checkTitle: "Check, and change nothing",
  checkTip: "Says above the item whether it can become an online meeting in its owner's name. Nothing is changed.",
};
