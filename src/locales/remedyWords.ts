/** What to do about each finding, and the mail that asks for it. */
import type { RemedyWords } from "../delegation/remedies/words.types";
import { dates, language } from "./en/language";
import { message } from "./en/message";
import { remediesIt } from "./en/remediesIt";
import { remediesOwner } from "./en/remediesOwner";
import { remediesYou } from "./en/remediesYou";
import { format, namesIn } from "./format";
import { duration, timeRange } from "./when";

export const remedyWords: RemedyWords = {
  remedies: { ...remediesYou, ...remediesOwner, ...remediesIt },
  message,
  fill: format,
  names: namesIn,
  duration: (iso) => duration(iso, language),
  when: (start, end) => timeRange(start, end, dates),
};
