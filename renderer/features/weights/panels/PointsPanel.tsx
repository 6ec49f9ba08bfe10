import * as format from '../../../model/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { POINTS, type Points, pointsLeft, pointsOf, settlePoints } from '../answers/points.ts';
import type { PanelProps } from './props.ts';
import { Slider } from './Slider.tsx';

const fault = (value: number): string | null => (value < 0 || value > POINTS ? `From 0 to ${POINTS}.` : null);

/** A hundred points to hand out, with what is left always in sight. */
export function PointsPanel({ set, answers, onChange }: PanelProps<Points>) {
  const left = pointsLeft(set.items, answers);
  const none = left === POINTS;
  return (
    <>
      <p className="ask-how">
        You have {POINTS} points. Give most to what matters most; what does not matter gets none. Every point
        is one percent of the weight.
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
                label={`Points of ${item.name}`}
                value={value}
                most={POINTS}
                step={1}
                text={`${format.weight(value)} of ${POINTS} points`}
                onChange={change}
              />
              <NumberField
                label={`Points of ${item.name}, as a number`}
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
            {none ? 'Give all the same' : left > 0 ? 'Give what is left to all alike' : 'Cut all down to 100'}
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
        {left > 0 && (
          <>
            <b>{format.plural(left, 'point')}</b> left to hand out
          </>
        )}
        {left === 0 && <b>All {POINTS} points are handed out.</b>}
        {left < 0 && (
          <>
            <b>{format.plural(-left, 'point')}</b> too many: take some back
          </>
        )}
      </p>
      <span className="points-bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, given)}%` }} />
      </span>
    </div>
  );
}
