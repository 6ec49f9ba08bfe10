/** Plain Node: what a row of a list says of how its claim came about and how it is coded, beside the claim itself. */

import {
  DIRECTNESSES,
  DOUBTS,
  FORMS,
  KINDS,
  ORIGIN_KINDS,
  type OriginKind,
  SURENESSES,
  TRANSMISSIONS,
} from '../../../../common/evidence.ts';
import { t } from '../../../../common/language/texts.ts';
import { list as listed, quote } from '../../../../common/words.ts';
import type { ModelBuilder } from '../interpret/model-builder.ts';
import type { Role } from '../mapping.ts';
import type { ListClaim, ListRow } from './list-row.ts';

type Finding = NonNullable<ListClaim['findings']>[number];

/** The columns with one word of a closed list, and the field of the claim. */
const WORDS = {
  kind: KINDS,
  transmission: TRANSMISSIONS,
  sureness: SURENESSES,
  form: FORMS,
  directness: DIRECTNESSES,
} as const satisfies Partial<Record<Role, readonly string[]>>;

/**
 * Fields of the claim by the columns that the table has: a column that is not there leaves its field out, an empty one says that there is
 * nothing. A word that is not known is left out with a warning, so that a column of that name in somebody else's table costs no claim.
 */
export function codingOf(builder: ModelBuilder, row: ListRow): Partial<ListClaim> {
  const words = Object.fromEntries(
    (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((role) => {
      const word = knownWord(builder, row, role, WORDS[role]);
      return word === null ? [] : [[role, word]];
    }),
  ) as Partial<ListClaim>;
  const [undated, speakerInferred] = [
    flagOf(builder, row, 'undated'),
    flagOf(builder, row, 'speakerInferred'),
  ];
  return {
    ...words,
    ...(row.has('doubts') ? { doubts: doubtsOf(builder, row) } : {}),
    ...(row.has('about') ? { about: within(builder, row, 'about', 300) || null } : {}),
    ...(undated === null ? {} : { undated }),
    ...(speakerInferred === null ? {} : { speakerInferred }),
    ...(row.has('claimRemark') ? { remark: within(builder, row, 'claimRemark', 2_000) || null } : {}),
  };
}

/** Fields of the finding of a row, by the columns that the table has. */
export function findingCodingOf(builder: ModelBuilder, row: ListRow): Partial<Finding> {
  const inferred = flagOf(builder, row, 'inferred');
  return {
    ...(inferred === null ? {} : { inferred }),
    ...(row.has('use') ? { use: nameWithin(builder, row, 'use', row.text('use'), 60) || null } : {}),
    ...(row.has('remark') ? { remark: within(builder, row, 'remark', 2_000) } : {}),
  };
}

/** A text of a row, cut to what a workbook keeps of it, which is said. */
function within(builder: ModelBuilder, row: ListRow, role: Role, most: number): string {
  const text = row.text(role);
  if (text.length <= most) return text;
  builder.warning(
    row.position(role),
    t('The text has more than {most} characters, and the rest is left out.', { most }),
    t('Shorten it where the rest matters.'),
  );
  return text.slice(0, most);
}

/** A name in a row; '' for one that is too long, which is said: cut, it could become the name of something else. */
function nameWithin(builder: ModelBuilder, row: ListRow, role: Role, name: string, most: number): string {
  if (name.length <= most) return name;
  builder.warning(
    row.position(role),
    t('{name} has more than {most} characters, so it is left out.', { name: quote(name), most }),
    t('Give it a shorter name.'),
  );
  return '';
}

/** What makes voices one. Without a kind before it, an origin is an event: that several speak of it is all that is known. */
export interface ListOrigin {
  readonly kind: OriginKind;
  readonly name: string;
}

/** "event: KVM Forum 2009" as an origin; null where the column is empty, undefined where there is none. */
export function originOf(
  builder: ModelBuilder,
  row: ListRow,
  role: 'origin' | 'voiceOrigin',
): ListOrigin | null | undefined {
  if (!row.has(role)) return undefined;
  const text = row.text(role);
  if (text === '') return null;
  const [, word = '', rest = ''] = /^(\w+):\s*(.+)$/s.exec(text) ?? [];
  const kind = ORIGIN_KINDS.find((one) => one === word.toLowerCase());
  const name = nameWithin(builder, row, role, kind ? rest : text, 300);
  return name === '' ? null : { kind: kind ?? (role === 'origin' ? 'event' : 'employer'), name };
}

function knownWord<W extends string>(
  builder: ModelBuilder,
  row: ListRow,
  role: keyof typeof WORDS,
  words: readonly W[],
): W | null {
  const text = row.text(role);
  if (text === '') return null;
  const word = words.find((one) => one === wordIn(text));
  if (word !== undefined) return word;
  builder.warning(
    row.position(role),
    t(
      '{words} is no {role, select, kind {kind} transmission {transmission} sureness {sureness} form {form} other {directness}} that is known, so it is left out.',
      { words: quote(text), role },
    ),
    t('Write {words}.', { words: listed(words, 'or') }),
  );
  return null;
}

const wordIn = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, '-');

function doubtsOf(builder: ModelBuilder, row: ListRow): NonNullable<ListClaim['doubts']> {
  const words = row
    .text('doubts')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const known = DOUBTS.filter((doubt) => words.includes(doubt));
  const unknown = words.find((word) => !DOUBTS.some((doubt) => doubt === word));
  if (unknown !== undefined) {
    builder.warning(
      row.position('doubts'),
      t('{word} is no reason for doubt that is known, so it is left out.', { word: quote(unknown) }),
      t('Write any of {words}, with blanks between them.', { words: listed(DOUBTS) }),
    );
  }
  return known;
}

const YES = ['yes', 'y', 'true', '1', 'x', 'ja'];
const NO = ['no', 'n', 'false', '0', '-', 'nein'];

/** Whether a column says yes; null where it says nothing, or nothing that is known, which is said. */
function flagOf(builder: ModelBuilder, row: ListRow, role: 'inferred' | 'undated' | 'speakerInferred') {
  const word = row.text(role).toLowerCase();
  if (word === '') return null;
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  builder.warning(
    row.position(role),
    t('{word} is neither yes nor no, so it is left out.', { word: quote(row.text(role)) }),
    t('Write yes or no.'),
  );
  return null;
}
