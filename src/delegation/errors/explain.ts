import { remedyData } from "../remedies/catalogue";
import { cloudErrors } from "./cloud";
import { generalErrors } from "./general";
import { lyncErrors } from "./lync";
import { providerErrors } from "./otherProviders";
import { outlookErrors } from "./outlook";
import { signInErrors } from "./signIn";
import type { Explanation, KnownError, KnownText, OwnText } from "./error.types";

/** Specific before general; the first that fits is the answer. */
export const knownErrors: readonly KnownError[] = [
  ...lyncErrors,
  ...providerErrors,
  ...cloudErrors,
  ...signInErrors,
  ...outlookErrors,
  ...generalErrors,
];

const LYNC = "(?:microsoft )?(?:lync|skype for business|skype)";
const LYNC_WORDS: readonly string[] = ["lync", "skype"];
/** A text that names one of these is not about what another product says with nearly the same words. */
const OTHER_PRODUCTS: readonly string[] = ["webex", "zoom", "gotomeeting", "bluejeans", "ringcentral", "slack"];
/** Scripts without blanks between words: a line break in them is no boundary. */
const UNSPACED = "\\u3005-\\u30ff\\u3400-\\u9fff";
const BETWEEN_UNSPACED = new RegExp(`(?<=[${UNSPACED}]) (?=[${UNSPACED}])`, "g");
/** An error box is a few lines. What is longer is read this far. */
const LONGEST = 100_000;
/** Words that may stand between two that matter. */
const WIDEST_GAP = 3;

/** Lower-case words with one blank between; what copying, quoting, mailing and JSON do to a text is undone. */
function words(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[rnt]/g, " ")
    .replace(/&(?:#39|#x27|apos|rsquo);/gi, "'")
    .replace(/&#?\w{1,31};/g, " ")
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .toLowerCase()
    .replace(/(?<=\p{L})['\u2018\u2019\u02bc`\u00b4](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(BETWEEN_UNSPACED, "")
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

/** "permission" and "permissions" are one word here, and so are "n't" and "not". */
function stem(word: string): string {
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Whether the words that matter stand in the text in their order, each at most `WIDEST_GAP` words behind the one before. */
function hasInOrder(text: readonly string[], matters: readonly string[]): boolean {
  const fits = (word: string | undefined, wanted: string): boolean =>
    word !== undefined && (wanted === "lync" ? LYNC_WORDS.includes(word) : word === wanted);
  const reachesFrom = (start: number): boolean => {
    let at = start;
    return matters.slice(1).every((wanted) => {
      for (let gap = 1; gap <= WIDEST_GAP + 1; gap++) if (fits(text[at + gap], wanted)) return ((at += gap), true);
      return false;
    });
  };
  return text.some((word, at) => fits(word, matters[0] ?? "") && reachesFrom(at));
}

const KNOWN_TEXTS = knownErrors.flatMap((error) =>
  error.texts.map((text) => ({
    error,
    text,
    matches: matcher(text),
    matters:
      text.matters === undefined
        ? null
        : text.matters.split(" ").map((word) => (word === "{lync}" ? "lync" : stem(word))),
  })),
);

type KnownHit = Pick<(typeof KNOWN_TEXTS)[number], "error" | "text">;

function exactly(readings: readonly string[]): KnownHit | undefined {
  return KNOWN_TEXTS.find(({ matches }) => readings.some((reading) => matches.test(reading)));
}

function alike(reading: string): KnownHit | undefined {
  const text = reading.split(" ").map(stem);
  const others = OTHER_PRODUCTS.filter((product) => text.includes(product));
  return KNOWN_TEXTS.find(
    ({ matters }) =>
      matters !== null && others.every((product) => matters.includes(product)) && hasInOrder(text, matters),
  );
}

/** Fewer words than these could stand in any sentence. */
const FEWEST_OWN_WORDS = 4;
/** Own sentences are looked for in this much of a text. */
const LONGEST_OWN = 20_000;
/** A name: up to six words, each of a length that people have. Bounds, so that a word without an end costs no more than its length. */
const NAME = "\\S{1,60}(?: \\S{1,60}){0,5}";

/** A name stands where the sentence has a placeholder; at its beginning or end it tells nothing, and is left out with what clings to it. */
function ownMatcher(says: string): RegExp | null {
  const [before = "", ...rest] = says.split(/\{\w+\}/);
  let inner = words(before);
  for (const part of rest) {
    const clings = /^\S/.test(part);
    const said = words(part);
    if (inner === "") inner = clings ? said.replace(/^\S+ ?/, "") : said;
    else if (said !== "") inner += ` ${NAME}${clings ? " ?" : " "}${said}`;
  }
  return inner
    .replaceAll(NAME, "")
    .split(" ")
    .filter((word) => /\w/.test(word)).length < FEWEST_OWN_WORDS
    ? null
    : whole(inner);
}

function explainOwn(readings: readonly string[], own: readonly OwnText[]): Explanation | null {
  const short = readings.map((reading) => reading.slice(0, LONGEST_OWN));
  const hit = own.find(({ says }) => {
    const matches = ownMatcher(says);
    return matches !== null && short.some((reading) => matches.test(reading));
  });
  if (!hit) return null;
  const { remedies } = hit;
  const fixers = [...new Set(remedies.map((id) => remedyData(id).by[0]))].filter((fixer) => fixer !== undefined);
  return {
    cause: "ownFinding",
    fixedBy: fixers.length > 0 ? fixers : ["nobody"],
    checks: [hit.check],
    remedies,
    quote: hit.says,
    alike: false,
  };
}

function explained({ error, text }: KnownHit, isAlike: boolean): Explanation {
  const { cause, fixedBy, checks, remedies } = error;
  return { cause, fixedBy, checks, remedies, quote: text.says.replaceAll("{lync}", "Lync"), alike: isAlike };
}

/**
 * What a pasted error text means: from Lync, Skype for Business, Teams, Outlook, Exchange, Microsoft Graph, Entra ID, Webex or
 * Zoom, in any of the catalogue's spellings, with noise around it; or a text that is alike; or from this add-in, as far as its
 * sentences are given. null: not known. Untrusted text in, nothing of it comes out. Takes no longer than the text is long.
 */
export function explain(pasted: string, own: readonly OwnText[] = []): Explanation | null {
  const text = pasted.slice(0, LONGEST);
  // A product's name in brackets, put in by a window's title or by the person, may stand in the middle of a sentence.
  const readings = [words(text), words(text.replace(/\[[^\]]{0,80}\]|\([^)]{0,80}\)/g, " "))];
  const hit = exactly(readings);
  if (hit) return explained(hit, false);
  const mine = explainOwn(readings, own);
  if (mine) return mine;
  const near = alike(readings[0] ?? "");
  return near ? explained(near, true) : null;
}
