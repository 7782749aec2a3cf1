/**
 * Moves this page's `Date` so that it begins at `now` (epoch ms) and goes on with real time. `performance` stays as it is.
 * @returns moves it on by so many ms
 */
export function installClock(now: number): (ms: number) => void {
  const Real = Date;
  let shift = now - Real.now();
  const shifted = (): number => Real.now() + shift;
  const Shifted = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget) => {
      const made: unknown = Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget);
      return typeof made === "object" && made !== null ? made : {};
    },
    apply: () => new Real(shifted()).toString(),
    get: (target, key, receiver) => {
      const own: unknown = Reflect.get(target, key, receiver);
      return key === "now" ? shifted : own;
    },
  });
  Object.defineProperty(Real.prototype, "constructor", { value: Shifted, writable: true, configurable: true });
  Object.defineProperty(globalThis, "Date", { value: Shifted, writable: true, configurable: true });
  return (ms) => {
    shift += ms;
  };
}
