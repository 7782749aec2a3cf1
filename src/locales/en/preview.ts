/** What will change, said before it does. */
import type { Message } from "../format";

export const preview = {
  confirmMail: { one: "Add Teams and mail 1 person", other: "Add Teams and mail {count} people" },
  confirmMailUpTo: { one: "Add Teams and mail up to 1 person", other: "Add Teams and mail up to {count} people" },
  confirmMailUncounted: "Add Teams and mail the people invited",
  previewTitle: "Before anything changes",
  previewWhose: "It becomes {owner}’s online meeting.",
  previewWhoseOwn: "It becomes your online meeting.",
  previewWhat: "“{subject}” gets a Teams link. Its text, people and times stay as they are.",
  previewSeries: "Every date of the series gets the link.",
  previewOccurrence: "You opened one date of a series: Teams is added to the whole series.",
  previewMail: { one: "1 person gets mail about it.", other: "{count} people get mail about it." },
  previewMailUpTo: { one: "At most 1 person gets mail about it.", other: "At most {count} people get mail about it." },
  previewMailNone: "Nobody gets mail.",
  previewMailsEach: {
    one: "Each of them gets 1 mail.",
    other: "Each of them gets up to {count} mails: one for the series and one for each changed date.",
  },
  previewMailsEachOpen: "There may be more changed dates than could be counted. Each can cause a mail of its own.",
  previewMailUncounted: "The people invited get mail about it. How many they are couldn’t be counted.",
  previewSaveNew: "It’s saved first, so a new meeting will be in {owner}’s calendar.",
  previewSaveNewOwn: "It’s saved first, so a new meeting will be in your calendar.",
  previewEdits: "What you’ve changed in the form stays there. It goes out when you press Send or Save in it.",
  previewSecond: "It’s online elsewhere already. That link stays, so people will see two.",
  previewFormLink: "The join link goes into the open form, below what is written there. That text stays as it is.",
  previewFormOnly: "Nothing else changes, and nobody gets mail before you press Send yourself.",
  previewForever: "This can’t be undone.",
} as const satisfies Record<string, Message>;

export type PreviewKey = keyof typeof preview;
