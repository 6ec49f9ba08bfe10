import { expect, test } from 'vitest';
import { ARCHIVED, COPY_SHA, readNote } from '../../formats/citation-notes.ts';

const sha = 'ab'.repeat(32);

test.each<[string | null, string | null, string | null, string | null, string | null]>([
  [null, null, null, null, null],
  ['A remark', 'A remark', null, null, null],
  [
    `A remark ${ARCHIVED}https://a.example/x ${COPY_SHA}${sha} DOI 10.1/x`,
    'A remark',
    'https://a.example/x',
    sha,
    '10.1/x',
  ],
  [`${COPY_SHA}${sha}`, null, null, sha, null],
  // What stands in the middle of a note is the note's own.
  [`See DOI 10.1/x for more`, 'See DOI 10.1/x for more', null, null, null],
])('%s', (note, rest, archiveUrl, archiveSha256, doi) => {
  expect(readNote(note)).toEqual({ note: rest, archiveUrl, archiveSha256, doi });
});
