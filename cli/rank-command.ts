/** Plain Node: the command rank. */

import { verdictExplanation, verdictHeadline } from '../common/verdict-words.ts';
import { isDatabase } from '../db/header.ts';
import { isWorkbookName } from '../db/paths.ts';
import { inputError } from '../formats/problem-file/input-error.ts';
import { parseDocument, readBytes } from '../formats/problem-file/json-document.ts';
import { solveProblem } from '../formats/problem-file/solve-problem.ts';
import { assess } from '../scoring/assessment/assess.ts';
import { rankingOf } from '../scoring/methods/weighted-sum.ts';
import { judgeRanking } from '../scoring/robustness/verdict.ts';
import { type CommandIo, printJson } from './io.ts';
import { openChosenWorkbook, type WorkbookChoice } from './open-workbook.ts';

/**
 * Prints a ranking as one JSON document: of a problem file where `file` names one, else of a scenario of a workbook,
 * which `file` or --workbook may name.
 */
export function rankCommand(io: CommandIo, file: string | undefined, choice: WorkbookChoice): void {
  if (file === undefined) {
    rankWorkbook(io, choice);
    return;
  }
  if (choice.workbook !== undefined) {
    throw inputError('rank has a file and the option --workbook.', 'Name one file to rank.');
  }
  const bytes = readBytes(file);
  if (isDatabase(bytes) || isWorkbookName(file)) {
    rankWorkbook(io, { ...choice, workbook: file });
    return;
  }
  if (choice.scenario !== undefined) {
    throw inputError('A problem file has no scenarios.', 'Leave --scenario out, or name a workbook.');
  }
  printJson(io, solveProblem(parseDocument(bytes, file)));
}

function rankWorkbook(io: CommandIo, choice: WorkbookChoice): void {
  const { tables, scenario } = openChosenWorkbook(io, choice);
  const assessment = assess(tables, scenario);
  const verdict = judgeRanking(assessment);
  const { standings, kind, leaders, chance, lead, samples, seed } = verdict;
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
    verdict: {
      leaders,
      chance,
      lead,
      samples,
      seed,
      kind,
      headline: verdictHeadline(verdict),
      explanation: verdictExplanation(verdict),
    },
  };
  printJson(io, answer);
}
