import { t } from '../../../common/language/texts.ts';
import type { WeightGoal } from '../../../scoring/robustness/goal.ts';
import { scoresAt, sharesMoved } from '../../../scoring/robustness/linear-model.ts';
import { pointsOfShare } from '../../domain/robustness/weight-sentences.ts';
import { tryPoints, tryShares } from '../../domain/what-if/try-weights.ts';
import { currentScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, openDocument, refuseEdit, useTables } from '../../model/store.ts';
import { savedPoints } from '../../model/tried-weights.ts';
import { Button } from '../../ui/Button.tsx';
import { FigureTable } from '../../ui/chart/FigureTable.tsx';
import { Part, type PartProps, useFew } from './GoalPart.tsx';
import { type GoalAnswer, outward, pointsFor, roundPoints, shareBeyond } from './goal-answer.ts';

/** One weight alone, from its present share to the nearest that does it. */
export function WeightGoals({ answer, name, close }: PartProps) {
  const rows = lookup(useTables());
  const nameOf = ({ criterion }: WeightGoal): string =>
    rows.criterion(answer.criterionIds[criterion] ?? '').name;
  const open = answer.weights
    .filter((goal) => shareBeyond(goal) !== null)
    .sort((a, b) => Math.abs((a.needed ?? 0) - a.share) - Math.abs((b.needed ?? 0) - b.share));
  const never = answer.weights.filter((goal) => shareBeyond(goal) === null);
  const [shown, more] = useFew(open);
  return (
    <Part name="weights" title={t('One weight')}>
      {open.length > 0 && (
        <FigureTable
          caption={t('Share of the weight, the other criteria keeping their ratios')}
          columns={[
            { label: t('Criterion'), words: true },
            { label: t('Now') },
            { label: t('Needed') },
            { label: t('Try it') },
          ]}
          rows={shown.map((goal) => ({
            key: answer.criterionIds[goal.criterion] ?? '',
            cells: [
              nameOf(goal),
              pointsOfShare(goal.share),
              pointsOfShare(goal.needed ?? 0),
              <Button
                key="try"
                aria-label={t('Try {criterion} at {share}', {
                  criterion: nameOf(goal),
                  share: pointsOfShare(goal.needed ?? 0),
                })}
                onClick={() => {
                  tryWeight(answer, goal);
                  close();
                }}
              >
                {t('Try')}
              </Button>,
            ],
          }))}
        />
      )}
      {more}
      {never.length > 0 && (
        <p className="dim">
          {open.length === 0
            ? t('No weight alone puts {name} first, whatever its share.', { name })
            : t('Never by {criteria} alone.', { criteria: format.list(never.map(nameOf)) })}
        </p>
      )}
    </Part>
  );
}

/** Puts one weight to where the alternative is first by a little; where that takes all the weight there is, the others to nothing. */
function tryWeight({ model, locked, criterionIds }: GoalAnswer, goal: WeightGoal): void {
  const share = shareBeyond(goal);
  const id = criterionIds[goal.criterion];
  if (share === null || id === undefined || refuseEdit()) return;
  const { tables } = openDocument(getState());
  const now = savedPoints(tables, currentScenario(tables).id);
  const isFree = (_: string, j: number): boolean => !locked.has(j) && j !== goal.criterion;
  const others = criterionIds.filter(isFree).reduce((sum, other) => sum + (now.get(other) ?? 0), 0);
  const free = model.shares.reduce((sum, own, j) => sum + (locked.has(j) ? 0 : own), 0);
  const points = pointsFor(share, free, others);
  if (points === null) {
    tryShares({ criterionIds }, sharesMoved(model, locked, goal.criterion, share));
    return;
  }
  const rounded = roundPoints(now.get(id) ?? 0, points);
  const reached = (free * rounded) / (rounded + others);
  const does = goal.range !== null && reached > goal.range.low && reached < goal.range.high;
  tryPoints(new Map([[id, does ? rounded : points]]));
}

/** All weights together, changed as little as does it. */
export function NearestGoal({ answer, name, close }: PartProps) {
  const rows = lookup(useTables());
  const { nearest, model, criterionIds } = answer;
  if (!nearest) {
    return (
      <Part name="nearest" title={t('All weights together, the smallest change')}>
        <p className="dim">
          {t(
            answer.locked.size > 0
              ? 'No weights at all put {name} first while the locked ones stay.'
              : 'No weights at all put {name} first.',
            { name },
          )}
        </p>
      </Part>
    );
  }
  const changes = nearest.shares
    .map((share, j) => ({ j, share, by: share - (model.shares[j] ?? 0) }))
    .filter(({ by }) => Math.abs(by) > 5e-5)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return (
    <Part name="nearest" title={t('All weights together, the smallest change')}>
      <FigureTable
        caption={t('{share} of the weight moves; {name} is level with the first', {
          share: pointsOfShare(nearest.change / 2),
          name,
        })}
        columns={[
          { label: t('Criterion'), words: true },
          { label: t('Now') },
          { label: t('Needed') },
          { label: t('Change') },
        ]}
        rows={changes.map(({ j, share, by }) => ({
          key: criterionIds[j] ?? '',
          cells: [
            rows.criterion(criterionIds[j] ?? '').name,
            format.percent(model.shares[j] ?? 0),
            format.percent(share),
            format.signedPercent(by),
          ],
        }))}
      />
      <Button
        onClick={() => {
          tryShares({ criterionIds }, beyond(answer, nearest.shares));
          close();
        }}
      >
        {t('Try these weights')}
      </Button>
    </Part>
  );
}

/** Shares a hundredth further on the way, where the alternative leads alone there. */
function beyond({ model, alternative }: GoalAnswer, shares: readonly number[]): readonly number[] {
  const further = shares.map((share, j) => share + 0.01 * (share - (model.shares[j] ?? 0)));
  const scores = scoresAt(model.values, further);
  const own = scores[alternative] ?? 0;
  const leads = scores.every((score, a) => a === alternative || score < own);
  return leads && further.every((share) => share >= 0) ? further : shares;
}

/** One cell judged otherwise. */
export function CellGoals({ answer, name, close }: PartProps) {
  const rows = lookup(useTables());
  const [shown, more] = useFew(answer.cells);
  return (
    <Part name="cells" title={t('One cell judged otherwise')}>
      {answer.cells.length === 0 ? (
        <p className="dim">{t('No cell alone puts {name} first, whatever its value.', { name })}</p>
      ) : (
        <FigureTable
          caption={t('Values from 0 to 100')}
          columns={[
            { label: t('Cell'), words: true },
            { label: t('Now') },
            { label: t('Needed') },
            { label: t('Try it') },
          ]}
          rows={shown.map(({ alternative, criterion, from, to }) => {
            const alternativeId = answer.alternativeIds[alternative] ?? '';
            const criterionId = answer.criterionIds[criterion] ?? '';
            const cell = `${rows.alternative(alternativeId).name}, ${rows.criterion(criterionId).name}`;
            return {
              key: `${alternativeId} ${criterionId}`,
              cells: [
                cell,
                format.score(from),
                format.score(outward(from, to)),
                <Button
                  key="show"
                  aria-label={t('Show the evidence of {cell}', { cell })}
                  onClick={() => {
                    close();
                    explain({ kind: 'cell', alternativeId, criterionId });
                  }}
                >
                  {t('Show')}
                </Button>,
              ],
            };
          })}
        />
      )}
      {more}
    </Part>
  );
}
