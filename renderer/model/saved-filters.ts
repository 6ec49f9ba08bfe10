/** Page: filters of the evidence that were given a name. They are kept in the workbook as how it is looked at, so undo leaves them alone. */
import { inOrder } from '../../common/language/order.ts';
import { t } from '../../common/language/texts.ts';
import { sourceName } from '../../common/words.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { type Chosen, type EvidenceView, FACETS, type FacetName } from './evidence-view.ts';
import { getState, openDocument, update } from './store.ts';
import { saveView } from './workbook.ts';

/** What narrows the evidence down, under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly query: string;
  readonly chosen: Chosen;
  readonly context: boolean;
  /** What the values that are rows of the workbook were called when it was saved, by their ids. */
  readonly called: Readonly<Record<string, string>>;
}

/** As many as a workbook keeps, and as long as a name of one may be. */
export const MOST_FILTERS = 100;
export const LONGEST_FILTER_NAME = 80;

/** Facets whose values are rows of a table, which can be deleted. */
const ROWS = {
  alternative: ({ alternatives }) => alternatives,
  criterion: ({ criteria }) => criteria,
  speaker: ({ speakers }) => speakers,
  voice: ({ speakers }) => speakers,
  source: ({ sources }) => sources.map((source) => ({ id: source.id, name: sourceName(source) })),
} as const satisfies Partial<
  Record<FacetName, (tables: WorkbookTables) => readonly { readonly id: string; readonly name: string }[]>
>;

const rowFacets = Object.keys(ROWS) as (keyof typeof ROWS)[];

/** The filters of the workbook, by name. One that makes no sense, because another program wrote it, is left out. */
export function savedFilters(tables: WorkbookTables): readonly SavedFilter[] {
  const state = tables.viewStates.find((row) => row.view === 'filters')?.state;
  const kept: unknown = isObject(state) ? state['filters'] : null;
  return (Array.isArray(kept) ? kept : [])
    .flatMap(readFilter)
    .slice(0, MOST_FILTERS)
    .sort((a, b) => inOrder(a.name, b.name));
}

/** What narrows the evidence down now; the name is still to be given. */
export function presentFilter(
  { query, chosen, context }: Pick<EvidenceView, 'query' | 'chosen' | 'context'>,
  tables: WorkbookTables,
): Omit<SavedFilter, 'name'> {
  const called = rowFacets.flatMap((facet) =>
    ROWS[facet](tables)
      .filter(({ id }) => chosen[facet]?.includes(id))
      .map(({ id, name }) => [id, name] as const),
  );
  return { query: query.trim(), chosen, context, called: Object.fromEntries(called) };
}

/** Whether anything is narrowed down that could be saved. */
export const narrowsDown = ({ query, chosen }: Pick<EvidenceView, 'query' | 'chosen'>): boolean =>
  query.trim() !== '' || Object.values(chosen).some((values) => values.length > 0);

/** Why a filter cannot be called this; null where it can. `before` is its name until now. */
export function nameProblem(
  name: string,
  filters: readonly SavedFilter[],
  before: string | null,
): string | null {
  const wanted = name.trim();
  if (wanted === '') return t('Give the filter a name.');
  if (wanted !== before && filters.some((filter) => filter.name === wanted))
    return t('There is a filter “{wanted}” already. Choose another name, or delete that one.', { wanted });
  if (before === null && filters.length >= MOST_FILTERS)
    return t('A workbook keeps {n} filters. Delete one first.', { n: MOST_FILTERS });
  return null;
}

/** What a filter asks for that is not in the workbook any more, as it was called. */
export const goneFrom = ({ chosen, called }: SavedFilter, tables: WorkbookTables): readonly string[] =>
  rowFacets.flatMap((facet) => {
    const there = new Set(ROWS[facet](tables).map(({ id }) => id));
    return (chosen[facet] ?? [])
      .filter((id) => !there.has(id))
      .map((id) =>
        t(
          '{facet, select, alternative {alternative “{name}”} criterion {criterion “{name}”} speaker {speaker “{name}”} voice {voice “{name}”} other {source “{name}”}}',
          { facet, name: called[id] ?? t('without a name') },
        ),
      );
  });

/** Narrows the evidence down by a filter. What it asks for that is gone is left out, and said. */
export function applyFilter(filter: SavedFilter): void {
  const { tables } = openDocument(getState());
  const { query, chosen, context, name } = filter;
  const gone = goneFrom(filter, tables);
  update(({ evidenceView }) => ({
    view: 'evidence',
    evidenceView: { ...evidenceView, query, chosen, context },
    alert:
      gone.length === 0
        ? null
        : {
            code: 'not-found',
            message: t('The filter “{name}” asks for what is no longer in this workbook: {names}.', {
              name,
              names: gone.join(', '),
            }),
            remedy: t('It is applied without that. To forget it, save the filters anew and delete this one.'),
          },
  }));
}

/** Keeps what narrows the evidence down now under a name. */
export function saveFilter(name: string): Promise<void> {
  const state = getState();
  const { tables } = openDocument(state);
  return keep([...savedFilters(tables), { name: name.trim(), ...presentFilter(state.evidenceView, tables) }]);
}

export const renameFilter = (before: string, name: string): Promise<void> =>
  keep(
    savedFilters(openDocument(getState()).tables).map((filter) =>
      filter.name === before ? { ...filter, name: name.trim() } : filter,
    ),
  );

export const deleteFilter = (name: string): Promise<void> =>
  keep(savedFilters(openDocument(getState()).tables).filter((filter) => filter.name !== name));

const keep = (filters: readonly SavedFilter[]): Promise<void> => saveView('filters', { filters });

function readFilter(kept: unknown): SavedFilter[] {
  if (!isObject(kept)) return [];
  const { name, query, chosen, context, called } = kept;
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_FILTER_NAME) return [];
  return [
    {
      name,
      query: typeof query === 'string' ? query.slice(0, 500) : '',
      chosen: isObject(chosen)
        ? Object.fromEntries(
            FACETS.map((facet) => [facet, strings(chosen[facet])] as const).filter(
              ([, values]) => values.length > 0,
            ),
          )
        : {},
      context: context === true,
      called: isObject(called)
        ? Object.fromEntries(
            Object.entries(called).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
          )
        : {},
    },
  ];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
