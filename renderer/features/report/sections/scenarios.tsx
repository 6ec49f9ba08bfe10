import { type KnownParts, knownSum, notEnoughKnown } from '../../../../common/known-words.ts';
import { t } from '../../../../common/language/texts.ts';
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
import { firstRows } from '../limits.ts';
import { columnsThatFit, inSets, type ReportData } from '../report-data.ts';
import { inParts, otherCriteria } from './ranking.tsx';

/** The scenarios that were chosen, side by side; null where the report is of one. */
export function scenariosSection({ facts, choices, criteria }: ReportData) {
  if (facts.beside.length === 0) return null;
  const columns = [facts, ...facts.beside];
  const rows = comparedRows(columns, 0);
  const numbered = columns.map((column, i) => ({ ...column, i }));
  const sets = inSets(numbered, columnsThatFit(choices, 30));
  const shareIn = (column: (typeof columns)[number], id: string): number =>
    column.assessment.shares.get(id) ?? 0;
  const largest = (id: string): number => Math.max(...columns.map((column) => shareIn(column, id)));
  const heaviest = firstRows(criteria.toSorted((a, b) => largest(b.criterion.id) - largest(a.criterion.id)));
  const weighed = heaviest.length < criteria.length ? heaviest : criteria;
  const others = criteria.filter((printed) => !weighed.includes(printed));
  return (
    <>
      <p>{winnersSentence(columns)}</p>
      <p>{movesSentence(rows)}</p>
      {sets.map((set, part) => (
        <Table
          key={set[0]?.i}
          className="report-values"
          caption={inParts(t('Rank and score of each alternative in every scenario'), part, sets)}
          columns={[
            { head: t('Alternative'), width: 28 },
            ...set.map(({ scenario }) => ({ head: scenario.name })),
          ]}
          rows={[
            {
              key: 'verdict',
              cells: [t('Verdict'), ...set.map(({ verdict }) => verdictCell(verdict))],
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
          caption={inParts(
            others.length > 0
              ? t(
                  'Share of the weight of each criterion in every scenario, the {n} of {all} that weigh most in any',
                  { n: weighed.length, all: criteria.length },
                )
              : t('Share of the weight of each criterion in every scenario'),
            part,
            sets,
          )}
          columns={[
            { head: t('Criterion'), width: 28 },
            ...set.map(({ scenario }) => ({ head: scenario.name, number: true })),
          ]}
          rows={[
            ...weighed.map(({ criterion }) => ({
              key: criterion.id,
              cells: [criterion.name, ...set.map((column) => format.percent(shareIn(column, criterion.id)))],
            })),
            ...(others.length > 0
              ? [
                  {
                    key: 'others',
                    cells: [
                      otherCriteria(others.length),
                      ...set.map((column) =>
                        format.percent(
                          others.reduce((total, { criterion }) => total + shareIn(column, criterion.id), 0),
                        ),
                      ),
                    ],
                  },
                ]
              : []),
          ]}
        />
      ))}
    </>
  );
}

const verdictCell = (verdict: Verdict): string =>
  verdict.chance === null
    ? verdictHeadline(verdict, format.score)
    : t('{verdict}; chance to be first {chance}{draws}', {
        verdict: verdictHeadline(verdict, format.score),
        chance: format.outOf100(verdict.chance),
        draws: drawnToo(verdict.draws),
      });

/** "1 (57.3 = 21.4 known + 35.9 assumed)", or why there is no rank. */
function placeText(place: ComparedPlace | null | undefined, unranked: KnownParts | null | undefined): string {
  if (place) return `${place.rank} (${knownSum(place.parts, format.score)})`;
  return unranked ? notEnoughKnown(unranked, format.score) : '–';
}
