/** Page: what belongs to the open workbook and is kept outside of the store. */

/** A value that is kept from one call to the next. */
export interface Kept<T> {
  current: T;
}

let memory = new WeakMap<object, unknown>();
const listeners: (() => void)[] = [];

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

/** Calls back, for as long as the page lives, after another workbook, or none, has taken the place of the last one. */
export function onDocumentReplaced(listener: () => void): void {
  listeners.push(listener);
}

/** Forgets all that was kept for a workbook, then lets `show` put another one, or none, in its place. */
export function replaceDocument(show: () => void): void {
  memory = new WeakMap();
  show();
  for (const listener of listeners) listener();
}
