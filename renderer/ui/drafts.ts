import { useState } from 'react';

/** Texts that were begun and not saved, by what they are for: they outlive a change of the selection. */
const drafts = new Map<string, string>();

/** A text being written. Setting it to null forgets it. */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const [, redraw] = useState(0);
  const set = (text: string | null): void => {
    if (text === null) drafts.delete(key);
    else drafts.set(key, text);
    redraw((n) => n + 1);
  };
  return [drafts.get(key) ?? null, set];
}
