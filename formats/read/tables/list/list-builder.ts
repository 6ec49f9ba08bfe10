/** Plain Node: the state of a list that is read: each name once, the rows of one claim together. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';

import { LIMITS } from '../../../../db/limits.ts';
import type { Direction } from '../headings.ts';
import { valuePointsOf } from '../interpret/interpret-matrix.ts';
import { keyOf, type ModelBuilder, type TablePosition } from '../interpret/model-builder.ts';
import { fitText } from '../interpret/table-row.ts';
import type { InterpretOptions, Level } from '../mapping.ts';
import { leveled } from '../values/guess-levels.ts';
import type { ListOrigin } from './coding-fields.ts';
import { type LinkedClaim, linkEchoes } from './link-claims.ts';
import type { ListClaim, ListRow } from './list-row.ts';

type Claim = ListClaim;
type Finding = NonNullable<Claim['findings']>[number];

/** Where a list is put together: each name once, and the rows of one claim as one claim. */
export interface ListBuilder {
  readonly alternative: (name: string, from: TablePosition) => void;
  readonly criterion: (
    name: string,
    from: TablePosition,
    numeric: boolean,
    unit: string,
    direction: Direction | null,
    levels: readonly Level[] | null,
  ) => void;
  readonly hasCriterion: (name: string) => boolean;
  readonly source: (name: string, from: TablePosition) => string;
  readonly speaker: (name: string, from: TablePosition) => string;
  /** Says what makes a speaker one with other voices; null for nothing. */
  readonly bind: (speaker: string, origin: string | null) => void;
  /** By what the model refers to an origin. */
  readonly origin: (origin: ListOrigin, from: TablePosition) => string;
  readonly claim: (
    key: string,
    claim: Omit<Claim, 'findings'>,
    finding: Finding | null,
    row: ListRow,
  ) => void;
  /**
   * Whether a number can be taken; says so if not. A criterion has either numbers or answers that stand for some; `isAnswer`
   * is null in a list without answers.
   */
  readonly measurement: (
    alternative: string,
    criterion: string,
    from: TablePosition,
    isAnswer: boolean | null,
  ) => boolean;
  /** Takes a row whose value nobody knows. */
  readonly missing: (alternative: string, criterion: string, row: ListRow) => void;
  readonly finish: () => void;
}

/** What is a file rather than a title. */
const FILE = /\.(txt|html?|md|pdf|docx?|odt|epub|csv|xml|json|rtf)$/i;
const LINK = /^https?:\/\/\S+$/i;

/** The words of a scale and their value function, as a matrix has them. */
const scaleOf = (levels: readonly Level[], direction: Direction, fitted: (text: string) => string) => ({
  ...valuePointsOf({ ...leveled(levels), direction }),
  levels: levels.map(({ words }) => fitted(words[0] ?? '')),
});

/** A source by what a list calls it: a link, a file or a title. */
const sourceCalled = (name: string, title: string) =>
  LINK.test(name) ? { title, url: name } : name !== '' && FILE.test(name) ? { fileName: name } : { title };

