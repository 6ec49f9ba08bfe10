import { lazy } from 'react';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import type { Answered } from '../../domain/robustness/engine/follow.ts';
import { credibilitySentence, isDoubted } from '../../domain/robustness/evidence-sentences.ts';
import * as format from '../../model/format.ts';
import { Figure } from '../../ui/chart/Figure.tsx';

/** More lines than this cannot be told apart; the table has all. */
const MOST_LINES = 6;

const CredibilityChart = lazy(() => import('./CredibilityChart.tsx'));

/** The scores as the credibilities of sources and speakers come to count, from off to on. */
export function Credibility({ known: { answer, subject } }: { known: Answered<'question'> }) {
  const names = namesIn(subject);
  const doubted = isDoubted(subject);
  const { path, leaderChange } = answer.credibility;
  const sentence = credibilitySentence(answer.credibility, names, doubted);
  const { alternativeIds } = subject.assessment;
  const scoreOf = (i: number, id: string): number =>
    path[i]?.standings.find((s) => s.alternativeId === id)?.score ?? 0;
  if (!doubted) {
    return (
      <Figure id="credibility" level={3} title="Credibility off and on" sentence={sentence}>
        {null}
      </Figure>
    );
  }
  return (
    <Figure
      id="credibility"
      level={3}
      title="Credibility off and on"
      sentence={sentence}
      table={() => ({
        caption: 'Scores by how much of the credibilities counts',
        columns: [
          { label: 'Counts' },
          { label: 'First', words: true },
          ...names.alternatives.map((label) => ({ label })),
        ],
        rows: path.map(({ lambda, standings }, i) => ({
          key: String(lambda),
          cells: [
            format.percent(lambda),
            format.list(standings.filter((s) => s.rank === 1).map((s) => s.name)),
            ...alternativeIds.map((id) => format.score(scoreOf(i, id))),
          ],
        })),
      })}
    >
      <CredibilityChart
        label={`Scores as credibility comes to count. ${sentence}`}
        lines={alternativeIds
          .map((id, a) => ({
            id,
            name: names.alternatives[a] ?? '',
            scores: path.map((_, i) => scoreOf(i, id)),
          }))
          .sort((a, b) => Math.max(...b.scores) - Math.max(...a.scores))
          .slice(0, MOST_LINES)}
        lambdas={path.map(({ lambda }) => lambda)}
        turn={leaderChange?.at ?? null}
      />
    </Figure>
  );
}
