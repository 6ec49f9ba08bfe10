import { t } from '../../../common/language/texts.ts';
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
          `${t(
            own.measurement.kind === 'uniform'
              ? 'The middle of it, {place}, is worth {value}.'
              : '{place} is worth {value}.',
            { place: placeText(place.x, criterion), value: format.score(worth) },
          )} `}
        {lineWords(criterion, points.length)}{' '}
        <button
          type="button"
          className="link"
          onClick={() => showEditor({ kind: 'valueFunction', id: criterionId })}
        >
          {t('Edit value function…')}
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
      <h3>{t(isWorded(criterion) ? 'What a word is worth' : 'What a number is worth')}</h3>
      <ValueFunction criterionId={criterionId} />
    </section>
  );
}

function lineWords(criterion: Criterion, drawn: number): string {
  const own = criterion.valuePoints.length;
  if (own > 0) return t('The line goes through {n, plural, one {# point} other {# points}}.', { n: own });
  const max = criterion.direction === 'max';
  const better = isWorded(criterion) ? (max ? 'last' : 'first') : max ? 'more' : 'less';
  if (drawn === 0)
    return t(
      '{better, select, last {The last word is the best: a straight line from the worst to the best word, once there are some.} first {The first word is the best: a straight line from the worst to the best word, once there are some.} less {Less is better: a straight line from the worst to the best number, once there are some.} other {More is better: a straight line from the worst to the best number, once there are some.}}',
      { better },
    );
  return drawn === 1
    ? t(
        '{better, select, last {The last word is the best; as long as all words are the same, each is worth 50.} first {The first word is the best; as long as all words are the same, each is worth 50.} less {Less is better; as long as all numbers are the same, each is worth 50.} other {More is better; as long as all numbers are the same, each is worth 50.}}',
        { better },
      )
    : t(
        '{better, select, last {The last word is the best: a straight line from the worst word to the best.} first {The first word is the best: a straight line from the worst word to the best.} less {Less is better: a straight line from the worst number to the best.} other {More is better: a straight line from the worst number to the best.}}',
        { better },
      );
}
