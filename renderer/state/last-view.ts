/** Page: which view of a workbook was on the screen when it was left, and which part of it. It belongs to whoever works here, not to the workbook. */
import { VIEWS, type ViewName } from '../../common/commands.ts';

const STORED_AS = 'last-views';
const PARTS_STORED_AS = 'last-parts';
/** Of so many workbooks it is known; the one left longest ago is forgotten first. */
const MOST = 100;

/** The view in which a workbook was left; null where that is not known. `key` tells one workbook from another. */
export function lastView(key: string): ViewName | null {
  const name = stored(STORED_AS).get(key);
  return name !== undefined && Object.hasOwn(VIEWS, name) ? (name as ViewName) : null;
}

/** Remembers where one is in a workbook. That it cannot be kept harms nobody: it opens on the matrix then. */
export const keepView = (key: string, view: ViewName): void => keep(STORED_AS, key, view);

/** The part of its robustness view in which a workbook was left, as it was kept; null where that is not known. */
export const lastPart = (key: string): string | null => stored(PARTS_STORED_AS).get(key) ?? null;

/** Remembers the part of the robustness view. */
export const keepPart = (key: string, part: string): void => keep(PARTS_STORED_AS, key, part);

function keep(storedAs: string, key: string, name: string): void {
  const names = stored(storedAs);
  names.delete(key);
  names.set(key, name);
  try {
    localStorage.setItem(storedAs, JSON.stringify([...names].slice(-MOST)));
  } catch {
    // A full disk, or a page without a place to store.
  }
}

/** What was kept; whatever does not fit is left out. */
function stored(storedAs: string): Map<string, string> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storedAs) ?? '[]');
    return new Map((Array.isArray(read) ? read : []).filter(isEntry));
  } catch {
    return new Map();
  }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
