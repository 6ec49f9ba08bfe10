/** Plain Node: entries of CSL-JSON. */

import type { CslItem } from '@citation-js/core';
import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import { citationsIn } from '../../detect.ts';
import { fileError } from '../file-error.ts';
import type { Entry } from './entry.ts';
import type { Report } from './report.ts';
import { oneText } from './source-of-entry.ts';

/** The entries of a document of CSL-JSON, in their order; what is no entry is said and left out. */
export function entriesOfCsl(text: string, report: Report): readonly Entry[] {
  const entries = citationsIn(JSON.parse(text)).flatMap((item, at) => {
    if (isItem(item)) {
      sayUnread(item, report);
      return [entryOf(item, at)];
    }
    report.say(
      t('Entry {number} of the list is no entry of CSL-JSON and was left out.', { number: String(at + 1) }),
      t('Look at the file there.'),
    );
    return [];
  });
  if (entries.length > 0) return entries;
  throw fileError(t('This is no list of entries in CSL-JSON.'), t('Choose another file.'));
}

/** Read, or of no matter to a source: how programs call an entry, and short forms of its names. */
const READ_OR_IDLE: ReadonlySet<string> = new Set(
  (
    'id type title title-short shortTitle container-title container-title-short journalAbbreviation event-title event publisher publisher-place ' +
    'event-place edition URL DOI archive_location volume issue number page page-first chapter-number collection-title collection-number version ' +
    'genre ISBN ISSN PMID PMCID eprint note issued accessed author editor container-author collection-editor translator director illustrator ' +
    'interviewer custom categories citation-key citation-label citation-number language source system_id schema year-suffix'
  ).split(' '),
);
const CALLED: Readonly<Record<string, string>> = { keyword: 'keywords' };

/** Says which fields of an entry nothing is read of. */
function sayUnread(item: CslItem, report: Report): void {
  for (const [field, value] of Object.entries(item)) {
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && !READ_OR_IDLE.has(field)) report.left(CALLED[field] ?? field);
  }
}

const isItem = (item: unknown): item is CslItem =>
  typeof item === 'object' && item !== null && !Array.isArray(item);

function entryOf(item: CslItem, at: number): Entry {
  const key = oneText(item.id);
  const number = String(at + 1);
  const place =
    key === null
      ? t('Entry {number} of the list', { number })
      : t('Entry {key} (number {number})', { key: quote(key), number });
  const ours = typeof item.custom === 'object' && item.custom !== null && 'credibility' in item.custom;
  return {
    place,
    name: key === null ? t('number {number}', { number }) : quote(key),
    marked: !ours,
    dates: datesOf(item.issued),
    accessed: datesOf(item.accessed)[0] ?? null,
    item,
  };
}

/** "2008-04-02", "2008-04/2008-05", or what is written instead. */
function datesOf(date: CslItem['issued']): readonly string[] {
  if (typeof date === 'string' || typeof date === 'number') return [String(date)];
  if (typeof date !== 'object' || date === null) return [];
  const { raw, literal, season } = date;
  const parts = Array.isArray(date['date-parts']) ? date['date-parts'] : [];
  const days = parts.flatMap((part) =>
    Array.isArray(part) && part.length > 0
      ? [part.map((one, i) => String(one).padStart(i === 0 ? 4 : 2, '0')).join('-')]
      : [],
  );
  const text = days.join('/');
  if (text === '') return [raw ?? literal ?? ''].filter((written) => written !== '');
  if (season === undefined) return [text];
  const words = SEASONS[Number(season) - 1] ?? String(season);
  // As RIS writes what is not a month or a day.
  return [days.length === 1 && text.length === 4 ? `${text}///${words}` : `${words} ${text}`];
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
