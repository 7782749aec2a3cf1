/** A few short texts that the browser keeps for this origin. */
export interface StoragePort {
  /** null: nothing there, or nothing may be read. */
  get(key: string): string | null;
  /** false: the browser keeps nothing here. */
  set(key: string, text: string): boolean;
}
