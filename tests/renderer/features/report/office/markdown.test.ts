import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../../renderer/features/report/office/markdown.ts';

test('headings, emphasis and links become words with what stands out in them', () => {
  expect(readMarkdown('# One\n\n### Three\n\nA **bold *both*** [link](https://example.org).')).toEqual([
    { kind: 'heading', level: 2, words: [{ text: 'One' }] },
    { kind: 'heading', level: 3, words: [{ text: 'Three' }] },
    {
      kind: 'paragraph',
      quoted: false,
      words: [
        { text: 'A ' },
        { text: 'bold ', strong: true },
        { text: 'both', strong: true, emphasis: true },
        { text: ' ' },
        { text: 'link', href: 'https://example.org' },
        { text: '.' },
      ],
    },
  ]);
});

test('lists keep their depth and number, and a second paragraph of an item has no sign of its own', () => {
  const pieces = readMarkdown('1. one\n2. two\n\n   more\n\n   - inner\n\ntext\n\n1. anew');
  expect(
    pieces.map((piece) => (piece.kind === 'item' ? [piece.depth, piece.numbered, piece.goesOn] : piece.kind)),
  ).toEqual([[0, 0, false], [0, 0, false], [0, 0, true], [1, null, false], 'paragraph', [0, 1, false]]);
});

test('HTML is text, pictures are their descriptions, code and quotations are lines', () => {
  const pieces = readMarkdown('<b>x</b>\n\n![A tree](tree.png)\n\n> said\n\n```\na\n\nb\n```');
  const lines = pieces.map(({ words }) => words.map(({ text }) => text).join(''));
  expect(lines).toEqual(['<b>x</b>', 'Picture: A tree', 'said', 'a', 'b']);
  expect(pieces[2]).toMatchObject({ quoted: true });
});

test('what the parser cannot take is plain lines, all of it', () => {
  const text = `${'> '.repeat(60)}deep\nsecond`;
  expect(readMarkdown(text).map(({ words }) => words[0]?.text)).toEqual(text.split('\n'));
});
