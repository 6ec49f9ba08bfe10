import { useRef, useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import { valuePointsFor } from '../../../scoring/assessment/measure.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { measuredText, placeText } from '../../model/measured.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { type Mark, type Place, placeOf } from './geometry.ts';
import { Plot } from './Plot.tsx';
import { PointTable } from './PointTable.tsx';
import {
  addPoint,
  contradicts,
  draftsOf,
  middleOfWidest,
  movePoint,
  type PointDraft,
  readDrafts,
  removePoint,
  turnRound,
  valuePointsOf,
} from './value-points-draft.ts';
import './value-functions.css';

interface Props {
  /** None for a straight line. */
  readonly drafts: readonly PointDraft[];
  readonly onChange: (drafts: readonly PointDraft[]) => void;
  readonly direction: 'max' | 'min';
  readonly scale: NumberScale;
  /** The measured numbers of the alternatives that are shown. */
  readonly marks: readonly Mark[];
  /** The alternatives that have no number, by name. */
  readonly unmeasured: readonly string[];
  /** The total of each alternative with this line, by its id; null while the line is not whole. */
  readonly totals: (points: ValuePoints) => ReadonlyMap<string, number>;
}

/** Says what a number is worth: a plot to drag points on, a table to type them into, and what comes of it. */
export function ValueFunctionEditor({
  drafts,
  onChange,
  direction,
  scale,
  marks,
  unmeasured,
  totals,
}: Props) {
  const worded = isWorded(scale);
  const reading = readDrafts(drafts, scale);
  const straight = drafts.length === 0;
  const measurements = marks.map((mark) => mark.measurement);
  const line = straight
    ? valuePointsFor({ valuePoints: [], direction }, measurements)
    : valuePointsOf(reading.points);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLFieldSetElement>(null);

  /** The straight line as points of its own; where nothing is measured yet, from 0 to 100. */
  const asPoints = (): PointDraft[] => {
    if (!straight) return [...drafts];
    const [low, high] = direction === 'max' ? [0, 100] : [100, 0];
    const [first] = line;
    if (line.length > 1) return draftsOf(line);
    const [from, to] = endsOf(first?.[0], scale);
    return draftsOf([
      [from, low],
      [to, high],
    ]);
  };
  const focusPoint = (find: (index: number, all: readonly SVGElement[]) => boolean): void => {
    // After React has drawn it.
    requestAnimationFrame(() => {
      const all = [...(root.current?.querySelectorAll<SVGElement>('.plot-point') ?? [])];
      all.find((_, index) => find(index, all))?.focus();
    });
  };
  const add = (at: Place | null): void => {
    const present = asPoints();
    const place = at ?? middleOfWidest(readDrafts(present).points, scale);
    const { drafts: next, key } = place ? addPoint(present, place) : { drafts: present, key: null };
    onChange(next);
    const added = readDrafts(next).points;
    const index = added.findIndex((p) => p.key === key);
    setSaid(
      index < 0
        ? t('There is a point already.')
        : t('A point was added at {place}.', { place: placeText(added[index]?.x ?? 0, scale) }),
    );
    if (index >= 0) focusPoint((i) => i === index);
  };
  const remove = (key: number): void => {
    const index = reading.points.findIndex((p) => p.key === key);
    const next = removePoint(drafts, key);
    const refused = next.length === drafts.length;
    setSaid(
      refused ? t('A line needs two points. “Straight line” removes them all.') : t('The point was removed.'),
    );
    onChange(next);
    if (!refused) focusPoint((i, all) => i === Math.min(index, all.length - 1));
  };
  const whole = reading.problem === null;
  const scores = whole ? totals(straight ? [] : line) : null;
  return (
    <fieldset ref={root} className="value-function">
      <legend>{t(worded ? 'What a word is worth' : 'What a number is worth')}</legend>
      <p className="dim">{straight ? straightWords(line, scale) : t(POINTS_WORDS)}</p>
      <div className="value-function-work">
        <div>
          {line.length > 0 && (
            <Plot
              line={line}
              points={reading.points}
              marks={marks}
              scale={scale}
              onMove={(key, to, step) => onChange(movePoint(drafts, key, to, step))}
              onRemove={remove}
              onAdd={add}
              onHold={() => () => onChange(drafts)}
            />
          )}
          <div className="row">
            <Button onClick={() => add(null)}>{t('Add a point')}</Button>
            <Button
              disabled={straight}
              onClick={() => {
                onChange([]);
                setSaid(t('The line is straight again.'));
              }}
            >
              {t('Straight line')}
            </Button>
          </div>
        </div>
        {!straight && <PointTable drafts={drafts} scale={scale} onChange={onChange} />}
      </div>
      <p className="hidden-text" role="status">
        {said}
      </p>
      {reading.problem && (
        <p className="field-problem" role="alert">
          {reading.problem}
        </p>
      )}
      {whole && contradicts(reading.points, direction) && (
        <p>
          {rich(
            '{better, select, first {The first word is the best, and this line rises: the line is what counts.} last {The last word is the best, and this line falls: the line is what counts.} less {Less is better, and this line rises: the line is what counts.} other {More is better, and this line falls: the line is what counts.}} <link>Turn the line round</link>',
            {
              better: betterEnd(direction, worded),
              link: (words) => (
                <button type="button" className="link" onClick={() => onChange(turnRound(drafts))}>
                  {words}
                </button>
              ),
            },
          )}
        </p>
      )}
      {(marks.length > 0 || unmeasured.length > 0) && (
        <table className="value-preview" data-testid="value-preview">
          <caption className="hidden-text">{t('What each alternative is worth with this line')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Alternative')}</th>
              <th scope="col">{t(worded ? 'Word' : 'Number')}</th>
              <th scope="col">{t('Value')}</th>
              <th scope="col">{t('Total then')}</th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => {
              const { value } = placeOf(mark, line);
              const score = scores?.get(mark.alternativeId);
              return (
                <tr key={mark.alternativeId}>
                  <th scope="row">{mark.name}</th>
                  <td>{measuredText(mark.measurement, scale)}</td>
                  <td>{whole && value !== null ? format.score(value) : '–'}</td>
                  <td>{score === undefined ? '–' : format.score(score)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {unmeasured.length > 0 && (
        <p className="dim">
          {t(
            worded
              ? 'No word yet: {names}. {n, plural, one {It stays} other {They stay}} open.'
              : 'No number yet: {names}. {n, plural, one {It stays} other {They stay}} open.',
            { names: format.list(unmeasured), n: unmeasured.length },
          )}
        </p>
      )}
    </fieldset>
  );
}

const POINTS_WORDS = msg(
  'The value changes evenly between two points and stays at that of the outer ones beyond them. Drag a point, use the arrow keys on it, or type; a double click on the plot adds one.',
);

/** What is better: one end of the words, or of the numbers. */
function betterEnd(direction: 'max' | 'min', worded: boolean): 'first' | 'last' | 'less' | 'more' {
  if (worded) return direction === 'min' ? 'first' : 'last';
  return direction === 'min' ? 'less' : 'more';
}

/** Where a line begins that nothing is measured for, or one number alone. */
function endsOf(only: number | undefined, { levels }: NumberScale): readonly [number, number] {
  if (levels.length > 1) return [1, levels.length];
  return only === undefined ? [0, 100] : [only - 1, only + 1];
}

function straightWords(line: ValuePoints, scale: NumberScale): string {
  const worded = isWorded(scale);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last)
    return t(
      worded
        ? 'A straight line from the worst (0) to the best (100) of the words that are used; there is none yet.'
        : 'A straight line from the worst (0) to the best (100) of the measured numbers; there is none yet.',
    );
  if (line.length === 1)
    return t(
      worded
        ? 'All words that are used are {place}, so each is worth 50 until they differ.'
        : 'All measured numbers are {place}, so each is worth 50 until they differ.',
      { place: placeText(first[0], scale) },
    );
  const [worst, best] = first[1] < last[1] ? [first, last] : [last, first];
  return t(
    worded
      ? 'A straight line from the worst of the words that are used, {worst}, to the best, {best}. It follows when another word comes. Add a point to bend it.'
      : 'A straight line from the worst of the measured numbers, {worst}, to the best, {best}. It follows when another number comes. Add a point to bend it.',
    { worst: placeText(worst[0], scale), best: placeText(best[0], scale) },
  );
}
