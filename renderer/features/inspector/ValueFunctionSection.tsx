import { isWorded } from '../../../common/measured-words.ts';
import type { Criterion } from '../../../electron/ipc/contract.ts';
import { valuePointsFor } from '../../../scoring/assessment/measure.ts';
import { placeOf } from '../../domain/value-functions/geometry.ts';
import { SmallPlot } from '../../domain/value-functions/SmallPlot.tsx';
import { useNumbers } from '../../domain/value-functions/use-numbers.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { placeText } from '../../model/measured.ts';
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
          scale={criterion}
          marks={marks}
          {...(alternativeId !== undefined && { shown: alternativeId })}
        />
      )}
      <p className="dim">
        {place &&
          worth !== null &&
          `${own.measurement.kind === 'uniform' ? 'The middle of it, ' : ''}${placeText(place.x, criterion)}${own.measurement.kind === 'uniform' ? ',' : ''} is worth ${format.score(worth)}. `}
        {lineWords(criterion, points.length)}{' '}
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
  const criterion = lookup(useTables()).criterion(criterionId);
  return (
    <section className="inspector-section">
      <h3>What a {isWorded(criterion) ? 'word' : 'number'} is worth</h3>
      <ValueFunction criterionId={criterionId} />
    </section>
  );
}

function lineWords(criterion: Criterion, drawn: number): string {
  const own = criterion.valuePoints.length;
  const worded = isWorded(criterion);
  const what = worded ? 'word' : 'number';
  if (own > 0) return `The line goes through ${format.plural(own, 'point')}.`;
  const max = criterion.direction === 'max';
  const better = worded
    ? `The ${max ? 'last' : 'first'} word is the best`
    : `${max ? 'More' : 'Less'} is better`;
  if (drawn === 0)
    return `${better}: a straight line from the worst to the best ${what}, once there are some.`;
  return drawn === 1
    ? `${better}; as long as all ${what}s are the same, each is worth 50.`
    : `${better}: a straight line from the worst ${what} to the best.`;
}
