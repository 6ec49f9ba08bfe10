import { useState } from 'react';

/**
 * Texts that were begun and not saved, by what they are for. They outlive a change of the selection, and in the page's
 * own storage the end of the program too.
 */

const NAME = 'weighbridge drafts';

let workbook = '';
let drafts = new Map<string, string>();

/** Takes up the drafts of a workbook. A copy has the id of its original, so the file is part of the name. */
export function openDrafts(workbookId: string, path: string): void {
  const name = `${workbookId} ${path}`;
  if (name === workbook) return;
  workbook = name;
  drafts = read();
}

function read(): Map<string, string> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(`${NAME} ${workbook}`) ?? '{}');
    const entries = typeof saved === 'object' && saved !== null ? Object.entries(saved) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    // Not readable, or no storage: there is nothing to continue.
    return new Map();
  }
}

function write(): void {
  try {
    const key = `${NAME} ${workbook}`;
    if (drafts.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(drafts)));
  } catch {
    // The storage is full: the draft still lives as long as the window.
  }
}

/** A text being written. Setting it to null forgets it. */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const [, redraw] = useState(0);
  const set = (text: string | null): void => {
    if (text === null) drafts.delete(key);
    else drafts.set(key, text);
    write();
    redraw((n) => n + 1);
  };
  return [drafts.get(key) ?? null, set];
}
