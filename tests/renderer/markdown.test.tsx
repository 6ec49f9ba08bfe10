import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MarkdownText, PrintedMarkdown } from '../../renderer/ui/Markdown.tsx';
import { whyPlain } from '../../renderer/ui/markdown-limits.ts';
import { cpuTimeOf } from '../cpu-time.ts';

const html = (text: string): string => renderToStaticMarkup(<MarkdownText text={text} />);

/** Longer than any note takes, shorter than what they took: seconds, or for ever. */
const SOON_MS = 1_000;

describe('a note that the parser cannot take is shown as it is', () => {
  test.each([
    ['quotes', `${'>'.repeat(3000)} hi`],
    ['quotes with spaces', `${'> '.repeat(2500)} hi`],
    ['lists in a line', `${'- '.repeat(2500)} hi`],
    ['numbered lists in a line', `${'1. '.repeat(2500)} hi`],
    ['lists and quotes', `${'> - '.repeat(2500)} hi`],
    ['lists line by line', Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- hi`).join('\n')],
    ['emphasis', '*a_'.repeat(6600)],
    ['emphasis over lines', '*a_\n'.repeat(4000)],
    ['stars', `${'*'.repeat(3000)} hi${'*'.repeat(3000)}`],
    ['brackets', `${'['.repeat(8000)} hi`],
    ['items', '- hi\n'.repeat(4000)],
    ['length', 'hi '.repeat(100_000)],
  ])('%s', (_, text) => {
    let shown = '';
    const took = cpuTimeOf(() => {
      shown = html(text);
    });
    expect(took).toBeLessThan(SOON_MS);
    expect(shown).toContain('hi'.repeat(text.includes('hi') ? 1 : 0));
    expect(shown).toContain('Shown as plain text, because');
    expect(shown).not.toMatch(/<(em|blockquote|ul|ol)\b/);
  });
});

test.each([
  'A **word**, a `name` and [a link](https://example.org).',
  `${'> '.repeat(5)}quoted five times`,
  Array.from({ length: 8 }, (_, i) => `${'  '.repeat(i)}- level`).join('\n'),
  Array.from({ length: 200 }, (_, i) => `- item ${i} with *emphasis*\n`).join('\n'),
  '--------------------------------------------------------------------------------',
  '    code that is indented, with - and > in it',
])('an ordinary note is Markdown: %s', (text) => {
  expect(whyPlain(text)).toBeNull();
  expect(html(text)).not.toContain('Shown as plain text');
});

describe('nothing in a note leads or loads anything', () => {
  const text = [
    '[out](https://example.org/) [run](javascript:alert(1)) <https://example.net> ![pic](https://example.org/x.png)',
    '<b id="evil">bold</b> <img src="https://example.org/y.png"> <iframe src="https://example.org"></iframe>',
    '[by name][name]',
    '[name]: https://example.org/name',
  ].join('\n\n');

  test.each([
    ['on the screen', () => html(text)],
    ['on paper', () => renderToStaticMarkup(<PrintedMarkdown text={text} />)],
  ])('%s', (_where, shown) => {
    expect(shown()).not.toMatch(/<(a|img|iframe|b|script|link|object|video|audio)[\s>]|<[^>]*(href|src)=/);
    expect(shown()).toContain('(https://example.org/)');
  });
});
