import { t } from '../../../common/language/texts.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import { useIdentityColours } from '../../domain/IdentityMark.tsx';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import type { Answered } from '../../domain/robustness/engine/follow.ts';
import { missingSentence } from '../../domain/robustness/evidence-sentences.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { RangeRows } from '../../ui/chart/RangeRows.tsx';

const SCALE = { from: 0, to: 100, ticks: [0, 25, 50, 75, 100], tick: String } as const;

/** What the scores would be if all empty cells were at the worst, and at the best. */
export function Missing({ known: { answer, subject } }: { known: Answered<'question'> }) {
  const names = namesIn(subject);
  const colourOf = useIdentityColours();
  const { alternatives } = answer.missing;
  const sentence = missingSentence(answer.missing, names);
  const open = (alternativeId: string): void => explain({ kind: 'alternative', alternativeId });
  return (
    <Figure
      id="missing"
      level={3}
      title={t('What is missing')}
      sentence={sentence}
      table={() => ({
        caption: t('Scores with every empty cell at 0, as it counts now, and at 100'),
        columns: [
          { label: t('Alternative'), words: true },
          { label: t('At worst') },
          { label: t('Now') },
          { label: t('At best') },
          { label: t('Coverage') },
          { label: t('Could be first'), words: true },
        ],
        rows: alternatives.map(({ alternativeId, score, coverage, bounds, couldBeFirst }) => ({
          key: alternativeId,
          cells: [
            names.alternative(alternativeId),
            format.score(bounds.low),
            format.score(score),
            format.score(bounds.high),
            format.percent(coverage),
            couldBeFirst ? t('yes') : '',
          ],
        })),
      })}
    >
      <RangeRows
        label={t('Scores with empty cells at their worst and best. {sentence}', { sentence })}
        heads={[t('Alternative'), t('Coverage')]}
        rows={alternatives.map(({ alternativeId, score, coverage, bounds, couldBeFirst }) => {
          const name = names.alternative(alternativeId);
          return {
            key: alternativeId,
            name,
            head: <AlternativeButton alternativeId={alternativeId} name={name} />,
            colour: colourOf(alternativeId),
            low: bounds.low,
            high: bounds.high,
            mark: score,
            text: (
              <span>
                {format.percent(coverage)}
                {couldBeFirst && <span className="robust-flips">{t('could be first')}</span>}
              </span>
            ),
            tip: [
              [t('Empty cells at worst'), format.score(bounds.low)],
              [t('Now'), format.score(score)],
              [t('Empty cells at best'), format.score(bounds.high)],
            ],
          };
        })}
        scale={SCALE}
        onChoose={open}
      />
    </Figure>
  );
}
