import type { Work } from "./work";
import type { Wiring } from "./wiring";

export interface LateWork {
  readonly work: Work;
  /** null while it is still being loaded. */
  now(): Wiring | null;
}

/** Work that can be asked for before the code that does it has arrived. */
export function lateWork(wiring: Promise<Wiring>): LateWork {
  let arrived: Wiring | null = null;
  wiring.then(
    (ready) => (arrived = ready),
    () => undefined, // whoever asks for the work hears of it
  );
  return {
    now: () => arrived,
    work: {
      look: async (options, signal) => (await wiring).work.look(options, signal),
      complete: async (look) => (await wiring).work.complete(look),
      // Without a turn in between, where it can be: the browser allows a window only in the click's own turn.
      signIn: (signal) => (arrived ? arrived.work.signIn(signal) : wiring.then(({ work }) => work.signIn(signal))),
      signOut: async () => (await wiring).work.signOut(),
      prepare: async (look, action, signal) => (await wiring).work.prepare(look, action, signal),
      apply: async (look, plan, sent, onStep, signal) => (await wiring).work.apply(look, plan, sent, onStep, signal),
      lookForLink: async (look, plan, sent, signal) => (await wiring).work.lookForLink(look, plan, sent, signal),
      offerOwn: async (look, signal) => (await wiring).work.offerOwn(look, signal),
      makeOwn: async (look, own, triedBefore, onStep, signal) =>
        (await wiring).work.makeOwn(look, own, triedBefore, onStep, signal),
      ask: async (look, fixer, typedOwner) => (await wiring).work.ask(look, fixer, typedOwner),
      memory: {
        keepAsks: async (owner, asks, now) => (await wiring).work.memory.keepAsks(owner, asks, now),
        keepWelcomed: async () => (await wiring).work.memory.keepWelcomed(),
      },
      people: async () => (await wiring).work.people(),
      newMail: async (mail) => (await wiring).work.newMail(mail),
      options: async () => (await wiring).work.options(),
      deployment: () =>
        arrived?.work.deployment() ?? {
          authority: "https://login.microsoftonline.com/common",
          origin: "",
          options: false,
        },
      withEvidence: async (look, evidence) => (await wiring).work.withEvidence(look, evidence),
    },
  };
}
