import { expect, test } from 'vitest';
import { englishFaults, germanFaults } from '../../scripts/lib/texts/messages.mjs';
import { readTexts } from '../../scripts/lib/texts/read-source.mjs';
import { untranslated } from '../../scripts/lib/texts/untranslated.mjs';

const HEAD = "import { msg, t, tx } from '../../common/language/texts.ts';\n";
const read = (code: string) => readTexts('renderer/app/Some.tsx', HEAD + code);
const whatOf = (faults: readonly { readonly what: string }[]) => faults.map(({ what }) => what);
const missed = (code: string, file = 'renderer/app/Some.tsx') =>
  whatOf(untranslated(file, HEAD + code, readTexts(file, HEAD + code).taken));

test('texts are found with their values, where they are marked, chosen from two or have a context', () => {
  const { texts, faults } = read(
    `const say = (a) => [t('One {n}', { n: 1 }), t(a ? 'Two' : 'Three'), tx('<b>Four</b>', { b })];
     const LIST = [msg('Five'), msg.in('verb', 'Open')];`,
  );
  expect(faults).toEqual([]);
  expect(texts.map(({ key, as, values, line }) => [key, as, values, line])).toEqual([
    ['One {n}', 't', ['n'], 2],
    ['Two', 't', [], 2],
    ['Three', 't', [], 2],
    ['<b>Four</b>', 'tx', ['b'], 2],
    ['Five', 'msg', null, 3],
    ['verb\u0004Open', 'msg', null, 3],
  ]);
});

test('a function of that name from elsewhere takes no text', () => {
  expect(readTexts('renderer/app/Some.tsx', "names.map((t) => t('Word'))").texts).toEqual([]);
});

test('a text that is put together is refused, and one that is said before the language is known', () => {
  expect(whatOf(read("const f = (n) => t(`One ${n}`) + t('a' + n) + t(SOME.title);").faults)).toEqual([
    expect.stringContaining('made up'),
    expect.stringContaining('made up'),
  ]);
  expect(whatOf(read("const NAME = t('Weights');").faults)).toEqual([
    expect.stringContaining('before the language is known'),
  ]);
});

test('what is read and not translated is found', () => {
  expect(missed('const a = () => <p title="Matrix">Some {n} words</p>;')).toHaveLength(3);
  expect(missed("const a = () => 'Nothing is selected.';")).toHaveLength(1);
  expect(missed('const a = (n) => `${n} of the claims`;')).toHaveLength(1);
  expect(missed("const LIST = { label: 'Matrix' };")).toHaveLength(1);
  expect(
    missed("throw new UserFacingError('invalid', 'It has no name.', 'Give it one.');", 'db/names.ts'),
  ).toHaveLength(2);
});

test('what is for programs is left alone, and what says why it stays as it is', () => {
  expect(
    missed(`const a = () => <p className="chip chip-strong" data-testid="the one">{t('One {n}', { n })}</p>;
      throw new Error('This cannot be.');
      const b = kind === 'one of them';
      // no text: the name of a file format
      const c = 'Some Other Format';
      // no text: for the command line
      const SAID = {
        one: 'The first of them.',
        other: 'The other one.',
      };
      const answer = { conventions: ['The score is the sum of all.'] };`),
  ).toEqual([]);
  expect(
    missed("db.prepare('SELECT a FROM b'); const q = 'SELECT a FROM b WHERE c';", 'db/names.ts'),
  ).toEqual([]);
});

const fault = (key: string, values: string[] | null, as: 't' | 'tx' = 't') =>
  englishFaults({ key, file: '', line: 1, as, values });

test('an English text has what it is given and is a whole message', () => {
  expect(fault('{n, plural, one {# claim} other {# claims}}', ['n'])).toEqual([]);
  expect(fault('<b>{name}</b> leads', ['name'], 'tx')).toEqual([]);
  expect(fault('{name} leads', [])).toEqual(['is given no {name}']);
  expect(fault('Weights', ['name'])).toEqual(['is given {name}, which it does not have']);
  expect(fault('{n, plural, other {# claims}}', ['n'])).toEqual(['a number has no form "one"']);
  expect(fault(' and more', null)).toHaveLength(1);
  expect(fault('{name} leads {', null)).toEqual([expect.stringContaining('is no message')]);
  expect(fault('{a}: {b}', null)).toHaveLength(1);
});

test('a German text says the same', () => {
  expect(germanFaults('{name} leads', 'Vorn liegt {name}', false)).toEqual([]);
  expect(germanFaults('{name} leads', 'Vorn liegt {nam}', false)).toHaveLength(2);
  expect(germanFaults('<b>{n}</b> claims', '{n} Aussagen', true)).toHaveLength(1);
  expect(
    germanFaults('{n, plural, one {# claim} other {# claims}}', '{n, plural, other {# Aussagen}}', false),
  ).toHaveLength(1);
  expect(germanFaults('Open…', 'Öffnen', false)).toHaveLength(1);
  expect(germanFaults('The “{name}”', 'Das “{name}”', false)).toHaveLength(1);
  expect(germanFaults('Open', '', false)).toEqual(['is empty']);
});
