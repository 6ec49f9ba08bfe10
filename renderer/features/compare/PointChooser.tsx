import type { Before } from '../../model/comparison.ts';
import * as format from '../../model/format.ts';
import { eventLine } from './compare-sentences.ts';
import type { Point } from './use-points.ts';

interface Props {
  readonly label: string;
  readonly points: readonly Point[];
  readonly value: Before;
  /** Other workbooks that can be chosen, and what the last of them is called; left out where none can. */
  readonly files?: { readonly chosen: string | null; readonly onOther: () => void };
  readonly onChoose: (point: Before) => void;
  readonly autofocus?: boolean;
}

/** Chooses a point of the history, the present, or another workbook. */
export function PointChooser({ label, points, value, files, onChoose, autofocus = false }: Props) {
  const listed = value === null || value === 'file' || points.some(({ number }) => number === value);
  const choose = (text: string): void => {
    if (text === 'other') files?.onOther();
    else onChoose(text === 'now' ? null : text === 'file' ? 'file' : Number(text));
  };
  return (
    <label>
      {label}
      <select
        className="field"
        data-autofocus={autofocus ? '' : undefined}
        value={value === null ? 'now' : String(value)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="now">Now</option>
        {files !== undefined && (
          <optgroup label="Another workbook">
            {files.chosen !== null && <option value="file">{files.chosen}</option>}
            <option value="other">Choose a file…</option>
          </optgroup>
        )}
        <optgroup label="After change">
          {!listed && <option value={String(value)}>{format.count(Number(value))}</option>}
          {points.map((point) => (
            <option key={point.number} value={String(point.number)}>
              {eventLine(point)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
