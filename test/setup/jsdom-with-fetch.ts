/** A page as jsdom makes it, with what every browser has besides and jsdom lacks; taken from Node, so that the lab's tenant can be asked. */
import JsdomEnvironment from "jest-environment-jsdom";

export default class JsdomWithFetch extends JsdomEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, {
      ...{ fetch, Request, Response, Headers, structuredClone },
      ...{ TextEncoder, TextDecoder, setImmediate, clearImmediate, crypto, Uint8Array },
      // Node's Request takes a signal of Node's own only.
      ...{ AbortController, AbortSignal },
    });
    // jsdom has no User Timing.
    Object.assign(this.global.performance, {
      mark: () => undefined,
      clearMarks: () => undefined,
      getEntriesByName: () => [],
    });
  }
}
