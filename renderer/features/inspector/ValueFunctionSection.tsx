import { valuePointsFor } from '../../../scoring/assessment/measure.ts';
import { placeOf } from '../../domain/value-functions/geometry.ts';
import { SmallPlot } from '../../domain/value-functions/SmallPlot.tsx';
import { useNumbers } from '../../domain/value-functions/use-numbers.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { number, withUnit } from '../../model/measured.ts';
import { showEditor, useTables } from '../../model/store.ts';
import './number.css';

interface Props {
  readonly criterionId: string;
  /** The alternative whose number is led to its value. */
  readonly alternativeId?: string;
}

/** The value function of a numeric criterion, drawn with the measured numbers on it, and in words. */
export function ValueFunction({ criterionId, alternativeId }: Props) {
  const criterion = lookup(useTables()).criterion(criterionId);
  const { marks } = useNumbers(criterionId);
  const points = valuePointsFor(
    criterion,
    marks.map((mark) => mark.measurement),
  );
  const own = marks.find((mark) => mark.alternativeId === alternativeId);
  const place = own && placeOf(own, points);
  const worth = place?.value ?? null;
  return (
    <div className="how-it-counts">
      {points.length > 0 && (
        <SmallPlot
          points={points}
          unit={criterion.unit}
          marks={marks}
          {...(alternativeId !== undefined && { shown: alternativeId })}
        />
      )}
      <p className="dim">
        {place &&
          worth !== null &&
          `${own.measurement.kind === 'uniform' ? 'The middle of it, ' : ''}${withUnit(number(place.x), criterion.unit)}${own.measurement.kind === 'uniform' ? ',' : ''} is worth ${format.score(worth)}. `}
        {lineWords(criterion.valuePoints.length, points.length, criterion.direction)}{' '}
        <button
          type="button"
          className="link"
          onClick={() => showEditor({ kind: 'valueFunction', id: criterionId })}
        >
          Edit value function…
        </button>
      </p>
    </div>
  );
}

/** The same as a part of the criterion's own explanation. */
export function ValueFunctionSection({ criterionId }: { criterionId: string }) {
  return (
    <section className="inspector-section">
      <h3>What a number is worth</h3>
      <ValueFunction criterionId={criterionId} />
    </section>
  );
}

function lineWords(own: number, drawn: number, direction: 'max' | 'min'): string {
  if (own > 0) return `The line goes through ${format.plural(own, 'point')}.`;
  const better = `${direction === 'max' ? 'More' : 'Less'} is better`;
  if (drawn === 0)
    return `${better}: a straight line from the worst to the best number, once there are some.`;
  return drawn === 1
    ? `${better}; as long as all numbers are the same, each is worth 50.`
    : `${better}: a straight line from the worst number to the best.`;
}
