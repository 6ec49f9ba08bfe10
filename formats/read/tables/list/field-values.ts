/** Plain Node: the words of a list of claims. Each gives null, or 'wrong', for a word that is not known. */

import { CERTAINTIES, type Certainty, POLARITIES, type Polarity } from '../../../../common/evidence.ts';
import { type Cell, lineOf } from '../grid.ts';
import { isMissing } from '../values/number-format.ts';
import { wordList } from '../word-list.ts';

const POLARITY_WORDS: Readonly<Record<Polarity, readonly string[]>> = {
  pro: wordList(`
    pro, for, +, 1, +1, positive, advantage, strength, in favour, in favor, support, supports, dafür,
    vorteil, pos, pour, favor, a favor, favore, a favore, positiv, positif, positivo, yes, y, true, full, fully, supported,
    available, ✓, ✔, ✅, ☑, ja, oui, sí, si, sì, vrai, verdadero, vero, wahr, unterstützt
  `),
  con: wordList(`
    con, against, -, −, -1, negative, disadvantage, weakness, contra, oppose, opposes, dagegen, nachteil, neg, contre,
    en contra, contro, negativ, négatif, negativo, no, n, false, unsupported, not supported, unavailable,
    ✗, ✘, ❌, ☒, nein, non, faux, falso, falsch, nicht unterstützt
  `),
  neutral: wordList(`
    neutral, 0, mixed, both, neither, neutre, neutro, neutrale, gemischt, partial, partially, partly, limited, some, ~, (✓),
    teilweise, teils, partiel, partiellement, parcial, parcialmente, parziale, parzialmente
  `),
};

export function polarityOf(text: string): Polarity | null {
  const word = text.trim().toLowerCase();
  return POLARITIES.find((polarity) => POLARITY_WORDS[polarity].includes(word)) ?? null;
}

/** The strength that a text says; 1 where it says none. */
export function strengthOf(text: string): 0.5 | 1 | 2 | null {
  const word = text.trim().toLowerCase().replace(',', '.');
  if (word === '' || word === 'normal' || Number(word) === 1) return 1;
  if (word === 'weak' || Number(word) === 0.5) return 0.5;
  return word === 'strong' || Number(word) === 2 ? 2 : null;
}

export function certaintyOf(text: string): Certainty | null {
  const word = text.trim().toLowerCase();
  return word === '' ? 'asserted' : (CERTAINTIES.find((certainty) => certainty === word) ?? null);
}

export function paragraphOf(cell: Cell): number | null | 'wrong' {
  if (isMissing(cell)) return null;
  const value = Number(
    /^(?:¶|§|para(?:graph)?\.?)?\s*(\d{1,9})(?:\.0)?$/i.exec(lineOf(cell))?.[1] ?? Number.NaN,
  );
  return Number.isInteger(value) && value > 0 ? value : 'wrong';
}

/** A day as YYYY-MM-DD. Days that can be read in two ways, such as 03/04/2009, are wrong. */
export function dayOf(cell: Cell): string | null | 'wrong' {
  if (isMissing(cell)) return null;
  const text = lineOf(cell);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // Points stand between day and month where the day comes first.
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (german) return day(Number(german[3]), Number(german[2]), Number(german[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    if (first > 12) return day(year, second, first);
    if (second > 12 || first === second) return day(year, first, second);
  }
  return 'wrong';
}

function day(year: number, month: number, date: number): string | 'wrong' {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : 'wrong';
}
