import { expect, test } from 'vitest';
import { toUserError, UserFacingError } from '../../common/errors.ts';
import { forTerminal, lineForTerminal, shownName, shownSentence } from '../../common/strange-characters.ts';

/** Every character that a terminal obeys, or that turns the order of what stands beside it. */
const ACTING = [
  ...Array.from({ length: 0xa0 }, (_, code) => code).filter(
    (code) => (code < 0x20 && ![0x09, 0x0a].includes(code)) || code >= 0x7f,
  ),
  ...[0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2066, 0x2067, 0x2068, 0x2069, 0xfff9, 0xfffb, 0xe0041],
].map((code) => String.fromCodePoint(code));

test('none of them gets to a terminal, nor into a name', () => {
  for (const character of ACTING) {
    const text = `a${character}b`;
    for (const write of [forTerminal, lineForTerminal, shownName, shownSentence]) {
      expect(write(text).includes(character), `${write.name} ${text.codePointAt(1)?.toString(16)}`).toBe(
        false,
      );
    }
  }
  expect(forTerminal('\u001b[2J\u009b1m\u202etxt.exe')).toBe('\\u001b[2J\\u009b1m\\u202etxt.exe');
  expect(shownName('bill\u202etxt.exe')).toBe('billtxt.exe');
});

test('a JSON document is the same data as before', () => {
  const data = { title: ACTING.join('x'), lone: '\ud800', nested: ['\u007f\u009b', 'plain\n\ttext'] };
  expect(JSON.parse(forTerminal(JSON.stringify(data, null, 2)))).toEqual(data);
});

test('what people write stays: other alphabets, emoji with their joiners, tabs and lines', () => {
  const text = 'Ärger 中文 עברית العربية 👩‍👩‍👧 −5\t1\r\n2\n';
  expect(forTerminal(text)).toBe(text);
  expect(shownSentence(text)).toBe(text);
  expect(lineForTerminal('KVM\nerror: forged\r\n\tline')).toBe('KVM error: forged line');
  expect(shownName('KVM\nand Xen')).toBe('KVM and Xen');
  expect(forTerminal('half \ud800')).toBe('half \ufffd');
});

test('an error loses them on its way to any window or terminal', () => {
  const error = new UserFacingError('invalid', 'There is no \u001b[31m\u202efile.', 'Choose\u0007 another.');
  expect(toUserError(error)).toMatchObject({ message: 'There is no [31mfile.', remedy: 'Choose another.' });
  expect(toUserError(new Error('\u001bc')).message).toBe('Something went wrong inside Weighbridge: c');
});
