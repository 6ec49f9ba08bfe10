import { useState } from 'react';
import { t } from '../../../../common/language/texts.ts';
import { grownScale, sliderScale, sliderStep } from '../../../domain/weight-slider.ts';
import * as format from '../../../model/format.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { MOST_POINTS, type Points, pointsOf } from '../answers/points.ts';
import type { PanelProps } from './props.ts';
import { Share } from './Share.tsx';
import { Slider } from './Slider.tsx';

export const pointsFault = (value: number): string | null => {
  if (value < 0) return t('Points are 0 or more.');
  return value > MOST_POINTS ? t('At most 1,000,000; only ratios matter.') : null;
};

/** A slider and a number for each; only their ratios matter. */
export function DirectPanel({ set, answers, onChange, shares, locks }: PanelProps<Points>) {
  const values = set.items.map((item) => pointsOf(answers, item));
  // It stands still under a dragged slider and grows for a typed number.
  const [start] = useState(() => sliderScale(values));
  const scale = grownScale(start, values);
  return (
    <>
      <p className="ask-how">
        {t(
          'Give each as many points as it matters. Only the ratios count: what has twice the points has twice the weight. Think of the difference between the worst and the best that can happen, not of the word alone.',
        )}
      </p>
      <ul className="ask-list">
        {set.items.map((item, index) => {
          const value = pointsOf(answers, item);
          const share = shares?.[index] ?? 0;
          const change = (next: number): void => onChange({ points: { ...answers.points, [item.id]: next } });
          return (
            <li key={item.id} data-testid="ask-row" className="ask-row">
              <span className="ask-name">
                {item.name}
                <small>{item.question}</small>
              </span>
              <Slider
                label={t('Points of {name}', { name: item.name })}
                value={value}
                most={scale}
                step={sliderStep(scale)}
                text={t('{points} points, {share}', {
                  points: format.weight(value),
                  share: format.percent(share),
                })}
                onChange={change}
              />
              <NumberField
                label={t('Points of {name}, as a number', { name: item.name })}
                value={value}
                fault={pointsFault}
                onChange={change}
              />
              <Share share={share} locked={locks.has(item.id)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
