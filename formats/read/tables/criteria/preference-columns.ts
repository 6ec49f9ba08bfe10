/** Plain Node: preference functions and thresholds of criteria, as PROMETHEE takes them. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import type { PreferenceChoice } from '../../../../scoring/method-comparison/method-options.ts';
import type { PreferenceKind } from '../../../../scoring/methods/preference.ts';
import type { ModelBuilder } from '../interpret/model-builder.ts';
import type { TableRow } from '../interpret/table-row.ts';
import type { Role } from '../mapping.ts';
import { wordOf } from '../vocabulary.ts';
import { wordList } from '../word-list.ts';
import { writtenNumber } from '../written-number.ts';

/** How the six functions are written: by their names, and by their numbers in Brans and Vincke. */
const WORDS: Readonly<Record<PreferenceKind, readonly string[]>> = {
  usual: wordList('usual, type 1, type i, t1, i, 1, regular, true criterion, gewöhnlich'),
  'u-shape': wordList('u shape, ushape, type 2, type ii, t2, ii, 2, quasi criterion, quasi'),
  'v-shape': wordList('v shape, vshape, type 3, type iii, t3, iii, 3'),
  level: wordList('level, levels, type 4, type iv, t4, iv, 4, step, stufen'),
  linear: wordList(
    'linear, v shape with indifference, v shape 2, v shape i, type 5, type v, t5, v, 5, linear with indifference',
  ),
  gaussian: wordList('gaussian, gauss, type 6, type vi, t6, vi, 6, gaußsch'),
};

/** Whether a text names a preference function. */
export const isPreferenceFunction = (text: string): boolean => kindOf(text) !== null;

const kindOf = (text: string): PreferenceKind | null => {
  const word = wordOf(text).replace(/ (?:criterion|function|funktion)$/, '');
  return (Object.keys(WORDS) as PreferenceKind[]).find((kind) => WORDS[kind].includes(word)) ?? null;
};

/**
 * The preference function of a criterion's row with its thresholds; thresholds without a function are those of a linear one,
 * as of a bundle of XMCDA. Null where there is none, or one that does not hold together, which is said.
 */
export function preferenceIn(
  builder: ModelBuilder,
  row: TableRow<Role>,
  name: string,
): PreferenceChoice | null {
  const leftOut = (role: Role, message: string, remedy: string): null => {
    builder.warning(row.position(role), `${message} ${t('It is left out.')}`, remedy);
    return null;
  };
  const written = row.text('preferenceFunction');
  const [q, p, s] = [row.number('indifference'), row.number('preference'), row.number('inflection')];
  const kind = written === '' ? null : kindOf(written);
  if (written !== '' && kind === null) {
    return leftOut(
      'preferenceFunction',
      t('{words} is no preference function of PROMETHEE that is known.', { words: quote(written) }),
      t('Write usual, u-shape, v-shape, level, linear or gaussian.'),
    );
  }
  if (kind === null && q === undefined && p === undefined && s === undefined) return null;
  const role = p === undefined ? 'indifference' : 'preference';
  if ([q, p, s].some((threshold) => threshold !== undefined && threshold < 0)) {
    return leftOut(
      role,
      t('A threshold of {name} is below 0.', { name: quote(name) }),
      t('Write thresholds of 0 or more.'),
    );
  }
  const lacking = lackingOf(kind, p, s);
  if (lacking !== null) {
    return leftOut(
      'preferenceFunction',
      t('The preference function {words} of {name} has no threshold {letter}.', {
        words: quote(written),
        name: quote(name),
        letter: lacking,
      }),
      t('Write it into a column of its own.'),
    );
  }
  if (q !== undefined && p !== undefined && p < q) {
    return leftOut(
      'preference',
      t('The preference threshold {p} of {name} is below its indifference threshold {q}.', {
        p: writtenNumber(p),
        name: quote(name),
        q: writtenNumber(q),
      }),
      t('Make it at least as large.'),
    );
  }
  const [low, isAlone] = [q ?? 0, q === undefined && p === undefined];
  return {
    preference: kind ?? (isAlone ? 'gaussian' : 'linear'),
    q: low,
    p: p ?? low,
    s: s ?? 0,
  };
}

/** The threshold that a function needs and does not have; null where it has all. */
function lackingOf(
  kind: PreferenceKind | null,
  p: number | undefined,
  s: number | undefined,
): 'p' | 's' | null {
  const needsP = kind === 'v-shape' || kind === 'level' || kind === 'linear';
  if (needsP && p === undefined) return 'p';
  return kind === 'gaussian' && s === undefined ? 's' : null;
}
