import { t } from '../../../common/language/texts.ts';
import type { NamedVersion } from '../../../electron/ipc/contract.ts';
import type { Before } from '../../model/comparison.ts';
import * as format from '../../model/format.ts';
import { eventLine } from './compare-sentences.ts';
import { MOST_POINTS, type Point } from './use-points.ts';

interface Props {
  readonly label: string;
  readonly points: readonly Point[];
  readonly versions: readonly NamedVersion[];
  readonly value: Before;
  /** Other workbooks that can be chosen, and what the last of them is called; left out where none can. */
  readonly files?: { readonly chosen: string | null; readonly onOther: () => void };
  readonly onChoose: (point: Before) => void;
  readonly autofocus?: boolean;
}

/** Chooses a point of the history, the present, or another workbook. */
export function PointChooser({ label, points, versions, value, files, onChoose, autofocus = false }: Props) {
  const named = new Set(versions.map(({ number }) => number));
  const isUnnamed = ({ number }: Point): boolean => !named.has(number);
  const listed =
    typeof value !== 'number' || named.has(value) || points.some(({ number }) => number === value);
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
        <option value="now">{t('Now')}</option>
        {files !== undefined && (
          <optgroup label={t('Another workbook')}>
            {files.chosen !== null && <option value="file">{files.chosen}</option>}
            <option value="other">{t('Choose a file…')}</option>
          </optgroup>
        )}
        {versions.length > 0 && (
          <optgroup label={t('Version')}>
            {versions.map(({ id, name, number }) => (
              <option key={id} value={String(number)}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t('After change')}>
          {!listed && <option value={String(value)}>{format.count(Number(value))}</option>}
          {points.filter(isUnnamed).map((point) => (
            <option key={point.number} value={String(point.number)}>
              {eventLine(point)}
            </option>
          ))}
          {points.length >= MOST_POINTS && (points.at(-1)?.number ?? 1) > 1 && (
            <option disabled>{t('Older changes are chosen in the history')}</option>
          )}
        </optgroup>
      </select>
    </label>
  );
}
