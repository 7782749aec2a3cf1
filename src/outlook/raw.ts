/** The rim of Office.js: what is there depends on client, version and form, so nothing is taken for granted. */

export type Method = (...args: readonly unknown[]) => unknown;

function isMethod(value: unknown): value is Method {
  return typeof value === "function";
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** A member by its name; undefined where there is none, also when its getter throws. */
export function member(target: unknown, name: string): unknown {
  if (!isObject(target) && typeof target !== "function") return undefined;
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

export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
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
