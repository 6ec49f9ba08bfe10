import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBibliography } from '../../../../formats/read/bibliography/read-bibliography.ts';
import type { Encoding } from '../../../../formats/read/tables/reading/encodings.ts';

/** What is known of an entry, in plain words. */
interface Known {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly (readonly [given: string, family: string])[];
  readonly journal: string;
  readonly date: readonly [year: number, month: number, day: number];
  readonly url: string;
  readonly doi: string;
  readonly volume: number;
  readonly note: string;
}

const WORDS = [
  'Größe',
  'über',
  'naïve',
  'Søren',
  'data',
  'A',
  'study',
  'of',
  '50 %',
  'R&D',
  'x_y',
  '(new)',
  'çà',
  'C#',
  '$5',
  'ñandú',
];
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const person = fc.tuple(
  fc.constantFrom('Jörg', 'Ann', 'Jean-Luc', 'Søren K.', 'Zoë'),
  fc.constantFrom('Müller', 'Doe', 'Østby', 'García-López', 'Weiß'),
);

const known: fc.Arbitrary<Known> = fc.record({
  key: fc
    .constantFrom('doe', 'mueller', 'x:1', 'Roe', 'a-b')
    .chain((stem) => fc.nat(99_999).map((n) => `${stem}${n}`)),
  title: words(6),
  authors: fc.array(person, { minLength: 1, maxLength: 4 }),
  journal: words(3),
  date: fc.tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
  url: fc.constantFrom('https://example.org/a_b?c=%20&d=1#e', 'http://example.org/~me/'),
  doi: fc.constantFrom('10.1000/abc_d', '10.1000/(x)1'),
  volume: fc.integer({ min: 1, max: 400 }),
  note: words(4),
});

/** How a file is written. Numbers choose among the ways that there are, so that one record does for all formats. */
const dialect = fc.record({
  format: fc.constantFrom<'bibtex' | 'biblatex' | 'ris'>('bibtex', 'biblatex', 'ris'),
  encoding: fc.constantFrom<'utf-8' | 'bom' | 'utf-16' | 'declared' | 'said'>(
    'utf-8',
    'bom',
    'utf-16',
    'declared',
    'said',
  ),
  ends: fc.constantFrom('\n', '\r\n'),
  capitals: fc.boolean(),
  quotes: fc.boolean(),
  accents: fc.boolean(),
  parentheses: fc.boolean(),
  order: fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }),
  broken: fc.constantFrom('comma', 'brace', 'key', 'nothing', 'junk'),
  brokenAt: fc.nat(10),
});
type Dialect = typeof dialect extends fc.Arbitrary<infer D> ? D : never;

/** Each with a quotation mark in braces, as it has to be within quotation marks. */
const TEX_ACCENTS: Readonly<Record<string, string>> = {
  ö: '{\\"o}',
  ü: '{\\"{u}}',
  ï: '{\\"\\i}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ß: '{\\ss}',
  ç: '\\c{c}',
  à: '\\`a',
  ñ: '\\~n',
  ú: "{\\'u}",
  í: "\\'{\\i}",
  ó: "\\'o",
  á: "{\\'a}",
  ë: '{\\"e}',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number): string => String(n).padStart(2, '0');
const inOrder = <T>(list: readonly T[], order: readonly number[]): T[] =>
  list
    .map((one, i) => [one, order[i % order.length] ?? 0] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([one]) => one);

