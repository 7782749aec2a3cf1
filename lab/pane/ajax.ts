/**
 * The dozen names of MicrosoftAjax.js that Office.js uses on the web. The real file lies on a host of its own, which the
 * lab does not reach; what is lost is the argument checking inside the library's messaging layer.
 */
export function installAjax(): void {
  class StringBuilder {
    private readonly parts: string[] = [];
    append(text: unknown): this {
      this.parts.push(String(text));
      return this;
    }
    toString(): string {
      return this.parts.join("");
    }
  }
  Object.assign(window, {
    Type: { registerNamespace: namespace, registerClass: () => undefined },
    Sys: {
      StringBuilder,
      Debug: { trace: () => undefined },
      Serialization: {
        JavaScriptSerializer: {
          serialize: (value: unknown) => JSON.stringify(value),
          deserialize: (text: string): unknown => JSON.parse(text),
        },
      },
    },
  });
  Object.assign(Function, { _validateParams: () => null });
  Object.assign(Error, {
    argument: (name: string, message?: string) => new Error(`${name}: ${message ?? "argument"}`),
    parameterCount: (message?: string) => new Error(message ?? "parameter count"),
  });
}

function namespace(path: string): void {
  let at: object = window;
  for (const name of path.split(".")) {
    const inner: unknown = Reflect.get(at, name);
    const next: object = typeof inner === "object" && inner !== null ? inner : typeof inner === "function" ? inner : {};
    if (next !== inner) Reflect.set(at, name, next);
    at = next;
  }
}
