/** What the delegate does herself. */
import type { RemedyWording } from "../../delegation/remedies/words.types";

export const remediesYou = {
  signIn: {
    title: "Sign in once",
    steps: [
      "Press “Sign in to check” in the pane and choose the account that you use in Outlook.",
      "If no window opens, allow pop-ups for this page and press the button again.",
    ],
  },
  switchAccount: {
    title: "Sign in with your own account",
    steps: [
      "In the sign-in window, choose the account whose mailbox you see in Outlook.",
      "If it isn’t offered, sign out of the other account in the browser or in Windows, then check again.",
    ],
  },
  openOwnersItem: {
    title: "Open the meeting in {ownerName}’s calendar",
    steps: [
      "Close this meeting.",
      "In the calendar, switch on {ownerName}’s calendar in the list and open the meeting from there, not from your own calendar or from a mail.",
    ],
  },
  saveItem: {
    title: "Save the meeting",
    steps: ["Save the meeting without sending it.", "Wait until Outlook has synchronized, then check again."],
  },
  tryAgainLater: {
    title: "Try again in a few minutes",
    steps: ["Nothing is wrong with your rights. Wait a few minutes, then check again."],
  },
  reduceOwners: {
    title: "Shorten your own list in Lync or Skype for Business",
    steps: [
      "You can be a delegate of at most 25 owners, and the server shows the list only while you don’t have too many groups and contacts.",
      "Ask owners for whom you no longer schedule to remove you: in Outlook under Delegate Access, and in the group Delegates of Lync or Skype for Business.",
      "In your own client, remove groups and contacts that you no longer need. Then check again.",
    ],
  },
  askOrganizer: {
    title: "Ask the organizer",
    steps: ["Only the organizer can add the online meeting. Ask {organizer} to do it."],
    forFixer: {
      you: [
        "Only the organizer can add the online meeting. Ask {organizer} to do it.",
        "If the meeting is {ownerName}’s, open it in {ownerName}’s calendar.",
      ],
    },
  },
  chooseItem: {
    title: "Say which meeting you mean",
    steps: ["More than one meeting fits this time and subject. Open the one you mean once more, then check again."],
  },
  useSupportedClient: {
    title: "Use an Outlook that can do this",
    titleForOthers: "Set {me} up with an Outlook that shows shared calendars to add-ins",
    problem: "The Outlook I use doesn’t show shared calendars to add-ins.",
    steps: [
      "Open {ownerName}’s calendar in Outlook on the web, in the new Outlook for Windows or in a current Outlook for Windows or Mac.",
    ],
    forFixer: {
      desktopSupport: [
        "Outlook on the web, the new Outlook for Windows, and a current Outlook for Windows or Mac can do it.",
      ],
    },
  },
  organizeByPerson: {
    title: "Let a person be the organizer",
    steps: [
      "Create the meeting in the calendar of a person who will be there, and invite {ownerName}.",
      "If it has to stay where it is, invite somebody who can set the lobby to let everybody in.",
    ],
  },
} as const satisfies Record<string, RemedyWording>;
