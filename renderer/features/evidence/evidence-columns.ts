import type { ColDef } from 'ag-grid-community';
import * as format from '../../model/format.ts';
import { bearsOn, type ClaimRow, STANDING, standingText } from './evidence-rows.ts';
import { BearsOnCell, ClaimCell, SortHeader, SourceCell, SpeakerCell, StandingCell } from './renderers.tsx';

type Column = ColDef<ClaimRow>;

/** From one thing to compare by to AG Grid's comparator, with the order of the evidence among equals. */
const by =
  (of: (row: ClaimRow) => string | number): NonNullable<Column['comparator']> =>
  (_a, _b, { data: a }, { data: b }) => {
    if (!a || !b) return 0;
    const [x, y] = [of(a), of(b)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  };

/** Whether a text is likely to need more than the two lines that a cell has. */
const isCut = (text: string, width: number): boolean => text.length * 6.4 > 2 * (width - 32);

const collator = new Intl.Collator('en', { numeric: true });
const STANDINGS = Object.keys(STANDING);

export const columnDefaults: Column = { resizable: true, headerComponent: SortHeader, minWidth: 72 };

export const claimColumns: Column[] = [
  {
    colId: 'claim',
    headerName: 'Claim',
    valueGetter: ({ data }) => data?.text,
    // A search marks the same text differently.
    equals: () => false,
    comparator: by((row) => row.text),
    cellRenderer: ClaimCell,
    tooltipValueGetter: ({ data, column }) =>
      data && column && 'getActualWidth' in column && isCut(data.text, column.getActualWidth())
        ? data.text
        : undefined,
    flex: 5,
    minWidth: 320,
  },
  {
    colId: 'bears-on',
    headerName: 'Bears on',
    valueGetter: ({ data }) => data && bearsOn(data),
    comparator: by((row) => {
      const [first] = row.findings;
      return first ? `${first.alternative} ${first.criterion} ${first.polarity}` : '\uFFFF';
    }),
    cellRenderer: BearsOnCell,
    tooltipValueGetter: ({ data }) => data && bearsOn(data),
    flex: 3,
    minWidth: 196,
  },
  {
    colId: 'standing',
    headerName: 'Counted',
    valueGetter: ({ data }) => data && standingText(data),
    comparator: by((row) => STANDINGS.indexOf(row.standing)),
    cellRenderer: StandingCell,
    tooltipValueGetter: ({ value }) => value,
    width: 118,
  },
  {
    colId: 'speaker',
    headerName: 'Speaker',
    valueGetter: ({ data }) => data && `${data.speaker}${data.holder === null ? '' : ` for ${data.holder}`}`,
    comparator: by((row) => `${row.speaker} ${row.holder ?? ''}`),
    cellRenderer: SpeakerCell,
    tooltipValueGetter: ({ value }) => value,
    width: 148,
  },
  {
    colId: 'certainty',
    headerName: 'Certainty',
    valueGetter: ({ data }) => data?.certainty,
    comparator: by((row) => row.certainty),
    width: 104,
  },
  {
    colId: 'source',
    headerName: 'Source',
    valueGetter: ({ data }) => data && `${data.source} ${data.paragraph ?? ''}`,
    comparator: by((row) => row.sourcePosition * 1e6 + (row.paragraph ?? 0)),
    cellRenderer: SourceCell,
    tooltipValueGetter: ({ data }) => data?.source,
    width: 160,
  },
  {
    colId: 'date',
    headerName: 'Date',
    valueGetter: ({ data }) => data?.date,
    valueFormatter: ({ data }) => (data?.date ? format.shortDate(data.date) : 'undated'),
    comparator: by((row) => row.date ?? '\uFFFF'),
    width: 112,
  },
  {
    colId: 'relevance',
    headerName: 'Best match',
    valueGetter: ({ data }) => data?.relevance,
    hide: true,
  },
];
