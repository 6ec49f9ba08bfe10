import { ELICITED_BY } from '../../common/elicitation.ts';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { fewOf } from '../../common/words.ts';
import { type CommandContext, getRow, type Handler, plain } from './handler.ts';
import type { CommandOf } from './schema.ts';

/** The weight row of a criterion in a scenario; every scenario has one for each criterion that was ever weighted. */
function findWeight(context: CommandContext, scenarioId: string, criterionId: string) {
  return context.db.get<{ id: string; value: number }>(
    'SELECT id, value FROM weights WHERE scenario_id = ? AND criterion_id = ?',
    [scenarioId, criterionId],
  );
}

function writeWeight(
  context: CommandContext,
  scenarioId: string,
  criterionId: string,
  value: number,
): number {
  const present = findWeight(context, scenarioId, criterionId);
  if (present) context.update('weights', present.id, { value });
  else context.insert('weights', { id: context.newId(), scenarioId, criterionId, value, lockedShare: null });
  return present?.value ?? 0;
}

/** Weights that are set by hand no longer are those that another way of asking gave. */
function setByHand(context: CommandContext, scenarioId: string): void {
  context.update('scenarios', scenarioId, { elicitation: 'direct' });
}

export const setWeight: Handler<'setWeight'> = (context, { scenarioId, criterionId, value }) => {
  getRow(context.db, 'scenarios', scenarioId, 'scenario');
  setByHand(context, scenarioId);
  const criterion = getRow(context.db, 'criteria', criterionId, 'criterion');
  const before = writeWeight(context, scenarioId, criterionId, value);
  return {
    label: t('weight of {name} {before} to {after}', {
      name: criterion.name,
      before: plain(before),
      after: plain(value),
    }),
  };
};

export const setWeights: Handler<'setWeights'> = (context, { scenarioId, weights }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  setWeightsByHand(context, scenarioId, weights);
  return { label: t('weights of {name}', { name: scenario.name }) };
};

/** Writes these weights, which are no longer those that another way of asking gave. */
export function setWeightsByHand(
  context: CommandContext,
  scenarioId: string,
  weights: CommandOf<'setWeights'>['weights'],
): void {
  setByHand(context, scenarioId);
  writeWeights(context, scenarioId, weights);
}

function writeWeights(
  context: CommandContext,
  scenarioId: string,
  weights: CommandOf<'setWeights'>['weights'],
): void {
  for (const { criterionId, value } of weights) {
    getRow(context.db, 'criteria', criterionId, 'criterion');
    writeWeight(context, scenarioId, criterionId, value);
  }
}

export const lockWeight: Handler<'lockWeight'> = (context, { scenarioId, criterionId, share }) => {
  const [name = ''] = writeLocks(context, scenarioId, [{ criterionId, share }]);
  return {
    label:
      share === null
        ? t('free the weight of {name}', { name })
        : t('lock the weight of {name} at {share} percent', { name, share: plain(100 * share) }),
  };
};

/** Locks several weights, or sets them free, in one step. */
export const lockWeights: Handler<'lockWeights'> = (context, { scenarioId, locks }) => {
  const names = writeLocks(context, scenarioId, locks);
  const values = { n: names.length, names: fewOf(names) };
  return {
    label: locks.every(({ share }) => share === null)
      ? t('{n, plural, one {free the weight of {names}} other {free the weights of {names}}}', values)
      : t('{n, plural, one {lock the weight of {names}} other {lock the weights of {names}}}', values),
  };
};

/** Writes locks, unless all that are locked then would take more than the whole; gives the names of their criteria. */
function writeLocks(
  context: CommandContext,
  scenarioId: string,
  locks: CommandOf<'lockWeights'>['locks'],
): string[] {
  getRow(context.db, 'scenarios', scenarioId, 'scenario');
  const names = locks.map(({ criterionId }) => getRow(context.db, 'criteria', criterionId, 'criterion').name);
  const mine = new Set(locks.map(({ criterionId }) => criterionId));
  const others = context.db
    .all<{ criterionId: string; share: number }>(
      `SELECT criterion_id AS criterionId, locked_share AS share FROM weights
       JOIN criteria ON criteria.id = weights.criterion_id
       WHERE scenario_id = ? AND locked_share IS NOT NULL AND criteria.active = 1`,
      [scenarioId],
    )
    .filter(({ criterionId }) => !mine.has(criterionId));
  const whole = [...others, ...locks].reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (locks.some(({ share }) => share !== null) && whole > 1 + 1e-9) {
    throw new UserFacingError(
      'invalid',
      t('The locked weights would take more than the whole: {share} percent.', {
        share: plain(100 * whole),
      }),
      t('Lock it at a smaller share, or free another weight first.'),
    );
  }
  for (const { criterionId, share } of locks) {
    const present = findWeight(context, scenarioId, criterionId);
    if (present) context.update('weights', present.id, { lockedShare: share });
    else
      context.insert('weights', {
        id: context.newId(),
        scenarioId,
        criterionId,
        value: 0,
        lockedShare: share,
      });
  }
  return names;
}

function writeElicitation(
  context: CommandContext,
  { scenarioId, method, state }: CommandOf<'saveElicitation'> | CommandOf<'applyElicitation'>,
): void {
  const present = context.db.get<{ id: string }>(
    'SELECT id FROM elicitations WHERE scenario_id = ? AND method = ?',
    [scenarioId, method],
  );
  if (present) context.update('elicitations', present.id, { state, updatedAt: context.now });
  else
    context.insert('elicitations', {
      id: context.newId(),
      scenarioId,
      method,
      state,
      updatedAt: context.now,
    });
}

export const saveElicitation: Handler<'saveElicitation'> = (context, command) => {
  const scenario = getRow(context.db, 'scenarios', command.scenarioId, 'scenario');
  writeElicitation(context, command);
  return { label: t('answers about the weights of {name}', { name: scenario.name }) };
};

export const applyElicitation: Handler<'applyElicitation'> = (context, command) => {
  const { scenarioId, method, weights } = command;
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  writeElicitation(context, command);
  writeWeights(context, scenarioId, weights);
  context.update('scenarios', scenarioId, { elicitation: method });
  return { label: t('weights of {name} {way}', { name: scenario.name, way: t(ELICITED_BY[method]) }) };
};
