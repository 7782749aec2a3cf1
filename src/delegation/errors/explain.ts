import { checkById } from "../checks/index";
import { remedyData } from "../remedies/catalogue";
import { cloudErrors } from "./cloud";
import { lyncErrors } from "./lync";
import type { Explanation, KnownError, KnownText, OwnText } from "./types";

/** Specific before general; the first that fits is the answer. */
export const knownErrors: readonly KnownError[] = [...lyncErrors, ...cloudErrors];

const LYNC = "(?:microsoft )?(?:lync|skype for business|skype)";
/** Scripts without blanks between words: a line break in them is no boundary. */
const UNSPACED = "\\u3005-\\u30ff\\u3400-\\u9fff";
const LONGEST = 100_000;

/** Lower-case words with one blank between; what copying, quoting, mailing and JSON do to a text is undone. */
function words(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[rnt]/g, " ")
    .replace(/&(?:#39|#x27|apos|rsquo);/gi, "'")
    .replace(/&\w+;|&#\w+;/g, " ")
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .toLowerCase()
    .replace(/(?<=\p{L})['\u2018\u2019\u02bc`\u00b4](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(new RegExp(`(?<=[${UNSPACED}]) (?=[${UNSPACED}])`, "g"), "")
    .trim();
}

/** `{lync}` survives as a word of its own. */
function pattern(says: string): string {
  return words(says.replaceAll("{lync}", " lyncproductname ")).replaceAll("lyncproductname", LYNC);
}

function whole(inner: string): RegExp {
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${inner}(?![\\p{Script=Latin}\\p{N}])`, "u");
}

function matcher({ says, unlessGoesOn, code }: KnownText): RegExp {
  if (code)
    return new RegExp(`^${says}$|(?:^| )(?:error|code|fault|diagnostics)(?: (?:code|id|is|number))? ${says}(?: |$)`);
  const goesOn = unlessGoesOn ? `(?! ${pattern(unlessGoesOn.with)} (?!${pattern(unlessGoesOn.butNot)}))` : "";
  return whole(pattern(says) + goesOn);
}

const matchers = knownErrors.flatMap((error) => error.texts.map((text) => ({ error, text, matches: matcher(text) })));

/** Fewer words than these could stand in any sentence. */
const FEWEST_OWN_WORDS = 4;

/** A name of up to six words stands where the sentence has a placeholder. */
function ownMatcher(says: string): RegExp | null {
  const parts = says.split(/\{\w+\}/).map(words);
  if (parts.join(" ").split(" ").filter(Boolean).length < FEWEST_OWN_WORDS) return null;
  return whole(parts.join("(?: ?\\S+){1,6} ?"));
}

function explainOwn(readings: readonly string[], own: readonly OwnText[]): Explanation | null {
  const hit = own.find(({ says }) => {
    const matches = ownMatcher(says);
    return matches !== null && readings.some((reading) => matches.test(reading));
  });
  if (!hit) return null;
  const remedies = checkById(hit.check).remedies;
  const fixers = [...new Set(remedies.map((id) => remedyData(id).by[0]))].filter((fixer) => fixer !== undefined);
  return {
    cause: "ownFinding",
    fixedBy: fixers.length > 0 ? fixers : ["nobody"],
    checks: [hit.check],
    remedies,
    quote: hit.says,
  };
}

/**
 * What a pasted error text means: from Lync, Skype for Business, Teams, Outlook, Exchange, Microsoft Graph or Entra ID, in any
 * of the catalogue's spellings, with noise around it; or from this add-in, as far as its sentences are given. null: not known.
 * Untrusted text in, nothing of it comes out.
 */
export function explain(pasted: string, own: readonly OwnText[] = []): Explanation | null {
  // A product's name in brackets, put in by a window's title or by the person, may stand in the middle of a sentence.
  const readings = [words(pasted), words(pasted.replace(/\[[^\]]{0,80}\]|\([^)]{0,80}\)/g, " "))];
  const hit = matchers.find(({ matches }) => readings.some((reading) => matches.test(reading)));
  if (!hit) return explainOwn(readings, own);
  const { cause, fixedBy, checks, remedies } = hit.error;
  return { cause, fixedBy, checks, remedies, quote: hit.text.says.replaceAll("{lync}", "Lync") };
}
