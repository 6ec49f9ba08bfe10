import { UserFacingError } from '../../common/errors.ts';
import { NEW_SCENARIO } from '../defaults.ts';
import {
  type CommandContext,
  getRow,
  given,
  type Handler,
  nextPosition,
  recordsWhere,
  refuseTakenName,
  removeWhere,
} from './handler.ts';
import type { CommandOf } from './schema.ts';

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
    ...NEW_SCENARIO,
    position: nextPosition(context.db, 'scenarios'),
  });
  for (const criterion of context.db.all<{ id: string }>('SELECT id FROM criteria ORDER BY position')) {
    context.insert('weights', {
      id: context.newId(),
      scenarioId: id,
      criterionId: criterion.id,
      value: 10,
      lockedShare: null,
    });
  }
  context.update('workbook', workbookId(context), { currentScenarioId: id });
  return { label: `new scenario ${name}`, createdId: id };
};

export const duplicateScenario: Handler<'duplicateScenario'> = (context, { scenarioId, name }) => {
  const original = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  refuseTakenName(context.db, 'scenarios', name);
  const id = context.newId();
  context.insert('scenarios', {
    ...original,
    id,
    slug: null,
    name,
    position: nextPosition(context.db, 'scenarios'),
  });
  for (const table of ['weights', 'elicitations'] as const) {
    for (const row of recordsWhere(context.db, table, 'scenario_id = ?', [scenarioId])) {
      context.insert(table, { ...row, id: context.newId(), scenarioId: id });
    }
  }
  context.update('workbook', workbookId(context), { currentScenarioId: id });
  return { label: `duplicate ${original.name} as ${name}`, createdId: id };
};

export const renameScenario: Handler<'renameScenario'> = (context, { scenarioId, name, description }) => {
  const before = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  refuseTakenName(context.db, 'scenarios', name, scenarioId);
  context.update('scenarios', scenarioId, { name, description });
  return { label: before.name === name ? `describe ${name}` : `rename ${before.name} to ${name}` };
};

export const deleteScenario: Handler<'deleteScenario'> = (context, { scenarioId }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  const heir = context.db.get<{ id: string }>(
    'SELECT id FROM scenarios WHERE id <> ? ORDER BY abs(position - ?), position LIMIT 1',
    [scenarioId, scenario.position],
  );
  if (!heir) {
    throw new UserFacingError(
      'invalid',
      'A workbook needs a scenario.',
      'Make another one before you delete the last.',
    );
  }
  const current = context.db.get<{ id: string }>('SELECT current_scenario_id AS id FROM workbook')?.id;
  if (current === scenarioId) context.update('workbook', workbookId(context), { currentScenarioId: heir.id });
  for (const table of ['weights', 'elicitations'] as const) {
    removeWhere(context, table, 'scenario_id = ?', [scenarioId]);
  }
  context.remove('scenarios', scenarioId);
  return { label: `delete scenario ${scenario.name}` };
};

export const selectScenario: Handler<'selectScenario'> = (context, { scenarioId }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('workbook', workbookId(context), { currentScenarioId: scenarioId });
  return { label: `switch to ${scenario.name}` };
};

const RULE_WORDS = {
  beta: 'mean of the belief',
  mean: 'plain mean of the findings',
  pessimistic: 'low end of the belief',
  optimistic: 'high end of the belief',
  'judgement-only': 'judgements only',
} as const;

type Rules = Required<Omit<CommandOf<'setRules'>, 'type' | 'scenarioId'>>;

/** What a changed rule is called in the history. */
const RULE_LABELS: { readonly [R in keyof Rules]: (value: NonNullable<Rules[R]>) => string } = {
  countPredictions: (on) => `${on ? 'count' : 'do not count'} predictions`,
  credibility: (value) => `credibility ${value}`,
  evidenceRule: (rule) => `value of a cell: ${RULE_WORDS[rule]}`,
  rho: (rho) => (rho === 0 ? 'count claims, not voices' : `count voices, correlation ${rho}`),
  leastCoverage: (share) => `rank from ${Math.round(share * 100)} % known`,
  use: (use) => `findings for ${use ?? 'every use'}`,
  asOf: (date) => `as of ${date ?? 'any date'}`,
  halfLife: (years) => (years ? `half-life ${years} years` : 'no half-life'),
  kindFactors: () => 'what kinds of evidence count',
};

export const setRules: Handler<'setRules'> = (context, { type: _, scenarioId, ...rules }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('scenarios', scenarioId, given(rules));
  // In one order, whatever the order in which they were given.
  const said = (Object.keys(RULE_LABELS) as (keyof Rules)[]).flatMap((name) =>
    rules[name] === undefined ? [] : [RULE_LABELS[name](rules[name] as never)],
  );
  return { label: `${said.join(', ') || 'rules'} in ${scenario.name}` };
};

export const setMethodOptions: Handler<'setMethodOptions'> = (context, { scenarioId, options }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('scenarios', scenarioId, { methodOptions: options });
  return { label: `method options of ${scenario.name}` };
};
