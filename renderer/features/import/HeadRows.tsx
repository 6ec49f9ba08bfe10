import { useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';

interface Props {
  /** Counted from 0, the lowest last; none where there are none. */
  readonly rows: readonly number[];
  /** How many rows the table has. */
  readonly most: number;
  readonly onChange: (rows: readonly number[]) => void;
}

const wordsOf = (rows: readonly number[]): string =>
  rows.length === 0 ? '0' : rows.map((row) => row + 1).join(', ');

/** "1, 2" or "1-2" as rows counted from 0, and "0" as none; null for what says no rows of the table. */
export function headRowsIn(text: string, most: number): number[] | null {
  if (/^\s*0?\s*$/.test(text)) return [];
  const rows = text.split(/[\s,;]+/).filter((part) => part !== '');
  const numbers = rows.flatMap((part) => {
    const [, first, last] = /^(\d{1,7})(?:[-–](\d{1,7}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    return from >= 1 && to >= from && to - from < MOST_HEADS
      ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
      : [Number.NaN];
  });
  const isSound = numbers.every((row) => row <= most) && numbers.length <= MOST_HEADS;
  return isSound ? [...new Set(numbers)].sort((a, b) => a - b).map((row) => row - 1) : null;
}

const MOST_HEADS = 10;

/** The rows with the headings: of several the upper ones hold the groups. */
export function HeadRows({ rows, most, onChange }: Props) {
  const known = wordsOf(rows);
  const [text, setText] = useState(known);
  useEffect(() => setText(known), [known]);
  const read = headRowsIn(text, most);
  const settle = (): void => {
    if (read !== null && wordsOf(read) !== known) onChange(read);
    else if (read !== null) setText(known);
  };
  return (
    <label className="import-field is-short">
      <span>{t('Rows with headings')}</span>
      <input
        className="field is-number"
        inputMode="text"
        maxLength={40}
        value={text}
        aria-invalid={read === null}
        aria-describedby="import-head-rows"
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <small id="import-head-rows" className={read === null ? 'field-problem' : 'dim'}>
        {read === null ? t('Give rows from 1 to {most}.', { most }) : t('as 1 or 1, 2; 0 for none')}
      </small>
    </label>
  );
}
