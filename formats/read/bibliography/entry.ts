/** Plain Node: what every reader of bibliographies makes of an entry. */

import type { CslItem } from '@citation-js/core';
import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';

/** An entry of a bibliography, in whatever format it was. */
export interface Entry {
  /** How it is called in a sentence: "Entry “doe08” (line 12)". */
  readonly place: string;
  /** How it is called in a list of many. */
  readonly name: string;
  /** Its fields, without its dates. */
  readonly item: CslItem;
  /** Ways in which its date is written, none of them sure to be whole. */
  readonly dates: readonly string[];
  readonly accessed: string | null;
  /** Its texts may hold markup of the web, as "<i>" and "&amp;". */
  readonly marked: boolean;
}

/** "Entry “doe08” (line 12)", "The entry in line 12". */
export const placeOf = (key: string, line: number): string =>
  key === ''
    ? t('The entry in line {line}', { line: String(line) })
    : t('Entry {key} (line {line})', { key: quote(key), line: String(line) });

/** "“doe08”", "line 12", in a list of many. */
export const nameOf = (key: string, line: number): string =>
  key === '' ? t('line {line}', { line: String(line) }) : quote(key);

/** The fields of an entry that are there. */
export const itemOf = (fields: Readonly<Record<string, string | undefined>>): CslItem =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
