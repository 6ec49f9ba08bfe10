import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { formerPlaces, movedNumber, placeMove } from '../../common/level-places.ts';
import { wordsOfKnown } from '../../common/measured-words.ts';
import { fewOf, quote } from '../../common/words.ts';
import { foldName } from '../names.ts';
import type { Criterion, Measurement } from '../tables.ts';
import {
  type CommandContext,
  editLabel,
  getRow,
  type Handler,
  inNewOrder,
  nextPosition,
  refuseTakenName,
  removeWhere,
} from './handler.ts';
import type { CommandOf } from './schema.ts';

/** The group of this name, made where there is none. */
function groupNamed(context: CommandContext, name: string): string {
  const groups = context.db.all<{ id: string; name: string }>(
    'SELECT id, name FROM criterion_groups ORDER BY position, id',
  );
  const present =
    groups.find((group) => group.name === name) ??
    groups.find((group) => foldName(group.name) === foldName(name));
  if (present) return present.id;
  const id = context.newId();
  context.insert('criterionGroups', {
    id,
    slug: null,
    name,
    position: nextPosition(context.db, 'criterion_groups'),
  });
  return id;
}

/** A group without criteria is of no use. */
function dropEmptyGroups(context: CommandContext): void {
  removeWhere(context, 'criterionGroups', 'id NOT IN (SELECT group_id FROM criteria)', []);
}

type Scale = Pick<CommandOf<'createCriterion'>, 'scale' | 'direction' | 'unit' | 'valuePoints'> & {
  readonly levels: readonly string[];
};

/** Evidence has no unit, value function or levels: more that speaks for an alternative is better. */
const scaleColumns = (columns: Scale): Scale =>
  columns.scale === 'numeric'
    ? columns
    : { ...columns, direction: 'max', unit: null, valuePoints: [], levels: [] };

export const createCriterion: Handler<'createCriterion'> = (
  context,
  { type: _, groupName, levels = [], ...rest },
) => {
  const columns = { ...rest, levels };
  refuseTakenName(context.db, 'criteria', columns.name);
  const id = context.newId();
  context.insert('criteria', {
    ...columns,
    ...scaleColumns(columns),
    id,
    slug: null,
    groupId: groupNamed(context, groupName),
    active: true,
    position: nextPosition(context.db, 'criteria'),
  });
  for (const scenario of context.db.all<{ id: string }>('SELECT id FROM scenarios ORDER BY position')) {
    context.insert('weights', {
      id: context.newId(),
      scenarioId: scenario.id,
      criterionId: id,
      value: 10,
      lockedShare: null,
    });
  }
  return { label: t('new criterion {name}', { name: columns.name }), createdId: id };
};

export const editCriterion: Handler<'editCriterion'> = (
  context,
  { type: _, criterionId, groupName, levels, levelsWere, ...rest },
) => {
  const before = getRow(context.db, 'criteria', criterionId, 'criterion');
  const columns = { ...rest, levels: levels ?? before.levels };
  refuseTakenName(context.db, 'criteria', columns.name, criterionId);
  if (columns.scale === 'evidence') refuseMeasured(context, criterionId, columns.name);
  context.update('criteria', criterionId, {
    ...columns,
    ...scaleColumns(columns),
    groupId: groupNamed(context, groupName),
  });
  if (columns.scale === 'numeric') moveNumbers(context, before, columns.levels, levelsWere);
  dropEmptyGroups(context);
  return { label: editLabel({ before: before.name, after: columns.name }, before, columns) };
};

