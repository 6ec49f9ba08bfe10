import { describe, expect, test } from 'vitest';
import { excerpt, fitOf, markedPieces, parseSearch } from '../../common/search-query.ts';

const marked = (text: string, typed: string): string =>
  markedPieces(text, parseSearch(typed))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('what is typed', () => {
  test('is words that may go on, and phrases in any kind of quotation marks', () => {
    expect(parseSearch('bare “attack surface” vm')).toEqual([
      { words: ['bare'], whole: false },
      { words: ['attack', 'surface'], whole: true },
      { words: ['vm'], whole: false },
    ]);
    // The phrase is still being typed.
    expect(parseSearch('"attack sur')).toEqual([{ words: ['attack', 'sur'], whole: false }]);
  });

  test('keeps together what was written together, and leaves what is no word', () => {
    expect(parseSearch('I/O - bare-metal ***')).toEqual([
      { words: ['I', 'O'], whole: false },
      { words: ['bare', 'metal'], whole: false },
    ]);
    expect(parseSearch(' "" * ')).toEqual([]);
  });
});

describe('how well a thing fits', () => {
  const fitting = (typed: string, name: string, body = '', context = '') =>
    fitOf({ name, body, context }, parseSearch(typed));

  test('the name itself first, then its beginning, then what it holds, then what it says', () => {
    expect([
      fitting('xen', 'Xen'),
      fitting('xen', 'Xen Project'),
      fitting('xen', 'Citrix XenServer'),
      fitting('server citrix', 'Citrix Server'),
      fitting('bare machine', 'KVM', 'On the bare machine it is'),
      fitting('machine bare', 'KVM', 'On the bare machine it is'),
      fitting('machine jones', 'KVM', 'On the bare machine', 'Richard Jones'),
    ]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(fitting('machine smith', 'KVM', 'On the bare machine', 'Richard Jones')).toBeNull();
  });

  test('a phrase in quotes has to stand there as it is, whole words only', () => {
    expect(fitting('"bare machine"', '', 'On the bare machines')).toBeNull();
    expect(fitting('bare machine', '', 'On the bare machines')).toBe(4);
    expect(fitting('"machine bare"', '', 'the bare machine')).toBeNull();
  });

  test('without regard to case and accents', () => {
    expect(fitting('cafe', 'Café')).toBe(0);
    expect(fitting('CAFE\u0301', 'cafés')).toBe(1);
  });
});

test('marks the words, and a phrase as a whole', () => {
  expect(marked('On the bare machine, as a machine.', 'bare mach')).toBe(
    'On the [bare machine], as a [machine].',
  );
  expect(marked('bare bones of a machine', '"bare machine"')).toBe('bare bones of a machine');
  expect(marked('Nothing', '')).toBe('Nothing');
});

test('an excerpt is cut at words around the best place, in one line', () => {
  const text = `${'word '.repeat(100)}then the attack\n surface ${'more '.repeat(100)}`;
  const cut = excerpt(text, parseSearch('attack surface'), 120);
  expect(cut).toMatch(/^… word .*then the attack surface more .* …$/);
  expect(cut.length).toBeLessThan(130);
  expect(excerpt('Short.', parseSearch('short'), 120)).toBe('Short.');
});
