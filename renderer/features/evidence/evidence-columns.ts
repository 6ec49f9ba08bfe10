import type { ColDef } from 'ag-grid-community';
import { inOrder } from '../../../common/language/order.ts';
import { presentLanguage } from '../../../common/language/present.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { wordsNow } from '../../domain/exact-words.ts';
import {
  DIRECTNESS_WORDS,
  doubtWords,
  FORM_WORDS,
  KIND_WORDS,
  SURENESS_WORDS,
  TRANSMISSION_WORDS,
  wordsOfUse,
} from '../../domain/saying-words.ts';
import { OPTIONAL_COLUMNS, type OptionalColumn } from '../../model/evidence-view.ts';
import * as format from '../../model/format.ts';
import { getState, openDocument } from '../../model/store.ts';
import { bearsOn, type ClaimRow, STANDING, standingText } from './evidence-rows.ts';
import { ECHO } from './facets.ts';
import { BearsOnCell, ClaimCell, SortHeader, SpeakerCell, StandingCell, WordsCell } from './renderers.tsx';

type Column = ColDef<ClaimRow>;

/** From one thing to compare by to AG Grid's comparator, with the order of the evidence among equals. */
const by =
  (of: (row: ClaimRow) => string | number): NonNullable<Column['comparator']> =>
  (_a, _b, { data: a }, { data: b }) => {
    if (!a || !b) return 0;
    const [x, y] = [of(a), of(b)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : inOrder(String(x), String(y));
  };

/** Whether a text is likely to need more than the two lines that a cell has. */
const isCut = (text: string, width: number): boolean => text.length * 6.4 > 2 * (width - 32);

/** What the columns that can be hidden are called. */
export const COLUMN_NAMES: Readonly<Record<OptionalColumn, Message>> = {
  voice: msg('Voice'),
  source: msg('Source'),
  kind: msg('Kind'),
  transmission: msg('How it came to us'),
  sureness: msg('How sure'),
  form: msg('Form'),
  directness: msg('Directness'),
  doubts: msg('Doubts'),
  use: msg('Use'),
  inferred: msg('Inferred'),
  echo: msg('Echo'),
  date: msg('Said on'),
};

const WIDTHS: Partial<Record<OptionalColumn, number>> = {
  voice: 148,
  source: 168,
  doubts: 148,
  echo: 148,
};

/** "Jones 2008, paragraph 13". */
const placeText = ({ source, paragraph }: ClaimRow): string =>
  paragraph === null ? source : t('{source}, paragraph {paragraph}', { source, paragraph });

const whoText = ({ speaker, holder }: ClaimRow): string =>
  holder === null ? speaker : t('{speaker} for {holder}', { speaker, holder });

/** What an optional column says of a claim; empty where there is nothing to say. */
export function columnText(name: OptionalColumn, row: ClaimRow): string {
  const { said, findings } = row;
  switch (name) {
    case 'voice':
      return row.holder ?? row.speaker;
    case 'source':
      return placeText(row);
    case 'kind':
      return KIND_WORDS[said.kind].label;
    case 'transmission':
      return TRANSMISSION_WORDS[said.transmission].label;
    case 'sureness':
      return SURENESS_WORDS[said.sureness].label;
    case 'form':
      return FORM_WORDS[said.form].label;
    case 'directness':
      return DIRECTNESS_WORDS[said.directness].label;
    case 'doubts':
      return doubtWords(said)
        .map(({ label }) => label)
        .join(', ');
    case 'use':
      return [...new Set(findings.flatMap((f) => (f.use === null ? [] : wordsOfUse(f.use))))].join(', ');
    case 'inferred':
      return findings
        .filter((f) => f.inferred)
        .map((f) => f.alternative)
        .join(', ');
    case 'echo':
      return row.echo === 'single' ? '' : t(ECHO[row.echo]);
    case 'date':
      return row.date === null ? t('undated') : format.shortDate(row.date);
  }
}

/** What is empty comes last; dates in their own order. */
const columnOrder = (name: OptionalColumn, row: ClaimRow): string =>
  (name === 'date' ? row.date : columnText(name, row)) || '\uFFFF';

/** The words of the source for the tooltip, as far as they were read. */
function exactWordsOf(claimId: string): string | null {
  const { tables } = openDocument(getState());
  const claim = tables.claims.find(({ id }) => id === claimId);
  return claim ? (wordsNow(claim, tables)?.text ?? null) : null;
}

/** German has longer words, which do not break. */
const longWords = (): boolean => presentLanguage().language === 'de';

const STANDINGS = Object.keys(STANDING);

export const columnDefaults: Column = { resizable: true, headerComponent: SortHeader, minWidth: 72 };

/** In the language of the window, so they are made when it is known. */
export const claimColumns = (): Column[] => [
  {
    colId: 'claim',
    headerName: t('Claim'),
    valueGetter: ({ data }) => data?.text,
    // A search marks the same text differently.
    equals: () => false,
    comparator: by((row) => row.text),
    cellRenderer: ClaimCell,
    cellAriaRole: 'rowheader',
    tooltipValueGetter: ({ data, column }) => {
      if (!data || !column || !('getActualWidth' in column)) return undefined;
      const cut = isCut(data.text, column.getActualWidth()) ? [data.text] : [];
      const words = exactWordsOf(data.claimId);
      const texts = [...cut, ...(words === null ? [] : [format.quotation(words)])];
      return texts.length === 0 ? undefined : texts.join('\n\n');
    },
    flex: 5,
    minWidth: 248,
  },
  {
    colId: 'bears-on',
    headerName: t('Bears on'),
    valueGetter: ({ data }) => data && bearsOn(data),
    comparator: by((row) => {
      const [first] = row.findings;
      return first ? `${first.alternative} ${first.criterion} ${first.polarity}` : '\uFFFF';
    }),
    cellRenderer: BearsOnCell,
    tooltipValueGetter: ({ data }) => data && bearsOn(data),
    flex: 3,
    minWidth: 176,
  },
  {
    colId: 'standing',
    headerName: t('Counted'),
    valueGetter: ({ data }) => data && standingText(data),
    comparator: by((row) => STANDINGS.indexOf(row.standing)),
    cellRenderer: StandingCell,
    tooltipValueGetter: ({ value }) => value,
    width: longWords() ? 148 : 108,
  },
  {
    colId: 'speaker',
    headerName: t('Who and where'),
    valueGetter: ({ data }) => data && whoText(data),
    comparator: by((row) => `${row.speaker} ${row.holder ?? ''}`),
    cellRenderer: SpeakerCell,
    tooltipValueGetter: ({ data }) => data && `${whoText(data)}, ${placeText(data)}`,
    flex: 2,
    minWidth: 176,
  },
  ...OPTIONAL_COLUMNS.map(
    (name): Column => ({
      colId: name,
      headerName: t(COLUMN_NAMES[name]),
      valueGetter: ({ data }) => data && columnText(name, data),
      comparator: by((row) =>
        name === 'source' ? row.sourcePosition * 1e6 + (row.paragraph ?? 0) : columnOrder(name, row),
      ),
      cellRenderer: WordsCell,
      tooltipValueGetter: ({ value }) => value,
      width: WIDTHS[name] ?? (longWords() ? 132 : 112),
      hide: true,
    }),
  ),
  {
    colId: 'relevance',
    headerName: t('Best match'),
    valueGetter: ({ data }) => data?.relevance,
    hide: true,
  },
];
