import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import { FORM_WORDS, KIND_WORDS, SURENESS_WORDS, TRANSMISSION_WORDS } from '../../domain/saying-words.ts';
import { bearsOn, type ClaimRow, standingText } from './evidence-rows.ts';

const COLUMNS: readonly { readonly name: Message; readonly of: (row: ClaimRow) => string }[] = [
  { name: msg('Claim'), of: (row) => row.text },
  { name: msg('Bears on'), of: bearsOn },
  { name: msg('Counted'), of: standingText },
  { name: msg('Speaker'), of: (row) => row.speaker },
  { name: msg('View of'), of: (row) => row.holder ?? '' },
  { name: msg('Kind'), of: (row) => KIND_WORDS[row.said.kind].label },
  { name: msg('How it came to us'), of: (row) => TRANSMISSION_WORDS[row.said.transmission].label },
  { name: msg('How sure'), of: (row) => SURENESS_WORDS[row.said.sureness].label },
  { name: msg('Form'), of: (row) => FORM_WORDS[row.said.form].label },
  { name: msg('Source'), of: (row) => row.source },
  { name: msg('Paragraph'), of: (row) => (row.paragraph === null ? '' : String(row.paragraph)) },
  { name: msg('Date'), of: (row) => row.date ?? '' },
];

/** Claims as a table with a row for each, for the clipboard. */
export const claimsShown = (rows: readonly ClaimRow[]): ShownTable => ({
  title: t('Claims'),
  heads: COLUMNS.map(({ name }) => t(name)),
  numeric: COLUMNS.map(() => false),
  rows: rows.map((row) => COLUMNS.map((column) => column.of(row))),
});
