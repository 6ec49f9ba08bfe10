import { expect, test } from 'vitest';
import { t } from '../../../common/language/texts.ts';
import { inTerms } from '../../../renderer/domain/glossary-terms.ts';

const terms = (text: string, except?: ReadonlySet<string>): (readonly [string, string])[] =>
  inTerms(text, except).flatMap(({ text: word, entry }) => (entry ? [[word, t(entry.term)] as const] : []));

test('the pieces are the text, and each term is explained once', () => {
  const text = 'NUMA is taught to the scheduler; without NUMA the scheduler (and I/O) suffers.';
  const pieces = inTerms(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  for (const { start, text: piece } of pieces) expect(text.slice(start, start + piece.length)).toBe(piece);
  expect(terms(text)).toEqual([
    ['NUMA', 'NUMA'],
    ['scheduler', 'scheduling'],
    ['I/O', 'I/O'],
  ]);
});

test('the longest name is taken, whole words only, and abbreviations only in capitals', () => {
  expect(terms('a paravirtualized driver')).toEqual([['paravirtualized driver', 'paravirtualized driver']]);
  expect(terms('It vis-a-vis imaginary kernelling')).toEqual([]);
  expect(terms('IT and VI')).toEqual([
    ['IT', 'IT'],
    ['VI', 'VI'],
  ]);
  expect(terms('Bare-Metal')).toEqual([['Bare-Metal', 'bare metal']]);
});

test('what is compared stays plain', () => {
  expect(terms('KVM needs VT', new Set(['kvm']))).toEqual([['VT', 'VT']]);
});
