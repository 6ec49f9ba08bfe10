import { UserFacingError } from '../../common/errors.ts';
import { NEW_SCENARIO } from '../defaults.ts';
import { workbookIdOf } from '../queries.ts';
import {
  getRow,
  given,
  type Handler,
  nextPosition,
  recordsWhere,
  refuseTakenName,
  removeWhere,
} from './handler.ts';
import type { CommandOf } from './schema.ts';
import { setWeightsByHand } from './weights.ts';

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
  context.update('workbook', workbookIdOf(context.db), { currentScenarioId: id });
  return { label: `new scenario ${name}`, createdId: id };
};

export const duplicateScenario: Handler<'duplicateScenario'> = (context, { scenarioId, name, weights }) => {
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
  if (weights) setWeightsByHand(context, id, weights);
  context.update('workbook', workbookIdOf(context.db), { currentScenarioId: id });
  const label = `duplicate ${original.name} as ${name}${weights ? ', with other weights' : ''}`;
  return { label, createdId: id };
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
  if (current === scenarioId)
    context.update('workbook', workbookIdOf(context.db), { currentScenarioId: heir.id });
  for (const table of ['weights', 'elicitations'] as const) {
    removeWhere(context, table, 'scenario_id = ?', [scenarioId]);
  }
  context.remove('scenarios', scenarioId);
  return { label: `delete scenario ${scenario.name}` };
};

export const selectScenario: Handler<'selectScenario'> = (context, { scenarioId }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('workbook', workbookIdOf(context.db), { currentScenarioId: scenarioId });
  return { label: `switch to ${scenario.name}` };
};

const RULE_WORDS = {
  beta: 'mean of the belief',
  mean: 'plain mean of the findings',
  pessimistic: 'low end of the belief',
  optimistic: 'high end of the belief',
  'judgement-only': 'judgements only',
} as const;

type Given<R extends keyof Rules> = Exclude<Rules[R], undefined>;
type Rules = Required<Omit<CommandOf<'setRules'>, 'type' | 'scenarioId'>>;

/** What a changed rule is called in the history; with the value before where it takes the place of one of its kind. */
const RULE_LABELS: { readonly [R in keyof Rules]: (value: Given<R>, before: Given<R>) => string } = {
  countPredictions: (on) => `${on ? 'count' : 'do not count'} predictions`,
  credibility: (value) => `credibility ${value}`,
  evidenceRule: (rule, before) => `value of a cell: ${fromTo(RULE_WORDS[before], RULE_WORDS[rule])}`,
  rho: (rho, before) =>
    rho === 0
      ? 'count claims, not voices'
      : `count voices, correlation ${before ? fromTo(before, rho) : rho}`,
  leastCoverage: (share, before) => `rank from ${fromTo(percent(before), percent(share))} % known`,
  use: (use, before) => `findings for ${fromTo(before ?? 'every use', use ?? 'every use')}`,
  asOf: (date, before) => `as of ${fromTo(before ?? 'any date', date ?? 'any date')}`,
  halfLife: (years, before) =>
    years ? `half-life ${before ? fromTo(before, years) : years} years` : 'no half-life',
  kindFactors: () => 'what kinds of evidence count',
};

const percent = (share: number): number => Math.round(share * 100);

const fromTo = (before: string | number, after: string | number): string =>
  before === after ? String(after) : `${before} to ${after}`;

export const setRules: Handler<'setRules'> = (context, { type: _, scenarioId, ...rules }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('scenarios', scenarioId, given(rules));
  // In one order, whatever the order in which they were given.
  const said = (Object.keys(RULE_LABELS) as (keyof Rules)[]).flatMap((name) =>
    rules[name] === undefined ? [] : [RULE_LABELS[name](rules[name] as never, scenario[name] as never)],
  );
  return { label: `${said.join(', ') || 'rules'} in ${scenario.name}` };
};

export const setMethodOptions: Handler<'setMethodOptions'> = (context, { scenarioId, options }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('scenarios', scenarioId, { methodOptions: options });
  return { label: `method options of ${scenario.name}` };
};
