/** Anywhere: the two languages of tests. Both are English, changed so that it is seen what is not translated, has no room or runs the wrong way. */
import { readMessage } from './messages.ts';
import type { Disguise, Elements } from './present.ts';

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    'aàbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽ'.matchAll(
      /../gu,
    ),
  ).map(([pair]) => [pair[0] ?? '', pair[1] ?? '']),
);

/** What makes a text longer: German is up to two fifths longer than English. */
const FILLER = 'one two three four five six seven eight nine ten '.repeat(12);

const accentedWords = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter);

/** English with accents, in brackets, two fifths longer: "[Śâṽé öñé ţ]". */
export const accented: Disguise = (text, options) => {
  const elements = readMessage(text, options);
  const length = lettersOf(elements);
  const more = Math.ceil(length * 0.4);
  const filler = more === 0 ? '' : ` ${accentedWords(FILLER.slice(0, Math.max(1, more - 1)).trimEnd())}`;
  return [literal('['), ...changed(elements, accentedWords), literal(`${filler}]`)];
};

/**
 * English that runs from right to left: each word is turned by U+202E and U+202C, so that it is read as it would be in Arabic. Arrows, and the
 * words for the sides, are the other way round, as a translator would have them.
 */
export const mirrored: Disguise = (text, options) =>
  changed(readMessage(text, options), (words) =>
    words.replaceAll(SIDES, (side) => OTHER[side] ?? side).replaceAll(/[\p{L}\p{N}]+/gu, '\u202e$&\u202c'),
  );

const SIDES = /[←→]|(?<=\b(the|[Ff]ill|[Ss]croll) )(left|right)\b/g;
const OTHER: Readonly<Record<string, string>> = { '←': '→', '→': '←', left: 'right', right: 'left' };

const literal = (value: string) => ({ type: 0, value }) as Elements[number];

/** Every literal part changed, in the branches of plurals and within tags too. */
function changed(elements: Elements, change: (literal: string) => string): Elements {
  return elements.map((element) => {
    if (element.type === 0) return { ...element, value: change(element.value) };
    if ('options' in element) {
      const options = Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: changed(option.value, change) },
      ]);
      return { ...element, options: Object.fromEntries(options) };
    }
    return 'children' in element ? { ...element, children: changed(element.children, change) } : element;
  }) as Elements;
}

/** How many characters a translator would write; of branches, those of the longest. */
function lettersOf(elements: Elements): number {
  let sum = 0;
  for (const element of elements) {
    if (element.type === 0) sum += element.value.length;
    else if ('options' in element)
      sum += Math.max(...Object.values(element.options).map(({ value }) => lettersOf(value)));
    else if ('children' in element) sum += lettersOf(element.children);
  }
  return sum;
}
