import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaIn, errorsIn, findingsIn, numbersIn, readList } from './read-list.ts';

/** Headings of one language each, in which lists are written. */
const LANGUAGES = [
  {
    alternative: [
      'software',
      'Tool',
      'vendor',
      'competitor',
      'supplier',
      'Country',
      'platform',
      'distribution',
      'hypervisor',
    ],
    criterion: ['feature', 'Requirement', 'question', 'aspect', 'category', 'indicator'],
    criteria: ['criterion', 'Criteria', 'feature', 'Requirement', 'indicator'],
    value: ['rating', 'Score', 'value', 'answer', 'verdict'],
    polarity: ['sentiment', 'polarity', 'Stance', 'opinion'],
    text: ['text', 'comment', 'Review', 'sentence', 'claim'],
    source: ['proof', 'source', 'Link', 'url'],
    weight: ['weight', 'Weight of criterion', 'importance'],
    direction: ['direction', 'Preference Direction', 'type'],
    unit: ['unit', 'Unit of Measurement'],
    words: ['positive', 'negative', 'neutral'],
  },
  {
    alternative: ['Produkt', 'Anbieter', 'Hersteller', 'Land', 'Plattform'],
    criterion: ['Merkmal', 'Anforderung', 'Kriterium', 'Frage', 'Kategorie'],
    criteria: ['Kriterium', 'Merkmal', 'Anforderung'],
    value: ['Wert', 'Bewertung', 'Antwort', 'Punkte'],
    polarity: ['Meinung', 'Haltung', 'Stimmung'],
    text: ['Aussage', 'Kommentar', 'Satz'],
    source: ['Quelle', 'Beleg', 'Nachweis'],
    weight: ['Gewicht', 'Gewichtung'],
    direction: ['Richtung', 'Optimierungsrichtung'],
    unit: ['Einheit'],
    words: ['positiv', 'negativ', 'gemischt'],
  },
  {
    alternative: ['logiciel', 'outil', 'fournisseur', 'pays'],
    criterion: ['critère', 'fonctionnalité', 'exigence'],
    criteria: ['critère', 'exigence'],
    value: ['valeur', 'réponse'],
    polarity: ['avis', 'polarité'],
    text: ['commentaire', 'texte', 'phrase'],
    source: ['preuve', 'lien'],
    weight: ['poids', 'pondération'],
    direction: ['sens'],
    unit: ['unité'],
    words: ['positif', 'négatif', 'neutre'],
  },
  {
    alternative: ['herramienta', 'proveedor', 'país'],
    criterion: ['criterio', 'requisito', 'pregunta'],
    criteria: ['criterio', 'requisito'],
    value: ['valor', 'respuesta', 'puntuación'],
    polarity: ['opinión', 'polaridad'],
    text: ['comentario', 'texto', 'frase'],
    source: ['prueba', 'fuente', 'enlace'],
    weight: ['peso', 'ponderación'],
    direction: ['dirección', 'sentido'],
    unit: ['unidad'],
    words: ['positivo', 'negativo', 'neutral'],
  },
  {
    alternative: ['strumento', 'fornitore', 'paese'],
    criterion: ['criterio', 'requisito', 'domanda'],
    criteria: ['criterio', 'requisito'],
    value: ['valore', 'risposta', 'punteggio'],
    polarity: ['opinione', 'polarità'],
    text: ['commento', 'testo', 'recensione'],
    source: ['fonte', 'prova'],
    weight: ['peso', 'ponderazione'],
    direction: ['direzione'],
    unit: ['unità'],
    words: ['positivo', 'negativo', 'neutro'],
  },
] as const;
const POLARITIES = ['pro', 'con', 'neutral'] as const;

const THINGS = ['KVM', 'Xen', 'ESXi', 'Hyper-V', 'bhyve', 'Proxmox VE'];
const TOPICS = ['Backup', 'Live migration', 'Throughput', 'Guest support', 'Nested paging', 'Snapshots'];

/** Columns that say nothing of alternatives and criteria. */
const EXTRA = [
  ['entry', 'e1 e2 e3'],
  ['colour', 'red blue'],
  ['checked by', 'Ada Bob Cleo'],
] as const;

type Column = readonly [heading: string, cells: readonly string[]];

/** A table of columns in some order, with rows in some order, written in some way. */
const dialect = fc.record({
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  rows: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  separator: fc.constantFrom(',', ';', '\t'),
  quoted: fc.boolean(),
  extra: fc.subarray([...EXTRA]),
});
type Dialect = typeof dialect extends fc.Arbitrary<infer D> ? D : never;

