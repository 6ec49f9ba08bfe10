/** Plain Node: the tables of a page in HTML; nothing in it is run or loaded. */

import { convert } from 'html-to-text';
import { type Cell, refuseTooLarge } from '../grid.ts';
import { widthOf } from '../orient.ts';

/** A node of a parsed page, as html-to-text hands it to a formatter. */
interface Node {
  readonly type: string;
  readonly name?: string | undefined;
  readonly data?: string | undefined;
  readonly attribs?: Readonly<Record<string, string>> | undefined;
  readonly children?: readonly Node[] | undefined;
}

/** The cells of the tables of a page, in their order; a table inside of another is none. */
export function tablesOf(html: string): Cell[][][] {
  if (!/<table[\s>]/i.test(html)) return [];
  const tables: Cell[][][] = [];
  convert(html, {
    limits: { maxInputLength: 20_000_000, maxDepth: 100 },
    selectors: [{ selector: 'table', format: 'grid' }],
    formatters: {
      grid: (element: Node) => {
        tables.push(rowsOf(element));
      },
    },
  });
  for (const rows of tables) refuseTooLarge(rows.length, widthOf(rows));
  return tables.filter((rows) => rows.length > 0);
}

function rowsOf(table: Node): Cell[][] {
  const rows: Cell[][] = [];
  /** Values that reach down from a row above, by column, with how many rows they still reach. */
  const down = new Map<number, { value: string; rows: number }>();
  for (const row of descendants(table, ['tr'])) {
    const cells: Cell[] = [];
    const put = (value: string): void => {
      cells.push(value);
    };
    const fill = (): void => {
      for (
        let spanning = down.get(cells.length);
        spanning && spanning.rows > 0;
        spanning = down.get(cells.length)
      ) {
        spanning.rows--;
        put(spanning.value);
      }
    };
    for (const cell of descendants(row, ['td', 'th'])) {
      fill();
      const value = textIn(cell);
      const [across, deep] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let i = 0; i < across; i++) {
        if (deep > 1) down.set(cells.length, { value, rows: deep - 1 });
        put(value);
      }
    }
    fill();
    rows.push(cells);
  }
  return rows;
}

const spanOf = ({ attribs }: Node, name: string): number =>
  Math.min(1_000, Math.max(1, Number.parseInt(attribs?.[name] ?? '1', 10) || 1));

/** The elements of these names, not looking into those that were found, nor into tables inside. */
function descendants(node: Node, names: readonly string[]): Node[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.name !== undefined && names.includes(child.name)) return [child];
    return child.name === 'table' ? [] : descendants(child, names);
  });
}

const textIn = (node: Node): string => rawText(node).replaceAll(/\s+/g, ' ').trim();

function rawText(node: Node): string {
  if (node.type === 'text') return node.data ?? '';
  if (node.name === 'br') return ' ';
  if (node.name === 'script' || node.name === 'style') return '';
  return (node.children ?? []).map(rawText).join('');
}
