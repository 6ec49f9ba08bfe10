/** Plain Node: the table of how firm the ranking is. */

import { msg, t } from '../../../common/language/texts.ts';
import { list, sourceName } from '../../../common/words.ts';
import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import { at } from '../../../scoring/at.ts';
import { linearModelOf, lockedColumns, sharesOf } from '../../../scoring/robustness/linear-model.ts';
import { SIMULATION } from '../../../scoring/robustness/simulate.ts';
import { beliefCells, smaa } from '../../../scoring/robustness/smaa.ts';
import { stabilityIntervals } from '../../../scoring/robustness/stability-intervals.ts';
import { leaveOneOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import { byId, type ExportContext } from '../export-context.ts';
import { head, type Table, type Value } from '../plain/table.ts';

/**
 * How firm the ranking is, in long form, a row for each number: the chance of each rank when cells are drawn from their
 * beliefs at the present weights; how far the share of each weight can move before another is first; and who would be
 * first without each source and each speaker. Without rows where nothing can be ranked.
 */
export function robustnessTable(context: ExportContext): Table {
  return {
    name: 'robustness',
    title: t('Robustness'),
    columns: [
      { key: 'question', ...head(msg('Question')), type: 'text' },
      { key: 'about', ...head(msg('About')), type: 'text' },
      { key: 'at', ...head(msg('At')), type: 'text' },
      { key: 'number', ...head(msg('Number')), type: 'number', digits: 3 },
      { key: 'first', ...head(msg('First then')), type: 'text' },
    ],
    rows: [...rankChances(context), ...stability(context), ...without(context)],
  };
}

function rankChances({ assessment: whole, tables }: ExportContext): Value[][] {
  if (whole.noRanking) return [];
  const assessment = rankedOnly(whole);
  const names = byId(tables.alternatives);
  const { rankAcceptability } = smaa({
    cells: beliefCells(assessment),
    weights: { kind: 'fixed', shares: sharesOf(assessment) },
    ...SIMULATION,
    // The confidence factors are not asked for here.
    confidenceSamples: 1,
  });
  return assessment.alternativeIds.flatMap((id, a) =>
    (rankAcceptability[a] ?? []).map((chance, r): Value[] => [
      t('Chance of the rank'),
      names.get(id)?.name ?? null,
      t('rank {rank}', { rank: String(r + 1) }),
      chance,
      null,
    ]),
  );
}

function stability({ assessment: whole, scenario, tables }: ExportContext): Value[][] {
  const assessment = rankedOnly(whole);
  const model = linearModelOf(assessment);
  if (!model) return [];
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  const name = (row: number | null): Value =>
    row === null ? null : (alternatives.get(at(assessment.alternativeIds, row))?.name ?? null);
  const weights = tables.weights.filter((w) => w.scenarioId === scenario.id);
  const locked = lockedColumns(assessment.criterionIds, weights);
  return stabilityIntervals(model, locked).flatMap(({ criterion, low, high, below, above }): Value[][] => {
    const about = criteria.get(at(assessment.criterionIds, criterion))?.name ?? null;
    const question = t('Share of the weight at which the first place changes');
    return [
      [question, about, t('below'), low, name(below)],
      [question, about, t('above'), high, name(above)],
    ];
  });
}

function without({ tables, scenario, assessment }: ExportContext): Value[][] {
  if (assessment.noRanking) return [];
  const base = prepareWhatIf(tables, scenario);
  const alternatives = byId(tables.alternatives);
  const sources = byId(tables.sources);
  const speakers = byId(tables.speakers);
  const named = {
    source: (key: string) => {
      const source = sources.get(key);
      return source ? sourceName(source) : key;
    },
    speaker: (key: string) => speakers.get(key)?.name ?? key,
  };
  return (['source', 'speaker'] as const).flatMap((kind) =>
    leaveOneOut(base, kind).groups.map(({ key, leader }): Value[] => [
      t(
        '{kind, select, source {First without the source, and its lead} other {First without the speaker, and its lead}}',
        { kind },
      ),
      key === null ? t('none named') : named[kind](key),
      null,
      leader?.lead ?? null,
      leader ? list(leader.alternativeIds.map((id) => alternatives.get(id)?.name ?? id)) : null,
    ]),
  );
}
