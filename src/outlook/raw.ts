/** The rim of Office.js: what is there depends on client, version and form, so nothing is taken for granted. */

export type Method = (...args: readonly unknown[]) => unknown;

function isMethod(value: unknown): value is Method {
  return typeof value === "function";
}

/** A member by its name; undefined where there is none, also when its getter throws. */
export function member(target: unknown, name: string): unknown {
  if ((typeof target !== "object" || target === null) && typeof target !== "function") return undefined;
  try {
    return Reflect.get(target, name);
  } catch {
    return undefined;
  }
}

/** A member function, bound to its object; null where there is none. */
export function method(target: unknown, name: string): Method | null {
  const found = member(target, name);
  return isMethod(found) ? (...args) => Reflect.apply(found, target, args) : null;
}

/** Half of a character, as it is left where somebody cut a text by its length: no address can hold it, and encoding one throws. */
const HALF = /\p{Surrogate}/gu;

/** An id, an address, a code: whole, or not there. */
export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" && value.search(HALF) < 0 ? value : null;
}

/** What people read: half a character is shown as one that is missing. */
export function shown(value: unknown): string | null {
  return typeof value === "string" ? value.replace(HALF, "\uFFFD") : null;
}

/** Office.js as it is on the page; undefined until it has loaded. */
export function office(): unknown {
  return member(globalThis, "Office");
}

export function mailbox(): unknown {
  return member(member(office(), "context"), "mailbox");
}

export function currentItem(): unknown {
  return member(mailbox(), "item");
}

/** `Office.context.requirements.isSetSupported`; false when it cannot be asked. */
export function announces(set: string, version: string): boolean {
  const ask = method(member(member(office(), "context"), "requirements"), "isSetSupported");
  try {
    return ask?.(set, version) === true;
  } catch {
    return false;
  }
}
