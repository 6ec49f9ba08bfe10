import { type CommandContext, type Handler, plain, require } from './handler.ts';

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
  else context.insert('weights', { id: context.newId(), scenarioId, criterionId, value });
  return present?.value ?? 0;
}

export const setWeight: Handler<'setWeight'> = (context, { scenarioId, criterionId, value }) => {
  require(context.db, 'scenarios', scenarioId, 'scenario');
  const criterion = require(context.db, 'criteria', criterionId, 'criterion');
  const before = writeWeight(context, scenarioId, criterionId, value);
  return { label: `weight of ${criterion.name} ${plain(before)} to ${plain(value)}` };
};

export const setWeights: Handler<'setWeights'> = (context, { scenarioId, weights }) => {
  const scenario = require(context.db, 'scenarios', scenarioId, 'scenario');
  for (const { criterionId, value } of weights) {
    require(context.db, 'criteria', criterionId, 'criterion');
    writeWeight(context, scenarioId, criterionId, value);
  }
  return { label: `weights of ${scenario.name}` };
};
