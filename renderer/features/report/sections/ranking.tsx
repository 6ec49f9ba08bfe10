import { assumedValue, leadRestsOn, roundedParts } from '../../../../common/known-words.ts';
import { t } from '../../../../common/language/texts.ts';
import { CHANCE_NAME, drawnToo } from '../../../../common/verdict-words.ts';
import { isKnown } from '../../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../../scoring/assessment/cells.ts';
import { type LeadSide, leadOf } from '../../../../scoring/assessment/lead.ts';
import type { Standing } from '../../../../scoring/types.ts';
import * as format from '../../../model/format.ts';
import { leadTitle } from '../../../model/lead.ts';
import { Bars, KnownKey, OverTable, Table } from '../layout.tsx';
import { firstRows, type TablePart, tablePart } from '../limits.ts';
import { columnsThatFit, inSets, type ReportData } from '../report-data.ts';
import { notRankedWords } from './answer.tsx';

/** Who stands where, what every criterion contributes, and why the first is ahead of the second; null without a ranking. */
export function rankingSection(data: ReportData) {
  const { standings } = data.facts.assessment;
  if (standings.length === 0) return notRankedWords(data);
  const printed = standings.filter((s) => !data.unknown.includes(s.alternativeId));
  return (
    <>
      {ranks(data, printed)}
      {unknownWords(data)}
      {notRankedWords(data)}
      {contributionBars(data, printed)}
      {contributionTables(data, printed)}
      {leadTable(data)}
    </>
  );
}

function ranks({ facts: { assessment, verdict } }: ReportData, printed: readonly Standing[]) {
  return (
    <Table
      caption={t(
        'Ranking: score = known + assumed points, the share of the weight on which something is known, the range that holds the score with 90 percent, and the chance to be first{draws}',
        { draws: drawnToo(verdict.draws) },
      )}
      columns={[
        { head: t('Rank'), number: true, width: 7 },
        { head: t('Alternative') },
        { head: t('Score'), number: true, width: 11 },
        { head: t('= known'), number: true, width: 10 },
        { head: t('+ assumed'), number: true, width: 14 },
        { head: t('Weight known'), number: true, width: 11 },
        { head: t('90 % range'), number: true, width: 15 },
        { head: t(CHANCE_NAME), number: true, width: 13 },
      ]}
      rowHead={1}
      rows={printed.map((standing) => {
        const { score, known, assumed } = roundedParts(standing);
        const simulated = verdict.standings.find((s) => s.alternativeId === standing.alternativeId);
        return {
          key: standing.alternativeId,
          cells: [
            rankText(standing, assessment.standings),
            standing.name,
            format.score(score),
            format.score(known),
            format.score(assumed),
            format.percent(standing.coverage),
            simulated &&
              t('{low} to {high}', {
                low: format.score(simulated.interval.low),
                high: format.score(simulated.interval.high),
              }),
            simulated && format.outOf100(simulated.chanceFirst),
          ],
        };
      })}
    />
  );
}

function unknownWords({ unknown, facts: { assessment } }: ReportData) {
  const standings = assessment.standings.filter((s) => unknown.includes(s.alternativeId));
  const [one] = standings;
  if (!one) return null;
  return (
    <p>
      {t('{n} alternatives have no findings, so each stands at {score} and shares rank {rank}: {names}.', {
        n: standings.length,
        score: format.score(one.score),
        rank: rankText(one, assessment.standings),
        names: format.list(standings.map((s) => s.name)),
      })}
    </p>
  );
}

/** "3", or "=3" where several share the rank. */
export function rankText({ rank }: Pick<Standing, 'rank'>, all: readonly Standing[]): string {
  return all.filter((s) => s.rank === rank).length > 1 ? `=${rank}` : String(rank);
}

/** The groups of criteria, each with the letter that stands for it in the bars. */
function groupsOf({ criteria }: ReportData) {
  return [...Map.groupBy(criteria, ({ group }) => group)].map(([name, of], i) => ({
    name,
    letter: String.fromCharCode(65 + (i % 26)),
    ids: of.map(({ criterion }) => criterion.id),
  }));
}

