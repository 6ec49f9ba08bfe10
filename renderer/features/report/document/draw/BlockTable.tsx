import type { CSSProperties } from 'react';
import { Table } from '../../layout.tsx';
import type { Block, TableCell } from '../blocks.ts';
import { WordsText } from './WordsText.tsx';

/** A table, whole on a page where it fits on one; a heat map gives its cells a shade behind their numbers. */
export function BlockTable({
  table: { caption, columns, rows },
}: {
  table: Extract<Block, { kind: 'table' }>;
}) {
  const hot = rows.some((row) => row.some((cell) => cell.heat !== undefined));
  return (
    <Table
      className={`document-table ${hot ? 'is-heat' : ''} ${rows.length > WHOLE ? '' : 'is-whole'}`}
      caption={caption}
      columns={columns}
      rows={rows.map((row, i) => ({
        key: String(i),
        cells: row.map((cell, column) => <CellText key={columns[column]?.head} cell={cell} />),
      }))}
    />
  );
}

function CellText({ cell: { words, heat, empty } }: { cell: TableCell }) {
  if (heat === undefined) {
    return (
      <span className={empty ? 'document-empty' : ''}>
        <WordsText words={words} />
      </span>
    );
  }
  return (
    <span
      className={`document-heat ${heat < 0 ? 'is-con' : 'is-pro'}`}
      style={{ '--heat': `${Math.round(Math.abs(heat) * HEAT_PERCENT)}%` } as CSSProperties}
    >
      <WordsText words={words} />
    </span>
  );
}

/** Rows of a table that is not broken. */
const WHOLE = 9;

/** How strong the strongest shade is: black numbers stay readable on it. */
const HEAT_PERCENT = 55;