function written(columns: readonly Column[], { order, rows, separator, quoted, extra }: Dialect): string {
  const [, [, first] = ['', []]] = columns;
  const count = first.length;
  const more = extra.map(([heading, words]): Column => {
    const cells = words.split(' ');
    return [heading, Array.from({ length: count }, (_, i) => cells[(i * i + i) % cells.length] ?? '')];
  });
  const by = (places: readonly number[]) => (_: unknown, i: number) => ({ i, place: places[i] ?? 0 });
  const sorted = <T>(list: readonly T[], places: readonly number[]): T[] =>
    list
      .map(by(places))
      .sort((a, b) => a.place - b.place || a.i - b.i)
      .map(({ i }) => list[i] as T);
  const all = sorted([...columns, ...more], order);
  const cell = (text: string): string => (quoted ? `"${text}"` : text);
  const line = (texts: readonly string[]): string => texts.map(cell).join(separator);
  const body = Array.from({ length: count }, (_, row) => line(all.map(([, cells]) => cells[row] ?? '')));
  return `${line(all.map(([heading]) => heading))}\n${sorted(body, rows).join('\n')}\n`;
}

const grid = fc.record({
  things: fc.subarray(THINGS, { minLength: 2 }),
  topics: fc.subarray(TOPICS, { minLength: 2 }),
});
const language = fc.constantFrom(...LANGUAGES);
const pick = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });
const oneOf = (words: readonly string[], pickAt: number | undefined): string =>
  words[(pickAt ?? 0) % words.length] ?? '';

describe('a known list comes back, however it is written', () => {
  test('of numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        grid,
        language,
        pick,
        dialect,
        fc.array(fc.integer({ min: 11, max: 900 }), { minLength: 36, maxLength: 36 }),
        async ({ things, topics }, words, picks, how, numbers) => {
          const rows = things.flatMap((thing) => topics.map((topic) => [thing, topic] as const));
          const text = written(
            [
              [oneOf(words.alternative, picks[0]), rows.map(([thing]) => thing)],
              [oneOf(words.criterion, picks[1]), rows.map(([, topic]) => topic)],
              [oneOf(words.value, picks[2]), rows.map((_, i) => String(numbers[i]))],
            ],
            how,
          );
          const read = await readList(text);
          expect(read.guess.mapping.kind, text).toBe('list');
          expect(errorsIn(read)).toEqual([]);
          expect(numbersIn(read), text).toEqual(
            rows.map(([thing, topic], i) => `${thing} | ${topic} = ${numbers[i]}`).sort(),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of claims', async () => {
    await fc.assert(
      fc.asyncProperty(
        grid,
        language,
        pick,
        dialect,
        fc.array(fc.nat(2), { minLength: 36, maxLength: 36 }),
        async ({ things, topics }, words, picks, how, polarities) => {
          const rows = things.flatMap((thing) => topics.map((topic) => [thing, topic] as const));
          const claims = rows.map(([thing, topic], i) => `What ${thing} does for ${topic} in case ${i}.`);
          const text = written(
            [
              [oneOf(words.alternative, picks[0]), rows.map(([thing]) => thing)],
              [oneOf(words.criterion, picks[1]), rows.map(([, topic]) => topic)],
              [oneOf(words.polarity, picks[2]), rows.map((_, i) => words.words[polarities[i] ?? 0] ?? '')],
              [oneOf(words.text, picks[3]), claims],
              [oneOf(words.source, picks[4]), rows.map((_, i) => `Report ${i % 3}`)],
            ],
            how,
          );
          const read = await readList(text);
          expect(read.guess.mapping.kind, text).toBe('list');
          expect(errorsIn(read), text).toEqual([]);
          expect(findingsIn(read), text).toEqual(
            rows
              .map(
                ([thing, topic], i) =>
                  `${thing} | ${topic}: ${POLARITIES[polarities[i] ?? 0]}, ${claims[i]}, Report ${i % 3}`,
              )
              .sort(),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of criteria', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(TOPICS, { minLength: 2 }),
        language,
        pick,
        dialect,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('min', 'max')), {
          minLength: 6,
          maxLength: 6,
        }),
        fc.boolean(),
        async (topics, words, picks, how, said, isCoded) => {
          const text = written(
            [
              [oneOf(words.criteria, picks[0]), topics],
              [oneOf(words.weight, picks[1]), topics.map((_, i) => String(said[i]?.[0]))],
              [oneOf(words.direction, picks[2]), topics.map((_, i) => String(said[i]?.[1]))],
              [oneOf(words.unit, picks[3]), topics.map((_, i) => ['ms', 'GB', 'EUR'][i % 3] ?? '')],
              ...(isCoded ? [['id', topics.map((_, i) => `C${i + 1}`)] as const] : []),
            ],
            how,
          );
          const read = await readList(text);
          expect(read.guess.mapping.kind, text).toBe('criteria');
          expect(errorsIn(read), text).toEqual([]);
          expect(criteriaIn(read).sort(), text).toEqual(
            topics
              .map((topic, i) => `${topic} (${['ms', 'GB', 'EUR'][i % 3]}) ${said[i]?.[1]} ${said[i]?.[0]}`)
              .sort(),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
