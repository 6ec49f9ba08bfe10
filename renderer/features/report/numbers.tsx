import { valuePointsFor } from '../../../scoring/evidence/measure.ts';
import * as format from '../../model/format.ts';
import { measuredText, number, withUnit } from '../../model/measured.ts';
import type { PrintedCriterion, PrintedNumber } from './report-data.ts';

/** The measured numbers of a criterion: each with what it is worth, and the words that it rests on. */
export function Numbers({ criterion, numbers }: PrintedCriterion) {
  if (numbers.length === 0) return null;
  return (
    <table className="report-numbers">
      <caption className="hidden-text">Numbers on {format.inSentence(criterion.name)}</caption>
      <thead>
        <tr>
          <th scope="col">Alternative</th>
          <th scope="col" className="is-number">
            Number
          </th>
          <th scope="col" className="is-number">
            Value
          </th>
          <th scope="col">Remark</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ measurement, alternative, value, sourceNumber }) => (
          <tr key={measurement.id}>
            <th scope="row">{alternative}</th>
            <td className="is-number">{measuredText(measurement, criterion.unit)}</td>
            <td className="is-number">{value === null ? 'not counted' : format.score(value)}</td>
            <td>{measurement.remark}</td>
            <td>
              {sourceNumber === null ? (
                'source not named'
              ) : (
                <a href={`#source-${sourceNumber}`} aria-label={`Source ${sourceNumber}`}>
                  [{sourceNumber}]
                </a>
              )}
              {measurement.paragraph !== null && ` paragraph\u00a0${measurement.paragraph}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Measured in s, less is better. Value: 0 at 30 s, 100 at 12 s, straight lines between." */
export function scaleWords({ criterion, numbers }: PrintedCriterion): string {
  const { unit, direction, valuePoints } = criterion;
  const measured = `Measured in ${unit ?? 'numbers without a unit'}, ${direction === 'max' ? 'more' : 'less'} is better.`;
  const points = valuePointsFor(criterion, numbers.map(measurementOf));
  if (points.length === 0) return `${measured} No number is known yet.`;
  const own = valuePoints.length > 0 ? '' : ', a straight line over the measured numbers';
  const line = points.map(([x, value]) => `${number(value)} at ${withUnit(number(x), unit)}`);
  return `${measured} Value: ${format.list(line)}${own}.`;
}

const measurementOf = ({ measurement }: PrintedNumber) => measurement;