function inTex(text: string, { accents }: Dialect): string {
  const escaped = text.replaceAll(/[&%$#_]/g, '\\$&');
  return accents ? escaped.replaceAll(/[^\p{ASCII}]/gu, (sign) => TEX_ACCENTS[sign] ?? sign) : escaped;
}

function bibEntry(one: Known, how: Dialect): string {
  const { format, order, quotes, capitals, parentheses } = how;
  const value = (text: string): string => (quotes ? `"${text}"` : `{${text}}`);
  const tex = (text: string): string => value(inTex(text, how));
  const [year, month, day] = one.date;
  const dates =
    format === 'biblatex'
      ? [`date = ${value(`${year}-${two(month)}-${two(day)}`)}`]
      : [`year = ${year}`, `month = ${MONTHS[month - 1] ?? ''} # "~${day}"`];
  const fields = inOrder(
    [
      `title = ${tex(one.title)}`,
      `author = ${tex(one.authors.map(([given, family], i) => (i % 2 ? `${given} ${family}` : `${family}, ${given}`)).join(' and '))}`,
      `${format === 'biblatex' ? 'journaltitle' : 'journal'} = ${tex(one.journal)}`,
      ...dates,
      `url = ${value(one.url)}`,
      `doi = ${value(one.doi)}`,
      `volume = ${one.volume}`,
      `note = ${tex(one.note)}`,
    ],
    order,
  ).map((field) => (capitals ? field.replace(/^\w+/, (name) => name.toUpperCase()) : field));
  const [open, close] = parentheses ? ['(', ')'] : ['{', '}'];
  return `@${capitals ? 'Article' : 'article'}${open}${one.key},\n  ${fields.join(',\n  ')}\n${close}\n`;
}

function risEntry(
  { key, title, authors, journal, date, url, doi, volume, note }: Known,
  { order, capitals }: Dialect,
): string {
  const [year, month, day] = date;
  const fields = inOrder(
    [
      `${capitals ? 'T1' : 'TI'}  - ${title}`,
      authors
        .map(([given, family], i) => `${i === 0 && capitals ? 'A1' : 'AU'}  - ${family}, ${given}`)
        .join('\n'),
      `${capitals ? 'JF' : 'T2'}  - ${journal}`,
      `${capitals ? 'Y1' : 'DA'}  - ${year}/${two(month)}/${two(day)}`,
      `UR  - ${url}`,
      `DO  - ${doi}`,
      `VL  - ${volume}`,
      `N1  - ${note}`,
      `ID  - ${key}`,
    ],
    order,
  );
  return `TY  - JOUR\n${fields.join('\n')}\nER  - \n`;
}

/** An entry with something wrong, and what is said of it. */
const BROKEN: Readonly<Record<string, Record<'bib' | 'ris', readonly [string, RegExp]>>> = {
  comma: {
    bib: [
      '@misc{bad,\n title = {Bad one}\n author = {Doe, Jane}\n}\n',
      /“bad”.*the comma after its title is missing/,
    ],
    ris: ['TY  - JOUR\nID  - bad\nTI  - Bad one\n', /no line “ER {2}-” at the end.*“bad”|^$/],
  },
  brace: {
    bib: [
      '@misc{bad,\n title = {Bad one,\n author = {Doe, Jane}\n}\n',
      /“bad”.*the bracket of its title is not closed/,
    ],
    ris: ['T1  - Bad one\nID  - bad\nER  - \n', /“bad”.*no line “TY {2}-”/],
  },
  key: {
    bib: ['@misc{,\n title = {Bad one}\n}\n', /no key, and got one/],
    ris: ['TY  - JOUR\nTI  - Bad one\nQQ  - x\nER  - \n', /does not have were left out: QQ/],
  },
  nothing: {
    bib: ['@misc{bad, year = 2001}\n', /“bad”.*no title, no author/],
    ris: ['TY  - JOUR\nER  - \n', /nothing in it and was left out/],
  },
  junk: {
    bib: ['@misc{bad, title = {Bad one}, what is this}\n', /“what is this” in line \d+ is no field/],
    ris: ['TY  - JOUR\nID  - bad\nPY  - 2001\nER  - \n', /“bad”.*no title, no author/],
  },
};

/** A file with entries and one broken one among them: its bytes, and the encoding that has to be said. */
function written(
  entries: readonly Known[],
  how: Dialect,
): { bytes: Uint8Array; encoding?: Encoding; says: RegExp } {
  const isRis = how.format === 'ris';
  const [broken, says] = BROKEN[how.broken]?.[isRis ? 'ris' : 'bib'] ?? expect.fail();
  const parts = entries.map((one) => (isRis ? risEntry(one, how) : bibEntry(one, how)));
  // At the end a record needs no end, so what is wrong stands in front.
  parts.splice(how.brokenAt % entries.length, 0, broken);
  const declared = how.encoding === 'declared' && !isRis;
  const text = `${declared ? '% Encoding: windows-1252\n' : ''}${parts.join('\n')}`.replaceAll(
    '\n',
    how.ends,
  );
  switch (how.encoding) {
    case 'utf-8':
      return { bytes: Buffer.from(text), says };
    case 'bom':
      return { bytes: Buffer.from(`\uFEFF${text}`), says };
    case 'utf-16':
      return { bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), says };
    default:
      return {
        bytes: Buffer.from(text, 'latin1'),
        says,
        ...(declared ? {} : { encoding: 'windows-1252' as const }),
      };
  }
}

test('known entries come back from any dialect, and what is wrong with another among them is said', async () => {
  const entries = fc.uniqueArray(known, {
    selector: ({ key }) => key.toLowerCase(),
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(entries, dialect, async (list, how) => {
      const { bytes, encoding, says } = written(list, how);
      const { model, problems } = await readBibliography(
        bytes,
        how.format === 'ris' ? 'ris' : 'bib',
        encoding,
      );
      const read = new Map(model.sources?.map((source) => [source.slug, source]));
      for (const one of list) {
        const [year, month, day] = one.date;
        expect(read.get(one.key)).toMatchObject({
          title: one.title,
          author: one.authors.map((names) => names.join(' ')).join(', '),
          publication: one.journal,
          date: `${year}-${two(month)}-${two(day)}`,
          url: one.url,
          doi: one.doi,
          remark: `${one.note}\nCited as: volume ${one.volume}.`,
        });
      }
      expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(says));
    }),
    { numRuns: 60 },
  );
});

/** A slip of the pen: a sign is gone, or another one stands there. */
const slip = fc.record({
  entry: fc.nat(2),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  gone: fc.nat(3),
  put: fc.constantFrom('', '{', '}', '"', ',', '=', '@', '%', '\\', '$', '#', '\n', '('),
});

test('whatever is wrong in one entry, the others come in, and it does so too or is named', async () => {
  const entries = fc.uniqueArray(known, {
    selector: ({ key }) => key.toLowerCase(),
    minLength: 3,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(entries, dialect, slip, async (list, how, { entry, place, gone, put }) => {
      const isRis = how.format === 'ris';
      const parts = list.map((one) => (isRis ? risEntry(one, how) : bibEntry(one, how)));
      const part = parts[entry] ?? '';
      // The line end of the last line belongs to the next entry.
      const at = Math.floor(place * (part.length - 4));
      parts[entry] = `${part.slice(0, at)}${put}${part.slice(at + gone)}`;
      const bytes = Buffer.from(parts.join('\n'));
      const { model, problems } = await readBibliography(bytes, isRis ? 'ris' : 'bib');
      const read = new Map(model.sources?.map((source) => [source.slug, source]));
      list.forEach((one, i) => {
        if (i !== entry) expect(read.get(one.key)?.title).toBe(one.title);
        else if (!read.has(one.key) && model.sources?.length !== 3) expect(problems).not.toEqual([]);
      });
    }),
    { numRuns: 150 },
  );
});
