import { UserFacingError } from '../../common/errors.ts';
import { foldName } from '../names.ts';
import type { Measurement } from '../tables.ts';
import {
  type CommandContext,
  editLabel,
  getRow,
  type Handler,
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
  return { label: `new criterion ${columns.name}`, createdId: id };
};

export const editCriterion: Handler<'editCriterion'> = (
  context,
  { type: _, criterionId, groupName, levels, ...rest },
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
  moveNumbers(context, criterionId, before.levels, columns.levels);
  dropEmptyGroups(context);
  return { label: editLabel({ before: before.name, after: columns.name }, before, columns) };
};

/** Where the words for numbers change places, the numbers go with them; that of a word that is gone stays. */
function moveNumbers(
  context: CommandContext,
  criterionId: string,
  before: readonly string[],
  after: readonly string[],
): void {
  const placeOf = (level: number): number => {
    const word = before[level - 1];
    const at = word === undefined ? -1 : after.indexOf(word);
    return at < 0 ? level : at + 1;
  };
  if (before.every((word, at) => placeOf(at + 1) === at + 1 || !after.includes(word))) return;
  for (const { id, kind, a, b } of context.db.all<Pick<Measurement, 'id' | 'kind' | 'a' | 'b'>>(
    'SELECT id, kind, a, b FROM measurements WHERE criterion_id = ? ORDER BY id',
    [criterionId],
  )) {
    if (kind === 'normal') continue;
    const [low = a, high = a] = [a, b ?? a].map(placeOf).sort((one, other) => one - other);
    const columns = low === high ? { kind: 'exact' as const, a: low, b: null } : { kind, a: low, b: high };
    if (columns.a !== a || columns.b !== b) context.update('measurements', id, columns);
  }
}

/** Numbers that are there must not be forgotten. */
function refuseMeasured(context: CommandContext, criterionId: string, name: string): void {
  if (!context.db.get('SELECT 1 FROM measurements WHERE criterion_id = ? LIMIT 1', [criterionId])) return;
  throw new UserFacingError(
    'invalid',
    `${name} has measured numbers, so it stays numeric.`,
    'Remove them first, or make another criterion for the evidence.',
  );
}

export const deleteCriterion: Handler<'deleteCriterion'> = (context, { criterionId }) => {
  const { name } = getRow(context.db, 'criteria', criterionId, 'criterion');
  if (context.db.get('SELECT 1 FROM findings WHERE criterion_id = ? LIMIT 1', [criterionId])) {
    throw new UserFacingError(
      'invalid',
      `There are findings on ${name}, so it has to stay.`,
      'Hide it, or delete them first.',
    );
  }
  for (const table of ['notes', 'judgements', 'measurements', 'weights', 'readingFindings'] as const) {
    removeWhere(context, table, 'criterion_id = ?', [criterionId]);
  }
  context.remove('criteria', criterionId);
  dropEmptyGroups(context);
  return { label: `delete ${name}` };
};
