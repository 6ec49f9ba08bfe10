import { expect, test } from 'vitest';
import { newsWords } from '../../../../renderer/domain/what-if/ranking-news.ts';

const ranking = (headline: string, ...names: readonly string[]) => ({
  headline,
  standings: names.map((name, i) => ({ alternativeId: name, name, rank: i + 1 })),
});

test('nothing is said of a ranking that stayed', () => {
  expect(newsWords(ranking('Xen leads', 'Xen', 'KVM'), ranking('Xen leads', 'Xen', 'KVM'), null)).toBeNull();
});

test('places below the first are told too', () => {
  expect(
    newsWords(ranking('Xen leads', 'Xen', 'KVM', 'ESX'), ranking('Xen leads', 'Xen', 'ESX', 'KVM'), null),
  ).toBe('ESX is number 2 now, before: 3 and KVM is number 3 now, before: 2.');
});

test('a new first comes with its reason, once, and of many moves the first four are named', () => {
  const words = newsWords(
    ranking('A leads', 'A', 'B', 'C', 'D', 'E', 'F'),
    ranking('F leads', 'F', 'A', 'B', 'C', 'D', 'E'),
    'F leads A by 2.0 since Cost went from 1 to 9.',
  );
  expect(words).toMatch(
    /^F leads A by 2\.0 since Cost went from 1 to 9\. F leads\. F is number 1 now, before: 6/,
  );
  expect(words).toMatch(/and 2 more moved\.$/);
});

test('who comes and who goes is told', () => {
  expect(newsWords(ranking('A leads', 'A', 'B'), ranking('A leads', 'A'), null)).toBe('B has no rank now.');
  expect(newsWords(ranking('A leads', 'A'), ranking('A leads', 'A', 'B'), null)).toBe('B is number 2 now.');
});
