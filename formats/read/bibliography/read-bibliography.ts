/** Plain Node: bibliographies, read entry by entry. */

import { type Message, msg, t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import type { ImportIssue } from '../../../db/exchange/issues.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { keysOf } from '../../../db/ids.ts';
import { LIMITS } from '../../../db/limits.ts';
import { fileError } from '../file-error.ts';
import type { Encoding } from '../tables/reading/encodings.ts';
import { decodeBibliography } from './bibliography-encoding.ts';
import { entriesOfBib } from './bibtex.ts';
import { entriesOfCsl } from './csl-json.ts';
import type { Entry } from './entry.ts';
import { createReport, type Report } from './report.ts';
import { oneText, sourceOfEntry } from './source-of-entry.ts';
import { entriesOfTagged } from './tagged.ts';
import type { TaggedFormat } from './tagged-records.ts';

/** The formats of bibliographies that are read. */
export type BibliographyKind = 'json' | 'bib' | TaggedFormat;

/** Files of a bibliography are small; a reader of TeX must not be kept busy for hours. */
const MOST_BYTES = 20_000_000;
/** What a key may have. */
const MOST_KEY = 120;

/** What a file of each format has, for one in which nothing of it was found. */
const BEGINNINGS: Record<BibliographyKind, Message> = {
  json: msg('An entry of CSL-JSON has a type and a title.'),
  bib: msg("An entry of BibTeX begins as “@article'{'key,”."),
  ris: msg('A record of RIS begins with a line as “TY  - JOUR”.'),
  enw: msg('A record of EndNote begins with a line as “%0 Journal Article”.'),
  nbib: msg('A record of PubMed begins with a line as “PMID- 123”.'),
};

type SourceEntry = EntryOf<'sources'>;

/**
 * Sources from a bibliography: title, author, publication, date, what they are cited by, and the note as the remark. They meet
 * sources that are there by id, file or title. An entry that is not in order is mended or left out, and named with its line; the
 * others come in. `encoding` is that of the file, where it is known. Throws a UserFacingError for a file without any entry.
 */
export async function readBibliography(
  bytes: Uint8Array,
  kind: BibliographyKind,
  encoding?: Encoding,
): Promise<{
  readonly model: WorkbookModelInput;
  readonly problems: readonly ImportIssue[];
  /** In which the file was read. */
  readonly encoding: Encoding;
}> {
  if (bytes.length > MOST_BYTES) {
    throw fileError(t('The bibliography is larger than 20 MB.'), t('Choose the entries that belong here.'));
  }
  const report = createReport();
  const { text, encoding: readIn } = decodeBibliography(bytes, encoding, report);
  const entries = await entriesOf(text, kind, report);
  const keys = createKeys(report);
  const sources = entries.flatMap((entry): SourceEntry[] => {
    const source = sourceOfEntry(entry, report);
    if (source === null) return [];
    const key = keys.keyOf(entry, source, kind === 'bib');
    return key === 'twice' ? [] : [{ ...(key === null ? {} : keysOf(key)), ...source }];
  });
  if (sources.length === 0) {
    const said = report
      .problems()
      .slice(0, 2)
      .map(({ message }) => message);
    const why = said.length > 0 ? said : [t(BEGINNINGS[kind])];
    throw fileError(
      [t('There is no entry in this bibliography that can be read.'), ...why].join(' '),
      t('Correct it, or choose another file.'),
    );
  }
  return { model: { sources }, problems: report.problems(), encoding: readIn };
}

function entriesOf(
  text: string,
  kind: BibliographyKind,
  report: Report,
): readonly Entry[] | Promise<readonly Entry[]> {
  switch (kind) {
    case 'json':
      return entriesOfCsl(text, report);
    case 'bib':
      return entriesOfBib(text, report);
    default:
      return entriesOfTagged(text, kind, report);
  }
}

/** Gives each source a key that no other has. */
function createKeys(report: Report) {
  const used = new Map<string, SourceEntry>();
  const free = (wanted: string): string => {
    if (!used.has(wanted)) return wanted;
    let number = 2;
    while (used.has(`${wanted}-${number}`)) number++;
    return `${wanted}-${number}`;
  };
  return {
    /** Null for one that needs none; 'twice' for one that is there already, word by word. */
    keyOf: ({ item, place, name }: Entry, source: SourceEntry, needed: boolean): string | null => {
      const given = oneText(item.id);
      if (given === null) {
        if (!needed) return null;
        const key = free(madeKey(source));
        used.set(key, source);
        report.common('madeKey', `${name} (${key})`);
        return key;
      }
      const wanted = given.length > MOST_KEY - 5 ? given.slice(0, MOST_KEY - 5).toWellFormed() : given;
      if (wanted !== given) {
        report.say(
          t(
            '{place}: its key has {n, plural, one {# character} other {# characters}} and was cut to {most}.',
            {
              place,
              n: given.length,
              most: String(wanted.length),
            },
          ),
        );
      }
      const other = used.get(wanted);
      if (other !== undefined && JSON.stringify(other) === JSON.stringify(source)) {
        report.say(t('{place} stands there twice with the same words; it was taken once.', { place }));
        return 'twice';
      }
      const key = free(wanted);
      if (key !== wanted) {
        report.say(
          t('{place} has a key that another entry has too; it is called {key} here.', {
            place,
            key: quote(key),
          }),
          t('Look at both after the import: they may be one.'),
        );
      }
      used.set(key, source);
      return key;
    },
  };
}

/** "doe2008remarks": the last name of the first author, the year, and the first long word of the title. */
function madeKey({ author, date, remark, title }: SourceEntry): string {
  const letters = (text: string): string =>
    text
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  const [first = ''] = (author ?? '').split(/, | et al\.| \((?:eds?|Hg)\.\)/);
  const year = date?.slice(0, 4) ?? /^Dated (\d{4})/m.exec(remark ?? '')?.[1] ?? '';
  const words = (title ?? '').split(/\s+/).map(letters);
  const word = words.find((one) => one.length > 3) ?? words.find((one) => one !== '') ?? '';
  const key = `${letters(first.split(' ').at(-1) ?? '')}${year}${word}`.slice(0, LIMITS.use);
  return key === '' ? 'source' : key;
}
