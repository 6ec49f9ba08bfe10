import { afterEach, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../common/language/load.ts';
import { withNumberFormat } from '../../../common/language/numbers.ts';
import { setLanguage } from '../../../common/language/present.ts';
import { msg, t, tx } from '../../../common/language/texts.ts';

afterEach(() => setLanguage('en'));

const CLAIMS = '{n, plural, one {# claim} other {# claims}}';

/** German as the catalogue would have it. */
const german = (texts: Readonly<Record<string, string>>) =>
  setLanguage('de', { texts: new Map(Object.entries(texts)) });

describe('a text', () => {
  test('is what stands in the code, in English and where there is no translation', () => {
    expect(t('Weights')).toBe('Weights');
    german({});
    expect(t('Weights')).toBe('Weights');
  });

  test('is the translation, also of one that was said in another language before', () => {
    expect(t('Weights')).toBe('Weights');
    german({ Weights: 'Gewichte' });
    expect(t('Weights')).toBe('Gewichte');
    setLanguage('en');
    expect(t('Weights')).toBe('Weights');
  });

  test('keeps what only ICU would read otherwise', () => {
    expect(t("Don't ask '{'again'}'")).toBe("Don't ask {again}");
    expect(t('<1 of {n}', { n: 100 })).toBe('<1 of 100');
    expect(t('a < b > c')).toBe('a < b > c');
  });

  test('has its names in braces', () => {
    german({ '{name} leads': 'Vorn liegt {name}' });
    expect(t('{name} leads', { name: 'KVM' })).toBe('Vorn liegt KVM');
  });

  test('chooses between one and many, and writes the number as the language does', () => {
    expect([0, 1, 1234].map((n) => t(CLAIMS, { n }))).toEqual(['0 claims', '1 claim', '1,234 claims']);
    german({ [CLAIMS]: '{n, plural, one {# Aussage} other {# Aussagen}}' });
    expect([0, 1, 1234].map((n) => t(CLAIMS, { n }))).toEqual(['0 Aussagen', '1 Aussage', '1.234 Aussagen']);
  });

  test('writes numbers as the work around it chose', () => {
    expect(withNumberFormat('de', () => t(CLAIMS, { n: 1234 }))).toBe('1.234 claims');
    expect(withNumberFormat('de', () => t('{n, number} points', { n: 2.5 }))).toBe('2,5 points');
  });

  test('that means two things has a context', () => {
    const verb = msg.in('verb', 'Open');
    expect(t(verb)).toBe('Open');
    german({ Open: 'Offen', 'verb\u0004Open': 'Öffnen' });
    expect([t('Open'), t(verb)]).toEqual(['Offen', 'Öffnen']);
  });

  test('without what stands in its braces is a fault', () => {
    expect(() => t('{name} leads', {})).toThrow('name');
  });
});

test('a marked text is translated where it is shown, and is no string to the compiler', () => {
  const TITLE = msg('Weights');
  german({ Weights: 'Gewichte' });
  expect(t(TITLE)).toBe('Gewichte');
  // @ts-expect-error: it would be shown untranslated.
  const shown: string = TITLE;
  expect(shown).toBe('Weights');
  const madeUp: string = ['We', 'ights'].join('');
  // @ts-expect-error: the catalogue cannot know a text that is made up as the program runs.
  expect(t(madeUp)).toBe('Gewichte');
});

test('a sentence with tags comes in parts, in the order of the language', () => {
  const sentence = 'Press <key>Enter</key> in {place}';
  const say = () =>
    tx<{ key: string }>(sentence, { place: 'the list', key: (chunks) => ({ key: chunks.join('') }) });
  expect(say()).toEqual(['Press ', { key: 'Enter' }, ' in the list']);
  german({ [sentence]: 'In {place} <key>Eingabe</key> drücken' });
  expect(say()).toEqual(['In the list ', { key: 'Eingabe' }, ' drücken']);
});

describe('the languages of tests', () => {
  test('accents and brackets say what is translated, and it is two fifths longer', async () => {
    await loadLanguage('en-XA');
    const text = t('Show the weights of this scenario');
    expect(text).toMatch(/^\[Šĥöŵ ţĥé ŵéîĝĥţš öƒ ţĥîš šçéñåŕîö .*\]$|^\[.*\]$/);
    expect(text.length).toBe(Math.ceil('Show the weights of this scenario'.length * 1.4) + 2);
    expect(t(CLAIMS, { n: 3 })).toMatch(/^\[3 çļàîɱš .*\]$/);
    expect(t('{name} leads', { name: 'KVM' })).toMatch(/^\[KVM ļéàðš .*\]$/);
    expect(tx<string>('<b>One</b> two', { b: (chunks) => chunks.join('').toUpperCase() }).join('')).toMatch(
      /^\[ÖÑÉ /,
    );
  });

  test('each word is turned, and a name stands by itself', async () => {
    await loadLanguage('ar-XB');
    expect(t('Show it')).toBe('\u202eShow\u202c \u202eit\u202c');
    expect(t('{name} leads', { name: 'KVM' })).toBe('\u2068KVM\u2069 \u202eleads\u202c');
  });

  test('arrows and the names of the sides are turned, other words that look like them are not', async () => {
    await loadLanguage('ar-XB');
    const said = (text: string): string => text.replaceAll(/[\u202e\u202c\u2068\u2069]/g, '');
    expect(said(t('{from} → {to}', { from: 'A', to: 'B' }))).toBe('A ← B');
    expect(said(t('Move to the left'))).toBe('Move to the right');
    expect(said(t('Nothing is left, and that is right'))).toBe('Nothing is left, and that is right');
  });
});
