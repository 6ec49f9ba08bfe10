import { UserFacingError } from '../../common/errors.ts';
import { formatNumber } from '../../common/language/numbers.ts';
import { msg, t } from '../../common/language/texts.ts';
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
  return { label: t('new scenario {name}', { name }), createdId: id };
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
  const label = weights
    ? t('duplicate {name} as {copy}, with other weights', { name: original.name, copy: name })
    : t('duplicate {name} as {copy}', { name: original.name, copy: name });
  return { label, createdId: id };
};

export const renameScenario: Handler<'renameScenario'> = (context, { scenarioId, name, description }) => {
  const before = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  refuseTakenName(context.db, 'scenarios', name, scenarioId);
  context.update('scenarios', scenarioId, { name, description });
  return {
    label:
      before.name === name
        ? t('describe {name}', { name })
        : t('rename {before} to {after}', { before: before.name, after: name }),
  };
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
      t('A workbook needs a scenario.'),
      t('Make another one before you delete the last.'),
    );
  }
  const current = context.db.get<{ id: string }>('SELECT current_scenario_id AS id FROM workbook')?.id;
  if (current === scenarioId)
    context.update('workbook', workbookIdOf(context.db), { currentScenarioId: heir.id });
  for (const table of ['weights', 'elicitations'] as const) {
    removeWhere(context, table, 'scenario_id = ?', [scenarioId]);
  }
  context.remove('scenarios', scenarioId);
  return { label: t('delete scenario {name}', { name: scenario.name }) };
};

export const selectScenario: Handler<'selectScenario'> = (context, { scenarioId }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('workbook', workbookIdOf(context.db), { currentScenarioId: scenarioId });
  return { label: t('switch to {name}', { name: scenario.name }) };
};

const RULE_WORDS = {
  beta: msg('mean of the belief'),
  mean: msg('plain mean of the findings'),
  pessimistic: msg('low end of the belief'),
  optimistic: msg('high end of the belief'),
  'judgement-only': msg('judgements only'),
} as const;

type Given<R extends keyof Rules> = Exclude<Rules[R], undefined>;
type Rules = Required<Omit<CommandOf<'setRules'>, 'type' | 'scenarioId'>>;

/** What a changed rule is called in the history; with the value before where it takes the place of one of its kind. */
const RULE_LABELS: { readonly [R in keyof Rules]: (value: Given<R>, before: Given<R>) => string } = {
  countPredictions: (on) => (on ? t('count predictions') : t('do not count predictions')),
  credibility: (value) => t('{value, select, on {credibility on} other {credibility off}}', { value }),
  evidenceRule: (rule, before) =>
    t('value of a cell: {rule}', { rule: fromTo(t(RULE_WORDS[before]), t(RULE_WORDS[rule])) }),
  rho: (rho, before) =>
    rho === 0
      ? t('count claims, not voices')
      : t('count voices, correlation {correlation}', {
          correlation: before ? fromTo(written(before), written(rho)) : written(rho),
        }),
  leastCoverage: (share, before) =>
    t('rank from {share} % known', { share: fromTo(percent(before), percent(share)) }),
  use: (use, before) =>
    t('findings for {use}', { use: fromTo(before ?? t('every use'), use ?? t('every use')) }),
  asOf: (date, before) => t('as of {date}', { date: fromTo(before ?? t('any date'), date ?? t('any date')) }),
  halfLife: (years, before) =>
    years
      ? t('half-life {years} years', {
          years: before ? fromTo(written(before), written(years)) : written(years),
        })
      : t('no half-life'),
  kindFactors: () => t('what kinds of evidence count'),
};

const percent = (share: number): string => String(Math.round(share * 100));
const written = (value: number): string => formatNumber(String(value));

const fromTo = (before: string, after: string): string =>
  before === after ? after : t('{before} to {after}', { before, after });

export const setRules: Handler<'setRules'> = (context, { type: _, scenarioId, ...rules }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('scenarios', scenarioId, given(rules));
  // In one order, whatever the order in which they were given.
  const said = (Object.keys(RULE_LABELS) as (keyof Rules)[]).flatMap((name) =>
    rules[name] === undefined ? [] : [RULE_LABELS[name](rules[name] as never, scenario[name] as never)],
  );
  return {
    label: t('{rules} in {scenario}', {
      rules: said.join(', ') || t('rules'),
      scenario: scenario.name,
    }),
  };
};

export const setMethodOptions: Handler<'setMethodOptions'> = (context, { scenarioId, options }) => {
  const scenario = getRow(context.db, 'scenarios', scenarioId, 'scenario');
  context.update('scenarios', scenarioId, { methodOptions: options });
  return { label: t('method options of {name}', { name: scenario.name }) };
};
