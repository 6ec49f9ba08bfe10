import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateParagraphs as locateIn } from '../../db/reading/locate.ts';
import { findPassage as findIn, type Selector, selectPassage } from '../../db/reading/passage.ts';
import { countParagraphs, paragraphsOf, printOf, wordsOf } from '../../db/reading/print.ts';

const TEXT = [
  'A title that stands alone',
  '',
  'The first paragraph tells of apples and of pears.',
  '   ',
  '- short item',
  'The second paragraph tells of apples and of plums.',
  '- short item',
  'The last one says good night.',
].join('\r\n');

const locateParagraphs = (text: string, known: typeof prints) => locateIn(wordsOf(text), known);
const findPassage = (text: string, selector: Selector) => findIn(wordsOf(text), selector);

const prints = paragraphsOf(TEXT).map((p) => printOf(wordsOf(p.text).map((w) => w.text)));
const at = (text: string, place: { start: number; end: number } | undefined) =>
  place &&
  wordsOf(text.slice(place.start, place.end))
    .map((w) => w.text)
    .join(' ');

describe('the paragraphs of an unknown text', () => {
  const read = (text: string) => countParagraphs(text).map(({ start, end }) => text.slice(start, end));

  test('are its lines', () => {
    expect(read('One.\nTwo.\n')).toEqual(['One.', 'Two.']);
    const long = 'word '.repeat(40).trim();
    expect(read(`${long}\n\n- one\n- two`)).toEqual([long, '- one', '- two']);
  });

  test('are what stands between empty lines where the text was wrapped', () => {
    expect(read('One\ngoes on.\r\n \r\nTwo\ntoo.')).toEqual(['One\ngoes on.', 'Two\ntoo.']);
    expect(read('')).toEqual([]);
  });
});

describe('the paragraphs of a known source', () => {
  test('are found in a large text where they begin a line', () => {
    const large = `${'filler '.repeat(30_000)}\n${TEXT}`;
    expect(locateParagraphs(large, prints).size).toBe(6);
  });

  test('are the lines that are not blank, whatever the white space', () => {
    expect(paragraphsOf(`\u00a0\n\u2003x\n\ufeff\ny`).map((p) => p.text.trim())).toEqual(['x', 'y']);
    expect(prints).toHaveLength(6);
  });

  test('are found in the same text, each at its own place', () => {
    const found = locateParagraphs(TEXT, prints);
    expect([...found.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...found.values()].every((place) => place.inOrder)).toBe(true);
    expect(found.get(3)?.start).not.toBe(found.get(5)?.start);
  });

  test('are found in a text whose lines are wrapped otherwise', () => {
    const wrapped = wordsOf(TEXT)
      .map((w, i) => w.text + (i % 4 === 3 ? '\n' : ' '))
      .join('');
    const found = locateParagraphs(wrapped, prints);
    expect(found.size).toBe(6);
    expect(at(wrapped, found.get(4))).toBe('The second paragraph tells of apples and of plums.');
  });

  test('one that is deleted is not found, and the others still are', () => {
    const shorter = TEXT.replace('The second paragraph tells of apples and of plums.', '');
    const found = locateParagraphs(shorter, prints);
    expect([...found.keys()].sort()).toEqual([1, 2, 3, 5, 6]);
  });

  test('one that is changed by a word does not land on its look-alike', () => {
    const changed = TEXT.replace('of plums', 'of cherries');
    expect(locateParagraphs(changed, prints).has(4)).toBe(false);
  });

  test('one that moved is found and said to be out of order', () => {
    const lines = TEXT.split('\r\n');
    const moved = [lines.at(-1), ...lines.slice(0, -1)].join('\n');
    expect(locateParagraphs(moved, prints).get(6)?.inOrder).toBe(false);
  });

  test('one that stands twice, and nowhere in its order, is not found at either place', () => {
    const known = [
      'Opening words of some length here.',
      '- short item',
      'The longest paragraph of them all, by far, stands last.',
    ];
    const twice = [known[2], known[1], known[1], known[0]].join('\n');
    const printsOfKnown = known.map((text) => printOf(wordsOf(text).map((w) => w.text)));
    const found = locateParagraphs(twice, printsOfKnown);
    expect(found.has(2)).toBe(false);
    expect(found.get(3)?.inOrder).toBe(true);
  });

  test('nothing is found in another text', () => {
    expect(locateParagraphs('Quite another text, of apples too.', prints).size).toBe(0);
  });
});

describe('a passage', () => {
  const start = TEXT.indexOf('tells of apples and of plums');
  const selector = selectPassage(TEXT, start - 1, start + 'tells of apples and of plums'.length + 1);
  if (!selector) throw new Error('The passage is not in the text.');

  test('is selected without the white space at its ends', () => {
    expect(selector.exact).toBe('tells of apples and of plums.');
    expect(selector.start).toBe(start);
    expect(selectPassage(TEXT, 25, 28)).toBeNull();
  });

  test('is verified in its own text and in the same words wrapped otherwise', () => {
    expect(findPassage(TEXT, selector)).toMatchObject({ state: 'verified', start });
    const wrapped = wordsOf(TEXT)
      .map((w) => w.text)
      .join('\n');
    expect(findPassage(wrapped, selector).state).toBe('verified');
  });

  test('has drifted when its words stand once in other surroundings', () => {
    const found = findPassage('Nobody tells of apples and of plums. Or so they say.', selector);
    expect(found.state).toBe('drifted');
  });

  test('is orphaned when a word differs, or when it stands twice in other surroundings', () => {
    expect(findPassage(TEXT.replace('of plums', 'of pears'), selector).state).toBe('orphaned');
    const twice = 'He tells of apples and of plums. She tells of apples and of plums. End.';
    expect(findPassage(twice, selector)).toEqual({ state: 'orphaned', start: null, end: null });
  });

  test('any passage of any text is found again in it, at its place', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
        const chosen = selectPassage(text, from ?? 0, (to ?? 0) + 1);
        if (!chosen) return;
        const found = findPassage(text, chosen);
        expect(found.state).toBe('verified');
        expect(text.slice(found.start ?? 0, found.end ?? 0)).toContain(chosen.exact.slice(0, 1));
      }),
    );
  });
});
