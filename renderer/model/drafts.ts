/**
 * Page: texts that were begun and not saved, by what they are for. They outlive a change of the selection, and in the page's
 * own storage the end of the program too.
 */
import { useState } from 'react';
import { perDocument } from '../state/per-document.ts';

const NAME = 'weighbridge drafts';

/** The drafts of the open workbook, and the name under which they are stored; none before it is known which one that is. */
const drafts = perDocument(() => ({ workbook: '', texts: new Map<string, string>() }));

/** Takes up the drafts of a workbook, by its `documentKey`. */
export function openDrafts(workbook: string): void {
  if (workbook !== drafts.current.workbook) drafts.current = { workbook, texts: read(workbook) };
}

function read(workbook: string): Map<string, string> {
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
  const { workbook, texts } = drafts.current;
  try {
    const key = `${NAME} ${workbook}`;
    if (texts.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(texts)));
  } catch {
    // The storage is full: the draft still lives as long as the window.
  }
}

/** A text being written. Setting it to null forgets it. */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const [, redraw] = useState(0);
  const set = (text: string | null): void => {
    const { texts } = drafts.current;
    if (text === null) texts.delete(key);
    else texts.set(key, text);
    write();
    redraw((n) => n + 1);
  };
  return [drafts.current.texts.get(key) ?? null, set];
}
