/** Page: which view of a workbook was on the screen when it was left. It belongs to whoever works here, not to the workbook. */
import { VIEWS, type ViewName } from '../../common/commands.ts';

const STORED_AS = 'last-views';
/** Of so many workbooks it is known; the one left longest ago is forgotten first. */
const MOST = 100;

/** The view in which a workbook was left; null where that is not known. `key` tells one workbook from another. */
export const lastView = (key: string): ViewName | null => stored().get(key) ?? null;

/** Remembers where one is in a workbook. That it cannot be kept harms nobody: it opens on the matrix then. */
export function keepView(key: string, view: ViewName): void {
  const views = stored();
  views.delete(key);
  views.set(key, view);
  try {
    localStorage.setItem(STORED_AS, JSON.stringify([...views].slice(-MOST)));
  } catch {
    // A full disk, or a page without a place to store.
  }
}

/** What was kept; whatever does not fit is left out. */
function stored(): Map<string, ViewName> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '[]');
    return new Map((Array.isArray(read) ? read : []).filter(isEntry));
  } catch {
    return new Map();
  }
}

const isEntry = (entry: unknown): entry is [string, ViewName] =>
  Array.isArray(entry) &&
  typeof entry[0] === 'string' &&
  typeof entry[1] === 'string' &&
  Object.hasOwn(VIEWS, entry[1]);