function contributionBars(data: ReportData, printed: readonly Standing[]) {
  const groups = groupsOf(data);
  const partOf = ({ contributions }: Standing, ids: readonly string[]): number =>
    ids.reduce((total, id) => total + (contributions.get(id) ?? 0), 0) / 100;
  const openOf = (standing: Standing, ids: readonly string[]): number =>
    partOf(
      standing,
      ids.filter((id) => isOpen(data, standing, id)),
    );
  return (
    <>
      <h3>{t('What the scores are made of')}</h3>
      <Bars
        label={t('Scores by group of criteria. {scores}.', {
          scores: printed
            .map(
              (s) =>
                `${s.name}: ${format.list(groups.map((group) => `${group.name} ${format.score(100 * partOf(s, group.ids))}`))}`,
            )
            .join('; '),
        })}
        rows={printed.map((standing) => ({
          key: standing.alternativeId,
          name: standing.name,
          segments: [
            ...groups.map(({ name, letter, ids }, i) => ({
              key: name,
              part: partOf(standing, ids) - openOf(standing, ids),
              mark: letter,
              shade: i,
            })),
            ...groups.map(({ name, letter, ids }, i) => ({
              key: `${name} assumed`,
              part: openOf(standing, ids),
              mark: letter,
              shade: i,
              assumed: true,
            })),
          ].filter(({ part }) => part > 0.0005),
          text: format.score(standing.score),
        }))}
      />
      <p className="report-small">
        {`${groups.map(({ name, letter }) => `${letter} ${name}`).join(', ')}. `}
        {t(
          'Every segment is as long as the points that its criteria contribute, what is known first and then what is assumed; the table says them one by one.',
        )}
      </p>
      <KnownKey />
    </>
  );
}

function contributionTables(data: ReportData, printed: readonly Standing[]) {
  const part = tablePart(
    data,
    printed.map((s) => s.alternativeId),
    data.criteria,
  );
  const shown = part.alternativeIds.flatMap((id) => printed.find((s) => s.alternativeId === id) ?? []);
  const others = part.without.criteria;
  const left = partWords(part);
  const sets = inSets(shown, columnsThatFit(data.choices));
  const tables = sets.map((set, i) => (
    <Table
      key={set[0]?.alternativeId}
      className="report-values"
      caption={inParts(
        t('Points that each criterion contributes: its share of the weight times the value'),
        i,
        sets,
      )}
      columns={[
        { head: t('Criterion'), width: 28 },
        ...set.map(({ name }) => ({ head: name, number: true })),
      ]}
      rows={[
        ...part.criteria.map(({ criterion }) => ({
          key: criterion.id,
          cells: [
            criterion.name,
            ...set.map((s) => {
              const points = format.fixed(s.contributions.get(criterion.id) ?? 0, 2);
              if (!isOpen(data, s, criterion.id)) return points;
              return left === null ? t('{points} assumed', { points }) : `(${points})`;
            }),
          ],
        })),
        ...(others > 0
          ? [
              {
                key: 'others',
                cells: [
                  otherCriteria(others),
                  ...set.map((s) => format.fixed(s.score - contributed(s, part), 2)),
                ],
              },
            ]
          : []),
      ]}
      foot={[
        [t('Score'), ...set.map((s) => format.fixed(s.score, 2))],
        [t('of it known'), ...set.map((s) => format.fixed(s.known, 2))],
        [t('of it assumed'), ...set.map((s) => format.fixed(s.assumed, 2))],
      ]}
    />
  ));
  return (
    <>
      {left !== null && <p className="report-small">{`${left} ${t('Points in brackets are assumed.')}`}</p>}
      {tables}
    </>
  );
}

/** The points of the criteria that a table shows. */
const contributed = ({ contributions }: Standing, { criteria }: TablePart): number =>
  criteria.reduce((total, { criterion }) => total + (contributions.get(criterion.id) ?? 0), 0);

