import { lazy } from 'react';
import { t } from '../../../common/language/texts.ts';
import { useIdentityColours, useIdentityShapes } from '../../domain/IdentityMark.tsx';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import type { Answered } from '../../domain/robustness/engine/follow.ts';
import { credibilitySentence, isDoubted } from '../../domain/robustness/evidence-sentences.ts';
import * as format from '../../model/format.ts';
import { Figure } from '../../ui/chart/Figure.tsx';

/** More lines than this cannot be told apart; the table has all. */
const MOST_LINES = 6;

const ScoreLines = lazy(() => import('../../ui/chart/ScoreLines.tsx'));

const AXIS = {
  from: 0,
  to: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  tick: (value: number) => (value === 0 ? t('off') : value === 1 ? t('on') : format.percent(value)),
} as const;

/** The scores as the credibilities of sources and speakers come to count, from off to on. */
export function Credibility({ known: { answer, subject } }: { known: Answered<'question'> }) {
  const names = namesIn(subject);
  const colourOf = useIdentityColours();
  const shapeOf = useIdentityShapes();
  const doubted = isDoubted(subject);
  const { path, leaderChange } = answer.credibility;
  const sentence = credibilitySentence(answer.credibility, names, doubted);
  const { alternativeIds } = subject.assessment;
  const scoreOf = (i: number, id: string): number =>
    path[i]?.standings.find((s) => s.alternativeId === id)?.score ?? 0;
  if (!doubted) {
    return (
      <Figure id="credibility" level={3} title={t('Credibility off and on')} sentence={sentence}>
        {null}
      </Figure>
    );
  }
  return (
    <Figure
      id="credibility"
      level={3}
      title={t('Credibility off and on')}
      sentence={sentence}
      table={() => ({
        caption: t('Scores by how much of the credibilities counts'),
        columns: [
          { label: t('Counts') },
          { label: t('First'), words: true },
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
      <ScoreLines
        label={t('Scores as credibility comes to count. {sentence}', { sentence })}
        lines={alternativeIds
          .map((id, a) => ({
            key: id,
            name: names.alternatives[a] ?? '',
            colour: colourOf(id),
            shape: shapeOf(id),
            scores: path.map((_, i) => scoreOf(i, id)),
          }))
          .sort((a, b) => Math.max(...b.scores) - Math.max(...a.scores))
          .slice(0, MOST_LINES)}
        points={path.map(({ lambda }) => lambda)}
        axis={AXIS}
        titleAt={(i) => `${format.percent(path[i]?.lambda ?? 0)} counts`}
        format={format.score}
        marks={leaderChange ? [{ at: leaderChange.at, word: '≠' }] : []}
      />
    </Figure>
  );
}
