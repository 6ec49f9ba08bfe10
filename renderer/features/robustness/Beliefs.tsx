import { memo } from 'react';
import { t } from '../../../common/language/texts.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import { useIdentityColours } from '../../domain/IdentityMark.tsx';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { beliefsSentence, byExpectedRank } from '../../domain/robustness/chance-sentences.ts';
import type { Drawn } from '../../domain/robustness/engine/follow.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { Ridges } from '../../ui/chart/Ridges.tsx';

/** How the scores of the draws spread, a ridge for each alternative. */
export const Beliefs = memo(function Beliefs({ drawn: { result, subject } }: { drawn: Drawn }) {
  const names = namesIn(subject);
  const colourOf = useIdentityColours();
  const { alternativeIds, standings } = subject.assessment;
  const order = byExpectedRank(result);
  const scoreOf = (id: string): number => standings.find((s) => s.alternativeId === id)?.score ?? 0;
  const rows = order.flatMap((a) => {
    const [id, density, range] = [alternativeIds[a], result.scoreDensities[a], result.scoreIntervals[a]];
    return id !== undefined && density && range ? [{ a, id, density, range }] : [];
  });
  const sentence = beliefsSentence(result, names);
  const text = ({ low, high }: { low: number; high: number }): string =>
    t('{low} to {high}', { low: format.score(low), high: format.score(high) });
  return (
    <Figure
      id="beliefs"
      level={3}
      title={t('How the scores spread')}
      sentence={sentence}
      table={() => ({
        caption: t('Scores in the draws: now, and the middle 90 percent of them'),
        columns: [
          { label: t('Alternative'), words: true },
          { label: t('Now') },
          { label: t('From') },
          { label: t('To') },
          { label: t('Wide') },
        ],
        rows: rows.map(({ a, id, range: { low, high } }) => ({
          key: id,
          cells: [
            names.alternatives[a],
            format.score(scoreOf(id)),
            format.score(low),
            format.score(high),
            format.score(high - low),
          ],
        })),
      })}
    >
      <Ridges
        label={t('Scores in the draws. {sentence}', { sentence })}
        heads={[t('Alternative'), t('90 % of the draws')]}
        rows={rows.map(({ a, id, density, range }) => ({
          key: id,
          name: names.alternatives[a] ?? '',
          head: <AlternativeButton alternativeId={id} name={names.alternatives[a] ?? ''} />,
          colour: colourOf(id),
          density,
          low: range.low,
          high: range.high,
          mark: scoreOf(id),
          text: <span>{text(range)}</span>,
        }))}
        onChoose={(alternativeId) => explain({ kind: 'alternative', alternativeId })}
      />
    </Figure>
  );
});
