/** A browser test starts a browser and plays a whole scenario; on a busy machine that takes its time. */
jest.setTimeout(120_000);
