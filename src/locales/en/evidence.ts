/** What the pane says about evidence that was pasted. {found}, {field} and {message} are text from the paste. */
import type { EvidenceNotice, EvidenceProblem } from "../../delegation/evidence/parseEvidence";
import type { Message } from "../format";

/** Why nothing of it was used. Times are ISO 8601 and formatted before they are put in. */
export const evidenceProblems: Readonly<Record<EvidenceProblem["kind"], Message>> = {
  empty: "Nothing was pasted. Paste what IT sent you, with the two marker lines.",
  tooLong: "This is far longer than what the script prints. Paste only what stands between the two marker lines.",
  scriptNotRun: "This is the script itself. Send it to IT: what it prints when it’s run is what belongs here.",
  notEvidence: "This doesn’t look like what the script prints. Paste everything between the two marker lines, as text.",
  truncated: "The end is missing. Ask for everything down to the line “END ON BEHALF EVIDENCE”, as text or as a file.",
  malformed: "Something on the way has changed the text, so it can’t be read. Ask for it as a text file.",
  unknownVersion:
    "This was made by a script of another version ({version}). Make the script again and have it run once more.",
  otherOwner: "This is about {found}. It wasn’t used, because this item belongs to {expected}.",
  otherDelegate: "This is about {found} as the delegate. It wasn’t used, because you’re signed in as {expected}.",
  tooOld: "This was collected on {collectedAt}, more than seven days ago. Have the script run again.",
  fromFuture:
    "This says it was collected on {collectedAt}, which is still to come. Check the clock of that computer, then have the script run again.",
  nothingCollected: "The script ran, but couldn’t see anything. It said: {messages}",
};

/** What of it was not used, or used with care. */
export const evidenceNotices: Readonly<Record<EvidenceNotice["kind"], Message>> = {
  old: "Collected on {collectedAt}, more than a day ago: something may have changed since.",
  unknownField: "“{field}” isn’t known here and was left out.",
  wrongType: "“{field}” isn’t of the expected kind and was left out.",
  partFailed: "The script couldn’t see everything ({part}): {message}",
  partTruncated: "A part at the end is missing; the rest was used.",
};
