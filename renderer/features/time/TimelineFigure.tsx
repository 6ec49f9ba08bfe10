import { lazy } from 'react';
import { countingClaims } from '../../../common/context.ts';
import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { TimeAudit, TimelineStep } from '../../../scoring/time/types.ts';
import { ClaimLink } from '../../domain/ClaimLinks.tsx';
import { useIdentityColours, useIdentityShapes } from '../../domain/IdentityMark.tsx';
import { useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { timeAxis } from './time-axis.ts';
import { claimsText, dateText, stepText, timelineSentence } from './time-sentences.ts';

/** More lines than this cannot be told apart; the table has all. */
const MOST_LINES = 6;

const ScoreLines = lazy(() => import('../../ui/chart/ScoreLines.tsx'));

/** Scores as evidence came in, and what came in when. */
export function TimelineFigure({ audit, tables }: { audit: TimeAudit; tables: WorkbookTables }) {
  const rows = lookup(tables);
  const { asOf } = useScenario();
  const colourOf = useIdentityColours();
  const shapeOf = useIdentityShapes();
  const { steps } = audit.timeline;
  const ids = steps[0]?.standings.map(({ alternativeId }) => alternativeId) ?? [];
  const sentence = timelineSentence(audit, rows);
  const lines = ids
    .map((id) => {
      const scores = steps.map((step) => scoreOf(step, id));
      // The last state goes on to the edge.
      return {
        key: id,
        name: rows.alternative(id).name,
        colour: colourOf(id),
        shape: shapeOf(id),
        scores: [...scores, scores.at(-1) ?? null],
      };
    })
    .filter(({ scores }) => scores.some((score) => score !== null))
    .sort((a, b) => best(b.scores) - best(a.scores))
    .slice(0, MOST_LINES);
  const dated = steps.some(({ date }) => date !== null);
  const axis = dated ? timeAxis(steps.map(({ date }) => date)) : null;
  const counting = countingClaims(tables.findings);
  const isContext = (claimId: string): boolean => !counting.has(claimId);
  return (
    <Figure
      id="timeline"
      title={t('Who led when')}
      sentence={sentence}
      table={() => ({
        caption: t('Scores as evidence came in; a dash where not enough was known'),
        columns: [
          { label: t('As of'), words: true },
          { label: t('Claims that count') },
          { label: t('Others') },
          { label: t('Then'), words: true },
          ...ids.map((id) => ({ label: rows.alternative(id).name })),
        ],
        rows: steps.map((step) => ({
          key: dateText(step.date),
          cells: [
            dateText(step.date),
            String(step.claimIds.length),
            String(step.otherIds.length),
            `${stepText(step, rows)}${step.winnerChanges ? ' ≠' : ''}`,
            ...ids.map((id) => {
              const score = scoreOf(step, id);
              return score === null ? '–' : format.score(score);
            }),
          ],
        })),
      })}
    >
      {axis && (
        <ScoreLines
          label={t('Scores as evidence came in. {sentence}', { sentence })}
          lines={lines}
          points={axis.points}
          axis={{ ...axis, tick: (time) => new Date(time).toISOString().slice(0, 7) }}
          steps
          titleAt={(i) => {
            const step = steps[Math.min(i, steps.length - 1)];
            return step
              ? `${dateText(step.date)}: ${claimsText(step, isContext)}; ${stepText(step, rows)}`
              : '';
          }}
          format={format.score}
          marks={[
            ...steps.flatMap((step, i) =>
              step.winnerChanges ? [{ at: axis.points[i] ?? axis.from, word: '≠' }] : [],
            ),
            ...(asOf === null
              ? []
              : [
                  {
                    at: Math.min(Math.max(Date.parse(asOf), axis.from), axis.to),
                    word: t('as of'),
                    dashed: true,
                  },
                ]),
          ]}
        />
      )}
      <ol className="timeline-steps">
        {steps.map((step) => (
          <Step key={dateText(step.date)} step={step} tables={tables} isContext={isContext} />
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
function Step({
  step,
  tables,
  isContext,
}: {
  step: TimelineStep;
  tables: WorkbookTables;
  isContext: (claimId: string) => boolean;
}) {
  const rows = lookup(tables);
  const { date, claimIds, otherIds, winnerChanges, later } = step;
  return (
    <li className={winnerChanges ? 'is-turn' : ''} data-testid="timeline-step" data-date={date ?? ''}>
      <details>
        <summary>
          <span className="timeline-date">{date ?? t('No date')}</span>
          <span>
            {date === null
              ? t('{claims}; the {n} are counted at every date', {
                  claims: claimsText(step, isContext),
                  n: claimIds.length,
                })
              : claimsText(step, isContext)}
          </span>
          <span>
            {stepText(step, rows)}
            {winnerChanges && <b> {t('≠ another first place')}</b>}
            {later && <small> {t('later than the scenario’s date')}</small>}
          </span>
        </summary>
        <ul>
          {[...claimIds, ...otherIds].map((claimId, i) => (
            <li key={claimId}>
              <ClaimLink claimId={claimId} />
              {i >= claimIds.length && (
                <small className="dim">
                  {` ${t(isContext(claimId) ? 'gives context' : 'does not count here')}`}
                </small>
              )}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
