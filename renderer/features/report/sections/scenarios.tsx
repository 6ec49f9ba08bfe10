import { type KnownParts, knownSum, notEnoughKnown } from '../../../../common/known-words.ts';
import { drawnToo, verdictHeadline } from '../../../../common/verdict-words.ts';
import type { Verdict } from '../../../../scoring/robustness/verdict.ts';
import {
  type ComparedPlace,
  comparedRows,
  movesSentence,
  winnersSentence,
} from '../../../domain/scenario-matrix.ts';
import * as format from '../../../model/format.ts';
import { Table } from '../layout.tsx';
import { columnsThatFit, inSets, type ReportData } from '../report-data.ts';
import { partOfSets } from './ranking.tsx';

/** The scenarios that were chosen, side by side; null where the report is of one. */
export function scenariosSection({ facts, choices, criteria }: ReportData) {
  if (facts.beside.length === 0) return null;
  const columns = [facts, ...facts.beside];
  const rows = comparedRows(columns, 0);
  const numbered = columns.map((column, i) => ({ ...column, i }));
  const sets = inSets(numbered, columnsThatFit(choices, 30));
  return (
    <>
      <p>{winnersSentence(columns)}</p>
      <p>{movesSentence(rows)}</p>
      {sets.map((set, part) => (
        <Table
          key={set[0]?.i}
          className="report-values"
          caption={`Rank and score of each alternative in every scenario${partOfSets(part, sets)}`}
          columns={[
            { head: 'Alternative', width: 28 },
            ...set.map(({ scenario }) => ({ head: scenario.name })),
          ]}
          rows={[
            {
              key: 'verdict',
              cells: ['Verdict', ...set.map(({ verdict }) => verdictCell(verdict))],
            },
            ...rows.map((row) => ({
              key: row.key,
              cells: [
                row.name,
                ...set.map(({ i }) => {
                  const place = row.places[i];
                  return placeText(place, row.unranked[i]);
                }),
              ],
            })),
          ]}
        />
      ))}
      {sets.map((set, part) => (
        <Table
          key={set[0]?.i}
          className="report-values"
          caption={`Share of the weight of each criterion in every scenario${partOfSets(part, sets)}`}
          columns={[
            { head: 'Criterion', width: 28 },
            ...set.map(({ scenario }) => ({ head: scenario.name, number: true })),
          ]}
          rows={criteria.map(({ criterion }) => ({
            key: criterion.id,
            cells: [
              criterion.name,
              ...set.map(({ assessment }) => format.percent(assessment.shares.get(criterion.id) ?? 0)),
            ],
          }))}
        />
      ))}
    </>
  );
}

const verdictCell = (verdict: Verdict): string =>
  verdict.chance === null
    ? verdictHeadline(verdict, format.score)
    : `${verdictHeadline(verdict, format.score)}; chance to be first ${format.outOf100(verdict.chance)}${drawnToo(verdict.draws)}`;

/** "1 (57.3 = 21.4 known + 35.9 assumed)", or why there is no rank. */
function placeText(place: ComparedPlace | null | undefined, unranked: KnownParts | null | undefined): string {
  if (place) return `${place.rank} (${knownSum(place.parts, format.score)})`;
  return unranked ? notEnoughKnown(unranked, format.score) : '–';
}
