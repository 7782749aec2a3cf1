import type { StoragePort } from "./storage";

/** The browser's own storage; with third-party storage blocked even reading the property throws. */
export const browserStorage: StoragePort = {
  get(key) {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, text) {
    try {
      window.localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  },
};
