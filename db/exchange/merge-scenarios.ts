import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { EARLIER_RULES, NEW_SCENARIO } from '../defaults.ts';
import type { MergeContext } from './merge-context.ts';
import { nameGuard } from './merge-structure.ts';
import { relinked } from './relink.ts';
import type { EntryOf, WorkbookModel } from './workbook-model.ts';

/** The weight of a criterion that nobody has weighed, where nothing else is weighed either. */
const LEVEL = 10;

/**
 * Scenarios with their weights, and the weights that new criteria get in all others. A scenario that names weights gives
 * the criteria that it does not name none; one that names no weight gives all the same.
 */
export function mergeScenarios(
  context: MergeContext,
  { scenarios = [], earlierRules = false }: Pick<WorkbookModel, 'scenarios' | 'earlierRules'>,
): void {
  const names = nameGuard(context, 'scenarios', context.present.scenarios);
  const weights = weightsByScenario(context);
  const weighed = new Set<string>();
  const findCriterion = (reference: string): string | undefined =>
    context.references.criteria.find(reference);
  scenarios.forEach((entry, index) => {
    const { id: _, name, weights: given, elicitations, elicitation, methodOptions, ...rules } = entry;
    const path = ['scenarios', index];
    const placed = context.references.place(
      context.references.scenarios,
      { ...entry, names: [name] },
      path,
      name,
    );
    names(placed, name, path);
    const isNew = placed.present === null;
    // Answers that led to other weights would tell a false story, so a scenario that is there goes by its new weights alone.
    const asked = isNew ? elicitation : given === undefined ? undefined : 'direct';
    context.writer.write(
      'scenarios',
      placed,
      {
        ...rules,
        name,
        elicitation: asked,
        methodOptions: methodOptions && relinked(methodOptions, findCriterion),
      },
      {
        slug: null,
        name,
        description: '',
        ...NEW_SCENARIO,
        ...(earlierRules ? EARLIER_RULES : {}),
      },
    );
    weighed.add(placed.id);
    const others = (given?.length ?? 0) === 0 ? LEVEL : 0;
    mergeWeights(
      context,
      placed.id,
      entry,
      weights.get(placed.id) ?? new Map(),
      isNew ? others : LEVEL,
      path,
    );
    if (!isNew) return;
    elicitations?.forEach(({ id, method, state, updatedAt = context.now }, place) => {
      if (elicitations.findIndex((other) => other.method === method) !== place) {
        context.issues.error(
          [...path, 'elicitations', place],
          t('The answers for {method} stand there twice.', { method: quote(method) }),
          t('Keep one of them.'),
        );
        return;
      }
      const rowId = context.writer.giveId('elicitations', id);
      const columns = { scenarioId: placed.id, method, state: relinked(state, findCriterion), updatedAt };
      context.writer.write('elicitations', { id: rowId, present: null }, {}, columns);
    });
  });
  for (const scenario of context.present.scenarios) {
    if (weighed.has(scenario.id)) continue;
    mergeWeights(
      context,
      scenario.id,
      { name: scenario.name },
      weights.get(scenario.id) ?? new Map(),
      LEVEL,
      [],
    );
  }
}

type WeightRow = MergeContext['present']['weights'][number];

function weightsByScenario(context: MergeContext): Map<string, Map<string, WeightRow>> {
  const byScenario = new Map<string, Map<string, WeightRow>>();
  for (const row of context.present.weights) {
    const own = byScenario.get(row.scenarioId) ?? new Map<string, WeightRow>();
    byScenario.set(row.scenarioId, own.set(row.criterionId, row));
  }
  return byScenario;
}

/** Writes the given weights of one scenario, and `others` for each criterion that has none there. */
function mergeWeights(
  context: MergeContext,
  scenarioId: string,
  { name, weights: given }: Pick<EntryOf<'scenarios'>, 'name' | 'weights'>,
  present: ReadonlyMap<string, WeightRow>,
  others: number,
  path: readonly (string | number)[],
): void {
  const seen = new Set<string>();
  let locked = 0;
  const add = (criterionId: string, share: number | null): void => {
    if (context.criterionNow.get(criterionId)?.active) locked += share ?? 0;
  };
  given?.forEach(({ id, criterion, value, lockedShare }, index) => {
    const at = [...path, 'weights', index];
    const criterionId = context.references.find('criterion', criterion, [...at, 'criterion']);
    if (criterionId === undefined) return;
    if (seen.has(criterionId)) {
      context.issues.error(
        at,
        t('{criterion} has two weights in {name}.', { criterion: quote(criterion), name: quote(name) }),
        t('Keep one of them.'),
      );
      return;
    }
    seen.add(criterionId);
    const row = present.get(criterionId) ?? null;
    const kept = row !== null && context.onConflict === 'keep';
    add(criterionId, kept || lockedShare === undefined ? (row?.lockedShare ?? null) : lockedShare);
    context.writer.write(
      'weights',
      { id: row?.id ?? context.writer.giveId('weights', id), present: row },
      { value, lockedShare },
      { scenarioId, criterionId, value, lockedShare: null },
    );
  });
  for (const [criterionId, row] of present) {
    if (!seen.has(criterionId)) add(criterionId, row.lockedShare);
  }
  if (!context.whole && given?.some((weight) => weight.lockedShare) && locked > 1 + 1e-9) {
    context.issues.error(
      [...path, 'weights'],
      t('The locked weights of {name} take more than the whole.', { name: quote(name) }),
      t('Lock them at smaller shares, or free some of them.'),
    );
  }
  for (const criterionId of context.criterionNow.keys()) {
    if (seen.has(criterionId) || present.has(criterionId)) continue;
    const row = { scenarioId, criterionId, value: others, lockedShare: null };
    context.writer.write('weights', { id: context.writer.giveId('weights'), present: null }, {}, row);
  }
}
