import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import { FORM_WORDS, KIND_WORDS, SURENESS_WORDS, TRANSMISSION_WORDS } from '../../domain/saying-words.ts';
import { bearsOn, type ClaimRow, standingText } from './evidence-rows.ts';

const COLUMNS: readonly { readonly name: string; readonly of: (row: ClaimRow) => string }[] = [
  { name: 'Claim', of: (row) => row.text },
  { name: 'Bears on', of: bearsOn },
  { name: 'Counted', of: standingText },
  { name: 'Speaker', of: (row) => row.speaker },
  { name: 'View of', of: (row) => row.holder ?? '' },
  { name: 'Kind', of: (row) => KIND_WORDS[row.said.kind].label },
  { name: 'How it came to us', of: (row) => TRANSMISSION_WORDS[row.said.transmission].label },
  { name: 'How sure', of: (row) => SURENESS_WORDS[row.said.sureness].label },
  { name: 'Form', of: (row) => FORM_WORDS[row.said.form].label },
  { name: 'Source', of: (row) => row.source },
  { name: 'Paragraph', of: (row) => (row.paragraph === null ? '' : String(row.paragraph)) },
  { name: 'Date', of: (row) => row.date ?? '' },
];

/** Claims as a table with a row for each, for the clipboard. */
export const claimsShown = (rows: readonly ClaimRow[]): ShownTable => ({
  title: 'Claims',
  heads: COLUMNS.map((column) => column.name),
  numeric: COLUMNS.map(() => false),
  rows: rows.map((row) => COLUMNS.map((column) => column.of(row))),
});