/** An empty list builder. Claims without a source are from the file itself. */
export function createListBuilder(builder: ModelBuilder, { fileName }: InterpretOptions): ListBuilder {
  const alternatives = new Set<string>();
  const criteria = new Set<string>();
  const sources = new Set<string>();
  const speakers = new Map<string, { name: string; origin?: string | null; from: TablePosition }>();
  const origins = new Map<string, string>();
  const claims = new Map<string, LinkedClaim & { findings: Finding[]; cells: Set<string> }>();
  const measured = new Map<string, number>();
  const kinds = new Map<string, { readonly isAnswer: boolean; readonly row: number }>();
  let [withoutSource, withoutSpeaker, missing] = [0, 0, 0];
  const ownSource = t('Import of {name}', { name: fileName }).slice(0, 300);
  const unnamed = t('Not named');
  const addAlternative: ListBuilder['alternative'] = (name, from) => {
    if (alternatives.has(keyOf(name))) return;
    alternatives.add(keyOf(name));
    builder.add('alternatives', { name }, from);
  };
  const addCriterion: ListBuilder['criterion'] = (name, from, numeric, unit, direction, levels) => {
    if (criteria.has(keyOf(name))) return;
    criteria.add(keyOf(name));
    builder.add(
      'criteria',
      {
        name,
        ...(numeric ? { scale: 'numeric' as const } : {}),
        ...(numeric && unit ? { unit: fitText(builder, unit, LIMITS.use, 'unit', from) } : {}),
        ...(numeric && direction ? { direction } : {}),
        ...(numeric && levels
          ? scaleOf(levels, direction ?? 'max', (text) => fitText(builder, text, LIMITS.name, 'word', from))
          : {}),
      },
      from,
    );
  };
  return {
    alternative: addAlternative,
    criterion: addCriterion,
    hasCriterion: (name) => criteria.has(keyOf(name)),
    source: (name, from) => {
      if (name === '') withoutSource++;
      const title = name || ownSource;
      if (!sources.has(keyOf(title))) {
        sources.add(keyOf(title));
        builder.add('sources', sourceCalled(name, title), from);
      }
      return title;
    },
    speaker: (name, from) => {
      if (name === '') withoutSpeaker++;
      const shownName = name || unnamed;
      if (!speakers.has(keyOf(shownName))) {
        speakers.set(keyOf(shownName), { name: shownName, from });
      }
      return shownName;
    },
    bind: (name, origin) => {
      const speaker = speakers.get(keyOf(name));
      if (speaker && (origin !== null || speaker.origin === undefined)) speaker.origin = origin;
    },
    origin: ({ kind, name }, from) => {
      const key = `${kind}: ${keyOf(name)}`;
      const known = origins.get(key);
      if (known !== undefined) return known;
      const id = `origin ${origins.size + 1}`;
      origins.set(key, id);
      builder.add('origins', { id, kind, name }, from);
      return id;
    },
    claim: (key, claim, finding, row) => {
      const existing = claims.get(key);
      if (!existing) {
        const cells = new Set(finding ? [cellKey(finding)] : []);
        claims.set(key, {
          claim,
          findings: finding ? [finding] : [],
          cells,
          from: { row: row.position('claim').row },
          echoOf: row.has('echoOf') ? row.text('echoOf') : undefined,
          echoFrom: row.position('echoOf'),
        });
        return;
      }
      if (existing.claim.text !== claim.text) {
        builder.error(
          row.position('claimId'),
          t('The claim {id} says something else in row {row}.', {
            id: quote(row.text('claimId')),
            row: existing.from.row,
          }),
          t('Give one of them another id.'),
        );
        return;
      }
      if (!finding) return;
      if (existing.cells.has(cellKey(finding))) {
        builder.error(
          row.position('alternative'),
          t('This claim has a finding on {alternative} and {criterion} already.', {
            alternative: quote(finding.alternative),
            criterion: quote(finding.criterion),
          }),
          t('Keep one of them.'),
        );
        return;
      }
      if (existing.findings.length >= 200) {
        builder.error(
          row.position('claim'),
          t('This claim has more than 200 findings.'),
          t('Split it into several claims.'),
        );
        return;
      }
      existing.cells.add(cellKey(finding));
      existing.findings.push(finding);
    },
    measurement: (alternative, criterion, from, isAnswer) => {
      const kind = isAnswer === null ? undefined : kinds.get(keyOf(criterion));
      if (kind && kind.isAnswer !== isAnswer) {
        builder.error(
          from,
          isAnswer
            ? t('{criterion} has a number in row {row}, and an answer in words here.', {
                criterion: quote(criterion),
                row: kind.row,
              })
            : t('{criterion} has an answer in words in row {row}, and a number here.', {
                criterion: quote(criterion),
                row: kind.row,
              }),
          t('Write numbers or words throughout.'),
        );
        return false;
      }
      if (isAnswer !== null && !kind) kinds.set(keyOf(criterion), { isAnswer, row: from.row });
      const key = cellKey({ alternative, criterion });
      const first = measured.get(key);
      if (first !== undefined) {
        builder.error(
          from,
          t('{alternative} has a number on {criterion} already, in row {row}.', {
            alternative: quote(alternative),
            criterion: quote(criterion),
            row: first,
          }),
          t('Keep one of them.'),
        );
        return false;
      }
      measured.set(key, from.row);
      return true;
    },
    missing: (alternative, criterion, row) => {
      missing++;
      addAlternative(alternative, row.position('alternative'));
      addCriterion(
        criterion,
        row.position('criterion'),
        row.has('number'),
        row.text('unit') || (row.unit ?? ''),
        null,
        row.levelsOf(criterion),
      );
    },
    finish: () => {
      if (missing > 0) {
        builder.warning(
          null,
          t('{n, plural, one {# row has} other {# rows have}} no value, which counts as missing.', {
            n: missing,
          }),
          t('Fill them in where the value is known.'),
        );
      }
      for (const { from, ...speaker } of speakers.values()) builder.add('speakers', speaker, from);
      linkEchoes(builder, [...claims.values()]);
      for (const { claim, findings, from } of claims.values())
        builder.add('claims', { ...claim, findings }, from);
      if (withoutSource > 0) {
        builder.warning(
          null,
          t(
            '{n, plural, one {# claim is} other {# claims are}} without a source: they are filed under {source}.',
            { n: withoutSource, source: quote(ownSource) },
          ),
          t('Name the source in a column of its own.'),
        );
      }
      if (withoutSpeaker > 0) {
        builder.warning(
          null,
          t(
            '{n, plural, one {# claim is} other {# claims are}} without a speaker: they are said by {speaker}.',
            { n: withoutSpeaker, speaker: quote(unnamed) },
          ),
          t('Name the speaker in a column of its own.'),
        );
      }
      if (claims.size + measured.size === 0)
        builder.refuse(
          t('There is no claim and no number in this list.'),
          t('Choose the columns that hold them.'),
        );
    },
  };
}

const cellKey = ({ alternative, criterion }: { alternative: string; criterion: string }): string =>
  `${keyOf(alternative)}\0${keyOf(criterion)}`;
