import { t } from '../../../../common/language/texts.ts';
import * as format from '../../../model/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { rich } from '../../../ui/rich.tsx';
import { POINTS, type Points, pointsLeft, pointsOf, settlePoints } from '../answers/points.ts';
import type { PanelProps } from './props.ts';
import { Slider } from './Slider.tsx';

const fault = (value: number): string | null =>
  value < 0 || value > POINTS ? t('From 0 to {most}.', { most: POINTS }) : null;

/** A hundred points to hand out, with what is left always in sight. */
export function PointsPanel({ set, answers, onChange }: PanelProps<Points>) {
  const left = pointsLeft(set.items, answers);
  const none = left === POINTS;
  return (
    <>
      <p className="ask-how">
        {t(
          'You have {points} points. Give most to what matters most; what does not matter gets none. Every point is one percent of the weight.',
          { points: POINTS },
        )}
      </p>
      <Left left={left} />
      <ul className="ask-list">
        {set.items.map((item) => {
          const value = pointsOf(answers, item);
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
                most={POINTS}
                step={1}
                text={t('{given} of {all} points', { given: format.weight(value), all: POINTS })}
                onChange={change}
              />
              <NumberField
                label={t('Points of {name}, as a number', { name: item.name })}
                value={value}
                fault={fault}
                onChange={change}
              />
            </li>
          );
        })}
      </ul>
      {left !== 0 && (
        <p className="row">
          <Button onClick={() => onChange(settlePoints(set.items, answers))}>
            {none
              ? t('Give all the same')
              : left > 0
                ? t('Give what is left to all alike')
                : t('Cut all down to 100')}
          </Button>
        </p>
      )}
    </>
  );
}

/** What is left, in words and as a bar. */
function Left({ left }: { left: number }) {
  const given = POINTS - left;
  return (
    <div data-testid="points-left" className={`points-left ${left < 0 ? 'is-over' : ''}`}>
      <p role="status">
        {left > 0 && rich('<b>{n, plural, one {# point} other {# points}}</b> left to hand out', { n: left })}
        {left === 0 && <b>{t('All {points} points are handed out.', { points: POINTS })}</b>}
        {left < 0 &&
          rich('<b>{n, plural, one {# point} other {# points}}</b> too many: take some back', { n: -left })}
      </p>
      <span className="points-bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, given)}%` }} />
      </span>
    </div>
  );
}
