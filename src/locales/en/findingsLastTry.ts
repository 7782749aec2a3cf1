import type { FindingWords } from "../findings";

/** What is said of a change that was sent for this meeting and did not end as it should. */
export const lastTryFindings: FindingWords<"lastTry"> = {
  lastTry: {
    none: { headline: "Nothing was tried here yet", why: "Nothing is known of an earlier try for this meeting." },
    settled: {
      headline: "The last try doesn’t stand in the way any more",
      why: "It didn’t end well, but what the calendar or IT’s evidence shows since is in order.",
    },
    silentNo: {
      headline: "The last try didn’t put it online",
      why: "The calendar accepted the change and the meeting stayed offline. Usually {owner} has no Teams licence, or a meeting policy doesn’t allow it. A Teams admin can look that up. You can try again afterwards.",
    },
    skypeInstead: {
      headline: "The last try made a Skype meeting",
      why: "Teams was asked for, and {owner}’s calendar made a Skype for Business meeting. A Teams admin can make Teams the provider.",
    },
    otherProvider: {
      headline: "The last try made a meeting that isn’t Teams",
      why: "Teams was asked for, and {owner}’s calendar made an online meeting of another kind. A Teams admin can make Teams the provider.",
    },
    strangeLink: {
      headline: "The join link leads to a place that isn’t known here",
      why: "The last try ended with a link to an unknown address. Ask an Exchange admin about it before you pass the link on.",
    },
    otherOrganizer: {
      headline: "After the last try, the calendar named another organizer",
      why: "It wasn’t in the name of {owner}. Tell {owner} before you pass the link on: somebody else decides who may join.",
    },
    notOrganizer: {
      headline: "After the last try, the calendar didn’t show {owner} as the organizer",
      why: "Look at the meeting in the calendar before you pass the link on.",
    },
    delegatesLink: {
      headline: "The join link names you as the organizer, not {owner}",
      why: "The meeting works, but {owner} can’t change its options. Once you’re {owner}’s delegate, a new meeting will be in {owner}’s name.",
    },
    refused: {
      headline: "The calendar refused the last change",
      why: "To change meetings in {owner}’s calendar you need to be Editor or delegate there. {owner} or an Exchange admin can give you that right.",
    },
    refusedByPolicy: {
      headline: "The organization kept this add-in out of {owner}’s calendar",
      why: "The last change was refused by a rule for add-ins, not because of your rights. An Exchange admin can change it.",
    },
    sendOnBehalfMissing: {
      headline: "The last change failed because you can’t send on behalf of {owner} yet",
      why: "A change to a meeting with guests sends mail in {owner}’s name. {owner} or an Exchange admin can allow that.",
    },
    rejected: {
      headline: "The calendar rejected the last change",
      why: "It gave a reason that this add-in doesn’t know. An Exchange admin can look at it.",
    },
    sent: {
      headline: "It isn’t known whether the last try went through",
      why: "The change was sent, and the pane was closed before the answer came. The calendar doesn’t show it so far. Check again in a minute or two: that reads, and sends nothing.",
    },
    contradiction: {
      headline: "It isn’t certain that the last try put it online",
      why: "The calendar answered that it’s online, and then didn’t show it so. Check again in a few minutes before you try once more.",
    },
  },
};
