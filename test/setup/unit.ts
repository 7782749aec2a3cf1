// A busy machine is slow, not wrong: nothing here is a test of speed.
jest.setTimeout(60_000);

/** What jsdom lacks and Fluent UI asks for. In the node environment there is nothing to add. */
if (typeof window !== "undefined") {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only where there is a DOM: an import would run in node too
  require("@testing-library/jest-dom");

  class ResizeObserverStub implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }

  class NeverMatches extends EventTarget implements MediaQueryList {
    readonly matches = false;
    readonly onchange = null;
    constructor(readonly media: string) {
      super();
    }
    addListener(): void {}
    removeListener(): void {}
  }

  Object.assign(window, {
    ResizeObserver: ResizeObserverStub,
    matchMedia: (query: string) => new NeverMatches(query),
  });
}
