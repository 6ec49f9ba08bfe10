import { lazy } from 'react';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { TimeAudit, TimelineStep } from '../../../scoring/time/types.ts';
import { ClaimLinks } from '../../domain/ClaimLinks.tsx';
import { useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { dateText, stepText, timelineSentence } from './time-sentences.ts';

/** More lines than this cannot be told apart; the table has all. */
const MOST_LINES = 6;

const TimelineChart = lazy(() => import('./TimelineChart.tsx'));

/** Scores as evidence came in, and what came in when. */
export function TimelineFigure({ audit, tables }: { audit: TimeAudit; tables: WorkbookTables }) {
  const rows = lookup(tables);
  const { asOf } = useScenario();
  const { steps } = audit.timeline;
  const ids = steps[0]?.standings.map(({ alternativeId }) => alternativeId) ?? [];
  const sentence = timelineSentence(audit, rows);
  const lines = ids
    .map((id) => ({ id, name: rows.alternative(id).name, scores: steps.map((step) => scoreOf(step, id)) }))
    .filter(({ scores }) => scores.some((score) => score !== null))
    .sort((a, b) => best(b.scores) - best(a.scores))
    .slice(0, MOST_LINES);
  const dated = steps.some(({ date }) => date !== null);
  return (
    <Figure
      id="timeline"
      title="Who led when"
      sentence={sentence}
      table={() => ({
        caption: 'Scores as evidence came in; a dash where not enough was known',
        columns: [
          { label: 'As of', words: true },
          { label: 'Claims that came in' },
          { label: 'Then', words: true },
          ...ids.map((id) => ({ label: rows.alternative(id).name })),
        ],
        rows: steps.map((step) => ({
          key: dateText(step.date),
          cells: [
            dateText(step.date),
            String(step.claimIds.length),
            `${stepText(step, rows)}${step.winnerChanges ? ' ≠' : ''}`,
            ...ids.map((id) => {
              const score = scoreOf(step, id);
              return score === null ? '–' : format.score(score);
            }),
          ],
        })),
      })}
    >
      {dated && (
        <TimelineChart
          label={`Scores as evidence came in. ${sentence}`}
          lines={lines}
          steps={steps.map((step) => ({
            date: step.date,
            words: `${format.plural(step.claimIds.length, 'claim')} came in; ${stepText(step, rows)}`,
            turns: step.winnerChanges,
          }))}
          asOf={asOf}
        />
      )}
      <ol className="timeline-steps">
        {steps.map((step) => (
          <Step key={dateText(step.date)} step={step} tables={tables} />
        ))}
      </ol>
    </Figure>
  );
}

const scoreOf = ({ standings }: TimelineStep, id: string): number | null => {
  const its = standings.find(({ alternativeId }) => alternativeId === id);
  return its && its.rank !== null ? its.score : null;
};

const best = (scores: readonly (number | null)[]): number => Math.max(...scores.map((score) => score ?? 0));

/** One date: what came in and who led then; opened, the claims. */
function Step({ step, tables }: { step: TimelineStep; tables: WorkbookTables }) {
  const rows = lookup(tables);
  const { date, claimIds, winnerChanges, later } = step;
  return (
    <li className={winnerChanges ? 'is-turn' : ''} data-testid="timeline-step" data-date={date ?? ''}>
      <details>
        <summary>
          <span className="timeline-date">{date ?? 'No date'}</span>
          <span>
            {format.plural(claimIds.length, 'claim')}
            {date === null && ', counted at every date'}
          </span>
          <span>
            {stepText(step, rows)}
            {winnerChanges && <b> ≠ another first place</b>}
            {later && <small> later than the scenario’s date</small>}
          </span>
        </summary>
        <ClaimLinks claimIds={claimIds} />
      </details>
    </li>
  );
}