/** The row that stands for the criteria which a table leaves out. */
export const otherCriteria = (number: number): string =>
  t('{n, plural, one {# other criterion} other {# other criteria}} together', { n: number });

/** "Shown are the first 12 of 50 alternatives and the heaviest 50 of 200 criteria, in that order."; null where a table has everything. */
export function partWords({ alternativeIds, criteria, without }: TablePart): string | null {
  const shown = [
    ...(without.alternatives > 0
      ? [
          t('the first {n} of {all, plural, one {# alternative} other {# alternatives}}', {
            n: alternativeIds.length,
            all: alternativeIds.length + without.alternatives,
          }),
        ]
      : []),
    ...(without.criteria > 0
      ? [
          t('the heaviest {n} of {all, plural, one {# criterion} other {# criteria}}', {
            n: criteria.length,
            all: criteria.length + without.criteria,
          }),
        ]
      : []),
  ];
  return shown.length === 0 ? null : t('Shown are {shown}, in that order.', { shown: format.list(shown) });
}

/** Whether nothing is known of an alternative on a criterion, so that its value is assumed. */
function isOpen(
  { facts: { assessment } }: ReportData,
  { alternativeId }: Pick<Standing, 'alternativeId'>,
  criterionId: string,
): boolean {
  const cell = assessment.cells.get(cellKey(alternativeId, criterionId));
  return cell !== undefined && !isKnown(cell);
}

/** The caption of a table whose columns may go into several: "Values, part 2 of 3". */
export const inParts = (caption: string, i: number, sets: readonly unknown[]): string =>
  sets.length > 1
    ? t('{caption}, part {part} of {parts}', { caption, part: i + 1, parts: sets.length })
    : caption;

function leadTable({ facts: { assessment }, rows }: ReportData) {
  const lead = leadOf(assessment);
  if (!lead) return null;
  const { leader, runnerUp, points } = lead;
  const parts = firstRows(lead.parts);
  const others = lead.parts.slice(parts.length);
  return (
    <>
      <OverTable>
        <h3>{leadTitle(lead)}</h3>
        <p>{leadRestsOn(leader, runnerUp, points, format.score)}</p>
      </OverTable>
      <Table
        caption={t('Share of the weight times the difference of the values ({leader} minus {second})', {
          leader: leader.name,
          second: runnerUp.name,
        })}
        columns={[
          { head: t('Criterion') },
          { head: t('Share'), number: true, width: 12 },
          { head: leader.name, number: true, width: 20 },
          { head: runnerUp.name, number: true, width: 20 },
          { head: t('Points'), number: true, width: 13 },
        ]}
        rows={[
          ...parts.map((part) => ({
            key: part.criterionId,
            cells: [
              rows.criterion(part.criterionId).name,
              format.percent(part.share),
              sideText(part.leader),
              sideText(part.runnerUp),
              format.signed(part.points),
            ],
          })),
          ...(others.length > 0
            ? [
                {
                  key: 'others',
                  cells: [
                    otherCriteria(others.length),
                    format.percent(others.reduce((total, { share }) => total + share, 0)),
                    '',
                    '',
                    format.signed(others.reduce((total, part) => total + part.points, 0)),
                  ],
                },
              ]
            : []),
        ]}
        foot={[
          [
            t('Together'),
            format.percent(1),
            format.score(leader.score),
            format.score(runnerUp.score),
            format.signed(points),
          ],
          [
            t('of it known'),
            '',
            format.score(roundedParts(leader).known),
            format.score(roundedParts(runnerUp).known),
            format.signed(leader.known - runnerUp.known),
          ],
          [
            t('of it assumed'),
            '',
            format.score(roundedParts(leader).assumed),
            format.score(roundedParts(runnerUp).assumed),
            format.signed(leader.assumed - runnerUp.assumed),
          ],
        ]}
      />
    </>
  );
}

const sideText = ({ value, unknown }: LeadSide): string =>
  unknown ? assumedValue(value) : format.score(value);
