import { assess } from '../../scoring/evidence/assess.ts';
import { rankingOf } from '../../scoring/methods/weighted-sum.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import { readChoice, type WorkbookChoice } from './open.ts';

/** Prints the ranking of a scenario as one JSON document. */
export function rankCommand(choice: WorkbookChoice): void {
  const { tables, scenario } = readChoice(choice);
  const assessment = assess(tables, scenario);
  const { standings, ...verdict } = judgeRanking(assessment);
  const names = new Map(tables.alternatives.map((a) => [a.id, a.name]));
  const byName = <T>(rows: readonly { alternativeId: string }[], value: (index: number) => T) =>
    Object.fromEntries(rows.map((row, index) => [names.get(row.alternativeId), value(index)]));
  const answer = {
    workbook: tables.workbook[0]?.title,
    scenario: scenario.name,
    method: scenario.method,
    rules: {
      evidence: scenario.evidenceRule,
      credibility: scenario.credibility,
      predictions: scenario.countPredictions ? 'counted' : 'not counted',
    },
    weights: Object.fromEntries(
      assessment.criterionIds.map((id) => [
        tables.criteria.find((c) => c.id === id)?.name,
        assessment.shares.get(id),
      ]),
    ),
    ranking: rankingOf(assessment.standings),
    scores: byName(assessment.standings, (i) => assessment.standings[i]?.score),
    coverage: byName(assessment.standings, (i) => assessment.standings[i]?.coverage),
    intervals: byName(standings, (i) => [standings[i]?.interval.low, standings[i]?.interval.high]),
    chanceFirst: byName(standings, (i) => standings[i]?.chanceFirst),
    verdict,
  };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}