/** Numbers go with the words that they stand for. A word that a cell has is not taken away, unless all words are. */
function moveNumbers(
  context: CommandContext,
  criterion: Pick<Criterion, 'id' | 'name' | 'levels'>,
  after: readonly string[],
  named: readonly (string | null)[] | undefined,
): void {
  const before = criterion.levels;
  const move = placeMove(before.length, formerPlaces(before, after, named));
  const left = new Map<string, string[]>();
  for (const { id, alternativeId, kind, a, b } of context.db.all<Measurement>(
    'SELECT id, alternative_id AS alternativeId, kind, a, b FROM measurements WHERE criterion_id = ? ORDER BY id',
    [criterion.id],
  )) {
    const moved = movedNumber({ kind, a, b }, move);
    if (moved === null) {
      const words = wordsOfKnown({ kind, a, b }, before) ?? String(a);
      const { name } = getRow(context.db, 'alternatives', alternativeId, 'alternative');
      left.set(words, [...(left.get(words) ?? []), name]);
    } else if (moved.kind !== kind || moved.a !== a || moved.b !== b) {
      context.update('measurements', id, { kind: moved.kind, a: moved.a, b: moved.b ?? null });
    }
  }
  const [first] = left;
  if (first === undefined) return;
  const [words, names] = first;
  throw new UserFacingError(
    'invalid',
    t(
      '{n, plural, one {On {criterion}, {names} is {word}, so that stays among its words.} other {On {criterion}, {names} are {word}, so that stays among its words.}}',
      { n: names.length, criterion: criterion.name, names: fewOf(names), word: quote(words) },
    ),
    t(
      '{n, plural, one {Give that cell another word first, or rename the word instead.} other {Give those cells another word first, or rename the word instead.}}',
      { n: names.length },
    ),
  );
}

/** Numbers that are there must not be forgotten. */
function refuseMeasured(context: CommandContext, criterionId: string, name: string): void {
  if (!context.db.get('SELECT 1 FROM measurements WHERE criterion_id = ? LIMIT 1', [criterionId])) return;
  throw new UserFacingError(
    'invalid',
    t('{name} has measured numbers, so it stays numeric.', { name }),
    t('Remove them first, or make another criterion for the evidence.'),
  );
}

export const deleteCriterion: Handler<'deleteCriterion'> = (context, { criterionId }) => {
  const { name } = getRow(context.db, 'criteria', criterionId, 'criterion');
  if (context.db.get('SELECT 1 FROM findings WHERE criterion_id = ? LIMIT 1', [criterionId])) {
    throw new UserFacingError(
      'invalid',
      t('There are findings on {name}, so it has to stay.', { name }),
      t('Hide it, or delete them first.'),
    );
  }
  for (const table of ['notes', 'judgements', 'measurements', 'weights', 'readingFindings'] as const) {
    removeWhere(context, table, 'criterion_id = ?', [criterionId]);
  }
  context.remove('criteria', criterionId);
  dropEmptyGroups(context);
  return { label: t('delete {name}', { name }) };
};

/** Puts criteria in another place of their group, or of the group of the one that they are put before. */
export const moveCriteria: Handler<'moveCriteria'> = (context, { criterionIds, before, groupId: end }) => {
  const moved = criterionIds.map((id) => getRow(context.db, 'criteria', id, 'criterion'));
  const next = before === null ? null : getRow(context.db, 'criteria', before, 'criterion');
  const groupId = next?.groupId ?? end ?? moved[0]?.groupId ?? '';
  const group = getRow(context.db, 'criterionGroups', groupId, 'group');
  const all = context.db.all<{ id: string; position: number; groupId: string }>(
    'SELECT id, position, group_id AS groupId FROM criteria ORDER BY position, id',
  );
  const ordered = inNewOrder<(typeof all)[number]>(
    all,
    moved,
    before,
    (others) => others.findLastIndex((other) => other.groupId === groupId) + 1,
  );
  for (const [index, { id, position, groupId: was }] of ordered.entries()) {
    const into = criterionIds.includes(id) ? groupId : was;
    if (position !== index + 1 || into !== was)
      context.update('criteria', id, { position: index + 1, groupId: into });
  }
  dropEmptyGroups(context);
  return {
    label: next
      ? t('move {names} before {other}', { names: fewOf(moved.map(({ name }) => name)), other: next.name })
      : t('move {names} to the end of {group}', {
          names: fewOf(moved.map(({ name }) => name)),
          group: group.name,
        }),
  };
};
