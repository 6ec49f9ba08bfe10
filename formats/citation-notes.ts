/** Plain Node: what bibliographies have no field for, as sentences of a note, written and read. */

// no text: read again from the notes of bibliographies
export const ARCHIVED = 'Archived copy: ';
// no text: the same
export const COPY_SHA = 'SHA-256 of the copy: ';

/** What a note said beside itself. */
export interface NotedCitation {
  /** What is left of the note; null where that is nothing. */
  readonly note: string | null;
  readonly archiveUrl: string | null;
  readonly archiveSha256: string | null;
  readonly doi: string | null;
}

/** Takes the sentences of our own out of a note. */
export function readNote(note: string | null): NotedCitation {
  let rest = note ?? '';
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest);
    if (found === null) return null;
    rest = `${rest.slice(0, found.index)}${rest.slice(found.index + found[0].length)}`.trim();
    return found[1] ?? null;
  };
  // From the end, so that what stands in front is the note's own.
  const doi = take(/(?:^|\s)DOI (10\.\S+)$/);
  const archiveSha256 = take(/(?:^|\s)SHA-256 of the copy: ([0-9a-f]{64})$/);
  const archiveUrl = take(/(?:^|\s)Archived copy: (\S+)$/);
  return { note: rest === '' ? null : rest, archiveUrl, archiveSha256, doi };
}
