import { WorkbookError } from '../errors.ts';
import {
  type CommandContext,
  type Handler,
  nextPosition,
  refuseTakenName,
  removeWhere,
  require,
} from './handler.ts';

function workbookId(context: CommandContext): string {
  return context.db.get<{ id: string }>('SELECT id FROM workbook')?.id ?? '';
}

/** A new scenario gives every criterion the same weight, so that it starts without an opinion. */
export const createScenario: Handler<'createScenario'> = (context, { name, description }) => {
  refuseTakenName(context.db, 'scenarios', name);
  const id = context.newId();
  context.insert('scenarios', {
    id,
    slug: null,
    name,
    description,
    method: 'weighted-sum',
    evidenceRule: 'beta',
    credibility: 'off',
    countPredictions: false,
    position: nextPosition(context.db, 'scenarios'),
  });
  for (const criterion of context.db.all<{ id: string }>('SELECT id FROM criteria ORDER BY position')) {
    context.insert('weights', { id: context.newId(), scenarioId: id, criterionId: criterion.id, value: 10 });
  }
  context.update('workbook', workbookId(context), { currentScenarioId: id });
  return { label: `new scenario ${name}`, createdId: id };
};

export const duplicateScenario: Handler<'duplicateScenario'> = (context, { scenarioId, name }) => {
  const original = require(context.db, 'scenarios', scenarioId, 'scenario');
  refuseTakenName(context.db, 'scenarios', name);
  const id = context.newId();
  context.insert('scenarios', {
    ...original,
    id,
    slug: null,
    name,
    position: nextPosition(context.db, 'scenarios'),
  });
  const weights = context.db.all<{ criterionId: string; value: number }>(
    'SELECT criterion_id AS criterionId, value FROM weights WHERE scenario_id = ? ORDER BY id',
    [scenarioId],
  );
  for (const weight of weights) {
    context.insert('weights', { id: context.newId(), scenarioId: id, ...weight });
  }
  context.update('workbook', workbookId(context), { currentScenarioId: id });
  return { label: `duplicate ${original.name} as ${name}`, createdId: id };
};

export const renameScenario: Handler<'renameScenario'> = (context, { scenarioId, name, description }) => {
  const before = require(context.db, 'scenarios', scenarioId, 'scenario');
  refuseTakenName(context.db, 'scenarios', name, scenarioId);
  context.update('scenarios', scenarioId, { name, description });
  return { label: before.name === name ? `describe ${name}` : `rename ${before.name} to ${name}` };
};

export const deleteScenario: Handler<'deleteScenario'> = (context, { scenarioId }) => {
  const scenario = require(context.db, 'scenarios', scenarioId, 'scenario');
  const heir = context.db.get<{ id: string }>(
    'SELECT id FROM scenarios WHERE id <> ? ORDER BY abs(position - ?), position LIMIT 1',
    [scenarioId, scenario.position],
  );
  if (!heir) {
    throw new WorkbookError(
      'invalid',
      'A workbook needs a scenario.',
      'Make another one before you delete the last.',
    );
  }
  const current = context.db.get<{ id: string }>('SELECT current_scenario_id AS id FROM workbook')?.id;
  if (current === scenarioId) context.update('workbook', workbookId(context), { currentScenarioId: heir.id });
  removeWhere(context, 'weights', 'scenario_id = ?', [scenarioId]);
  context.remove('scenarios', scenarioId);
  return { label: `delete scenario ${scenario.name}` };
};

export const selectScenario: Handler<'selectScenario'> = (context, { scenarioId }) => {
  const scenario = require(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('workbook', workbookId(context), { currentScenarioId: scenarioId });
  return { label: `switch to ${scenario.name}` };
};

export const setCountPredictions: Handler<'setCountPredictions'> = (context, { scenarioId, count }) => {
  const scenario = require(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('scenarios', scenarioId, { countPredictions: count });
  return { label: `${count ? 'count' : 'do not count'} predictions in ${scenario.name}` };
};
