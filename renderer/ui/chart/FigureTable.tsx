import type { ReactNode } from 'react';
import { NumberTable } from '../NumberTable.tsx';

export interface TableColumn {
  readonly label: string;
  /** Words, which stand at the left; numbers stand at the right. */
  readonly words?: boolean;
}

/** The numbers of a chart as a table. The first cell of each row is its head. */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** A last line such as a sum. */
  readonly foot?: readonly ReactNode[];
}

const side = (column: TableColumn | undefined): string => (column?.words ? 'is-words' : 'is-number');

/** The table twin of a figure. */
export function FigureTable({ caption, columns, rows, foot }: TableTwin) {
  return (
    <NumberTable className="figure-table" label={caption}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={side(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <Row key={key} cells={cells} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <Row cells={foot} columns={columns} />
        </tfoot>
      )}
    </NumberTable>
  );
}

function Row({ cells, columns }: { cells: readonly ReactNode[]; columns: readonly TableColumn[] }) {
  const [head, ...rest] = cells;
  return (
    <tr>
      <th scope="row" className={side(columns[0])}>
        {head}
      </th>
      {rest.map((cell, i) => (
        <td key={columns[i + 1]?.label} className={side(columns[i + 1])}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
