import { lazy, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { RankColumn, RankRow } from './row-types.ts';
import './rank-flow.css';

const RankLines = lazy(() => import('./RankLines.tsx'));

interface Props {
  readonly label: string;
  readonly columns: readonly RankColumn[];
  readonly rows: readonly RankRow[];
  /** The row that is selected. */
  readonly selected: string | null;
  readonly onChoose: (key: string) => void;
}

/** How ranks go from column to column, with the names at both ends. Stands in a figure. */
export function RankFlow({ label, columns, rows, selected, onChoose }: Props) {
  const [near, setNear] = useState<string | null>(null);
  const at = (column: number): RankRow[] =>
    rows
      .filter(({ places }) => places[column])
      .sort((a, b) => (a.places[column]?.order ?? 0) - (b.places[column]?.order ?? 0));
  return (
    <div className="rank-flow">
      <ul aria-label={t('{name}, best first', { name: columns[0]?.name ?? '' })}>
        {at(0).map(({ key, name, mark }) => (
          <li key={key} data-alternative={key}>
            <button
              type="button"
              className="rank-name"
              aria-pressed={key === selected}
              title={name}
              onClick={() => onChoose(key)}
              onFocus={() => setNear(key)}
              onBlur={() => setNear(null)}
              onPointerEnter={() => setNear(key)}
              onPointerLeave={() => setNear(null)}
            >
              <span>{name}</span>
              {mark}
            </button>
          </li>
        ))}
      </ul>
      <RankLines label={label} columns={columns} rows={rows} lit={near ?? selected} onChoose={onChoose} />
      <ul aria-hidden="true">
        {at(columns.length - 1).map(({ key, name, mark }) => (
          <li key={key} data-alternative={key} className={key === (near ?? selected) ? 'is-lit' : ''}>
            <span className="rank-name" title={name}>
              {mark}
              <span>{name}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
