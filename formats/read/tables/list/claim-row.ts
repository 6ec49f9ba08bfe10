/** Plain Node: a row of a list as a claim. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { LIMITS } from '../../../../db/limits.ts';
import { isName, type ModelBuilder } from '../interpret/model-builder.ts';
import { type FittedText, fitText } from '../interpret/table-row.ts';
import type { Role } from '../mapping.ts';
import { codingOf, findingCodingOf, originOf } from './coding-fields.ts';
import { certaintyOf, dayOf, paragraphOf, polarityOf, strengthOf } from './field-values.ts';
import type { ListBuilder } from './list-builder.ts';
import type { ListClaim, ListRow } from './list-row.ts';

/** The claim of a row, and its finding on the cell that the row names; what keeps it out is said. */
export function takeClaim(
  builder: ModelBuilder,
  list: ListBuilder,
  row: ListRow,
  cell: { readonly alternative: string; readonly criterion: string } | null,
): void {
  const fields = claimFieldsOf(row, cell !== null);
  if ('field' in fields) {
    builder.error(row.position(fields.field), fields.message, fields.remedy);
    return;
  }
  const [speakerName, holderName] = [row.text('speaker'), row.text('holder')];
  if (!isName(builder, speakerName, row.position('speaker'), 'speaker')) return;
  if (!isName(builder, holderName, row.position('holder'), 'speaker')) return;
  const day = dayOf(row.cell('date'));
  if (day === 'wrong') {
    builder.warning(
      row.position('date'),
      t('{date} is no day that can only be read in one way, so it is left out.', {
        date: quote(row.text('date')),
      }),
      t('Write it as YYYY-MM-DD.'),
    );
  }
  if (cell) {
    list.alternative(cell.alternative, row.position('alternative'));
    list.criterion(cell.criterion, row.position('criterion'), false, '', null, null);
  }
  const fitted = (role: Role, most: number, what: FittedText): string =>
    fitText(builder, row.text(role), most, what, row.position(role));
  const source = list.source(fitted('source', LIMITS.line, 'source'), row.position('source'));
  const speaker = list.speaker(speakerName, row.position('speaker'));
  const holder = holderName ? list.speaker(holderName, row.position('holder')) : undefined;
  const excluded = fitted('excluded', 500, 'reason') || excludedBy(fitted('reason', 500, 'reason'));
  const id = fitted('claimId', LIMITS.name, 'id');
  const { text, certainty, paragraph, polarity, strength } = fields;
  const claim: Omit<ListClaim, 'findings'> = {
    ...(id ? (UUID.test(id) ? { id } : { slug: id }) : {}),
    source,
    paragraph,
    speaker,
    ...(holder ? { holder } : {}),
    text,
    certainty,
    date: day === 'wrong' ? null : day,
    ...(excluded ? { excludedReason: excluded } : {}),
    ...codingOf(builder, row),
    ...originsOf(builder, list, row, holder ?? speaker),
  };
  const key = id || JSON.stringify([source, paragraph, speaker, holder ?? speaker, text]);
  list.claim(
    key,
    claim,
    cell && polarity ? { ...cell, polarity, strength, ...findingCodingOf(builder, row) } : null,
    row,
  );
}

/** Why an analyst keeps a claim out, from a column that also has other reasons why a finding does not count. */
const excludedBy = (text: string): string | undefined => /^excluded:\s*(.+)$/s.exec(text)?.[1];

/** What makes the claim, and whoever holds it, one with other voices. */
function originsOf(
  builder: ModelBuilder,
  list: ListBuilder,
  row: ListRow,
  voice: string,
): Pick<ListClaim, 'origin'> {
  const of = originOf(builder, row, 'voiceOrigin');
  if (of !== undefined) list.bind(voice, of && list.origin(of, row.position('voiceOrigin')));
  const own = originOf(builder, row, 'origin');
  return own === undefined ? {} : { origin: own && list.origin(own, row.position('origin')) };
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

interface ClaimFields {
  readonly text: string;
  readonly polarity: 'pro' | 'con' | 'neutral' | null;
  readonly strength: 0.5 | 1 | 2;
  readonly certainty: NonNullable<ListClaim['certainty']>;
  readonly paragraph: number | null;
}

interface FieldError {
  readonly field: Role;
  readonly message: string;
  readonly remedy: string;
}

/**
 * What a row says that has an answer and no column with words of its own: "Nextflow, Kubernetes: yes". The names are cut
 * where they are longer than a claim; empty where the row has no answer.
 */
function answerOf(row: ListRow): string {
  const answer = row.text('polarity');
  if (answer === '') return '';
  const cut = (name: string): string => name.split(/\s+/).slice(0, 10).join(' ').slice(0, 120);
  return `${cut(row.text('alternative'))}, ${cut(row.text('criterion'))}: ${cut(answer)}`;
}

/** What the claim says and how, or which of its fields is wrong. */
function claimFieldsOf(row: ListRow, needsPolarity: boolean): ClaimFields | FieldError {
  const unknown = (role: Role, remedy: string): FieldError => ({
    field: role,
    message: t(
      '{words} is no {what, select, polarity {polarity} strength {strength} certainty {certainty} other {paragraph}}.',
      { words: quote(row.text(role)), what: role },
    ),
    remedy,
  });
  const text = row.has('claim') ? row.text('claim') : answerOf(row);
  if (text === '') {
    const message = t('There is no text of a claim in this row.');
    return { field: 'claim', message, remedy: t('Write what is claimed, in 25 words at most.') };
  }
  if (text.length > 400 || text.split(/\s+/).length > 25) {
    const message = t('The text of this claim has more than 25 words or 400 characters.');
    return { field: 'claim', message, remedy: t('Shorten it, in your own words.') };
  }
  const polarity = polarityOf(row.text('polarity'));
  if (polarity === null && row.text('polarity') !== '') {
    return unknown('polarity', t('Write pro, con or neutral.'));
  }
  if (polarity === null && needsPolarity) {
    const message = t('The row does not say whether the claim is for or against.');
    return { field: 'polarity', message, remedy: t('Write pro, con or neutral.') };
  }
  const strength = strengthOf(row.text('strength'));
  if (strength === null) return unknown('strength', t('Write 0.5, 1 or 2.'));
  const certainty = certaintyOf(row.text('certainty'));
  if (certainty === null) {
    return unknown(
      'certainty',
      t('Write asserted, hedged, reported, conceded, question, sarcasm or prediction.'),
    );
  }
  const paragraph = paragraphOf(row.cell('paragraph'));
  if (paragraph === 'wrong') {
    return unknown('paragraph', t('Write its number, counted from 1.'));
  }
  return { text, polarity, strength, certainty, paragraph };
}
