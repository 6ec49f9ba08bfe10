import { Children, type ReactNode } from 'react';
import { ASSUMED_LEGEND, KNOWN_LEGEND } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';

/**
 * What reports are laid out with. These take finished words: numbers are written while the sections are composed
 * (compose.tsx), because only then it is known in which way.
 */

interface Column {
  readonly head: ReactNode;
  /** Numbers stand at the right. */
  readonly number?: boolean;
  /** Percent of the table; the columns without share what is left. */
  readonly width?: number;
}

interface Row {
  readonly key: string;
  /** Where links lead. */
  readonly id?: string;
  readonly cells: readonly ReactNode[];
}

interface TableProps {
  readonly caption: ReactNode;
  /** For readers of the structure only, where the heading above says it to the eye. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows below the others: totals and what they are made of. */
  readonly foot?: readonly (readonly ReactNode[])[];
  /** The column that names the row. */
  readonly rowHead?: number;
  readonly className?: string;
}

/** A table whose every head says what it heads. */
export function Table({
  caption,
  captionHidden,
  columns,
  rows,
  foot,
  rowHead = 0,
  className = '',
}: TableProps) {
  const numeric = (i: number): string => (columns[i]?.number ? 'is-number' : '');
  const cells = (all: readonly ReactNode[]): ReactNode[] =>
    all.map((cell, i) =>
      i === rowHead ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are their columns.
        <th key={i} scope="row" className={numeric(i)}>
          {held(cell)}
        </th>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are their columns.
        <td key={i} className={numeric(i)}>
          {held(cell)}
        </td>
      ),
    );
  return (
    <table className={className}>
      <caption className={captionHidden ? 'hidden-text' : ''}>{caption}</caption>
      <colgroup>
        {columns.map(({ width }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are their places.
          <col key={i} style={width === undefined ? {} : { width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ head }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are their places.
            <th key={i} scope="col" className={numeric(i)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {inGroups(rows).map((group, g, all) => (
        <tbody key={group[0]?.key ?? ''} className={all.length > 1 && g !== 1 ? 'is-together' : ''}>
          {group.map(({ key, id, cells: own }) => (
            <tr key={key} id={id}>
              {cells(own)}
            </tr>
          ))}
          {g === all.length - 1 &&
            foot?.map((own, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they are their places.
              <tr key={i} className={i === 0 ? 'report-foot' : 'report-foot-part'}>
                {cells(own)}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** A cell without anything would have no tag on paper, and its row a cell less than the others. */
const held = (cell: ReactNode): ReactNode =>
  cell === '' || Children.toArray(cell).length === 0 ? '\u00a0' : cell;

/** Rows at either end of a table that go on one page, so that no page has a lonely row of it. */
const END = 3;

/** The first rows, those between, and the last; a short table, or one whose rows are more than words and so may be tall, is one group. */
function inGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const low = rows.every(({ cells }) => cells.every((cell) => typeof cell !== 'object'));
  if (rows.length <= 2 * END || !low) return [rows];
  return [rows.slice(0, END), rows.slice(END, -END), rows.slice(-END)].filter((group) => group.length > 0);
}

/** What stands over a table and is never left behind by it at the end of a page. */
export const OverTable = ({ children }: { children: ReactNode }) => (
  <div className="report-head is-over-table">{children}</div>
);

/** Names and what they are. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="report-facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A part of a bar. */
export interface Segment {
  readonly key: string;
  /** Part of the longest possible bar, 0 to 1. */
  readonly part: number;
  /** Stands in the segment where there is room. */
  readonly mark?: string;
  /** Which of the shades. */
  readonly shade: number;
  /** It rests on empty cells: lines instead of a shade. */
  readonly assumed?: boolean;
}

interface BarsProps {
  /** What the picture says, for whoever does not see it; its numbers stand in a table beside it. */
  readonly label: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly segments: readonly Segment[];
    readonly text: string;
  }[];
  /** There is more than a number behind each bar. */
  readonly wide?: boolean;
}

/** Bars with their names and numbers. Shades only repeat what marks and lengths say. */
export const Bars = ({ label, rows, wide = false }: BarsProps) => (
  <div className={`report-bars ${wide ? 'is-wide' : ''}`} role="img" aria-label={label}>
    {rows.map(({ key, name, segments, text }) => (
      <div key={key} className="report-bar-row">
        <span>{name}</span>
        <span className="report-bar">
          {segments.map((segment) => (
            <span
              key={segment.key}
              className={segment.assumed ? 'is-assumed' : `is-shade-${segment.shade % 4}`}
              style={{ width: `${100 * segment.part}%` }}
            >
              {segment.mark !== undefined && segment.part >= 0.015 + 0.015 * segment.mark.length && (
                <span className="report-bar-mark">{segment.mark}</span>
              )}
            </span>
          ))}
        </span>
        <span className="report-bar-text">{text}</span>
      </div>
    ))}
  </div>
);

/** What the fill and the lines of bars mean. */
export const KnownKey = () => (
  <p className="report-small report-known-key">
    <span className="is-shade-0" aria-hidden="true" /> {t(KNOWN_LEGEND)}.{' '}
    <span className="is-assumed" aria-hidden="true" /> {t(ASSUMED_LEGEND)}.
  </p>
);

/** A link to another place of the report; words alone where that is not printed. */
export const Jump = ({
  to,
  label,
  children,
}: {
  to: string | null;
  label?: string | undefined;
  children: ReactNode;
}) =>
  to === null ? (
    <span>{children}</span>
  ) : (
    <a href={`#${to}`} aria-label={label}>
      {children}
    </a>
  );
