/** Page: what belongs to the open workbook and is kept outside of the store. */

/** A value that starts anew with every workbook. */
export interface Kept<T> {
  current: T;
}

let memory = new WeakMap<object, unknown>();

/** Keeps a value for as long as this workbook is open; `initial` gives the first one of each workbook. */
export function perDocument<T>(initial: () => T): Kept<T> {
  const key = {};
  return {
    get current() {
      if (!memory.has(key)) memory.set(key, initial());
      return memory.get(key) as T;
    },
    set current(value) {
      memory.set(key, value);
    },
  };
}

/** Forgets all that was kept for a workbook, then lets `show` put another one, or none, in its place. */
export function replaceDocument(show: () => void): void {
  memory = new WeakMap();
  show();
}
