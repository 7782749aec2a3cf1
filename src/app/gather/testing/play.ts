/** Lets a promise run to its end while all waiting is skipped over. Call `jest.useFakeTimers` with these options first. */
import { jest } from "@jest/globals";

export const FAKE_TIMERS = { doNotFake: ["performance", "queueMicrotask", "nextTick", "setImmediate"] } as const;

export async function settle<T>(work: Promise<T>): Promise<T> {
  const state = { done: false };
  const end = (): void => {
    state.done = true;
  };
  work.then(end, end);
  while (!state.done) {
    await new Promise((resolve) => setImmediate(resolve));
    await jest.advanceTimersByTimeAsync(50);
  }
  return work;
}
