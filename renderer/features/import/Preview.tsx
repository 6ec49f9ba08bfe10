import { useEffect, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { TableMapping, TableRows, TableView } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { columnAt, letters } from './import-sentences.ts';
import type { Place } from './import-state.ts';

const PAGE = 50;
const MOST_COLUMNS = 60;

interface Props {
  readonly table: TableView;
  readonly mapping: TableMapping;
  /** The cell that a problem leads to. */
  readonly place: Place | null;
}

/** A part of the table as it was read, with its row numbers and column letters. */
export function Preview({ table, mapping, place }: Props) {
  const [from, setFrom] = useState(() => pageOf(place));
  const [part, setPart] = useState<TableRows | null>(null);
  const wanted = useRef<HTMLTableCellElement>(null);
  useEffect(() => setFrom(pageOf(place)), [place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is read anew when the table was.
  useEffect(() => {
    let current = true;
    void settle(api().readImportRows({ from, count: PAGE })).then((result) => {
      if (current && result.ok) setPart(result.value);
    });
    return () => {
      current = false;
    };
  }, [from, table]);
  const column = place?.column === undefined ? 0 : columnAt(place.column);
  const found = place && part?.from === from ? place.row - 1 - from : null;
  useEffect(() => {
    if (found === null) return;
    wanted.current?.scrollIntoView({ block: 'center', inline: 'center' });
    wanted.current?.focus({ preventScroll: true });
  }, [found]);
  const first = Math.max(0, Math.min(column - 20, table.columns - MOST_COLUMNS));
  const columns = Array.from({ length: Math.min(table.columns - first, MOST_COLUMNS) }, (_, i) => i + first);
  const marks = marksOf(table, mapping);
  const last = Math.min(from + PAGE, table.rows);
  return (
    <section className="import-preview" aria-label={t('The table as it was read')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus. */}
      <div className="import-cells" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">{t('Row')}</span>
              </th>
              {columns.map((i) => (
                <th key={i} scope="col">
                  {letters(i)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part?.rows.map((cells, i) => {
              const row = part.from + i;
              return (
                <tr key={row} className={marks.rows.get(row)}>
                  <th scope="row">{row + 1}</th>
                  {columns.map((at) => {
                    const isWanted = found === i && at === column;
                    return (
                      <td
                        key={at}
                        ref={isWanted ? wanted : undefined}
                        tabIndex={isWanted ? -1 : undefined}
                        className={`${marks.columns.get(at) ?? ''} ${isWanted ? 'is-wanted' : ''}`}
                        dir="auto"
                      >
                        {cells[at]}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {(table.rows > PAGE || columns.length < table.columns) && (
        <div className="row">
          <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
            {t('Earlier rows')}
          </Button>
          <Button disabled={last >= table.rows} onClick={() => setFrom(from + PAGE)}>
            {t('Later rows')}
          </Button>
          <span role="status">
            {columns.length < table.columns
              ? t('Rows {from, number} to {last, number} of {rows, number}, {shown} of {columns} columns', {
                  from: from + 1,
                  last,
                  rows: table.rows,
                  shown: columns.length,
                  columns: table.columns,
                })
              : t('Rows {from, number} to {last, number} of {rows, number}', {
                  from: from + 1,
                  last,
                  rows: table.rows,
                })}
          </span>
        </div>
      )}
    </section>
  );
}

/** The page on which a row stands, with some rows before it. */
const pageOf = (place: Place | null): number => (place ? Math.max(0, place.row - 1 - 10) : 0);

/** Which rows and columns are headings, speak of the criteria, or are left out. */
function marksOf({ guess }: TableView, { optionsAs, special, lines, head }: TableMapping) {
  const rows = new Map<number, string>();
  const columns = new Map<number, string>();
  const [entries, along] = optionsAs === 'rows' ? [rows, columns] : [columns, rows];
  lines.forEach(({ role }, at) => {
    if (role === 'ignore') along.set(at, 'is-left-out');
    else if (role === 'option') along.set(at, 'is-names');
  });
  for (const { at, role } of special) entries.set(at, role === 'ignore' ? 'is-left-out' : 'is-special');
  if (head !== null) entries.set(head, 'is-head');
  if (guess.headRow !== null) rows.set(guess.headRow, 'is-head');
  return { rows, columns };
}
