/** Page: places in a workbook where one can go, the way there, and where one was last. */
import type { ViewName } from '../../common/commands.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { createDocumentStore } from '../state/create-store.ts';
import { perDocument } from '../state/per-document.ts';
import { hasInspector, showInspector } from './inspector.ts';
import { type Selection, sameSelection, stillThere } from './selection.ts';
import { type AppState, getState, openDocument, subscribe, update } from './store.ts';

/** Words in the text of a source. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

export type Place =
  | { readonly kind: 'view'; readonly view: ViewName }
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'source'; readonly sourceId: string; readonly words: TextPlace | null }
  | { readonly kind: 'speaker'; readonly speakerId: string }
  | { readonly kind: 'contradiction'; readonly contradictionId: string };

/** What a view still has to bring into sight, until it has; each time one goes somewhere it is a new object. */
const wanted = createDocumentStore<{ readonly sight: Sight | null }>({ sight: null });

export type Sight =
  | { readonly kind: 'claim'; readonly claimId: string }
  | { readonly kind: 'speaker'; readonly speakerId: string }
  | ({ readonly kind: 'words'; readonly sourceId: string } & TextPlace);

/** What is to be brought into sight; `reached` says that it was. */
export const sightStore = wanted;

export function reached(sight: Sight): void {
  if (wanted.get().sight === sight) wanted.set({ sight: null });
}

/** Opens the view of a place, selects what is there, and has it brought into sight. */
export function goTo(place: Place): void {
  const sight = sightOf(place);
  update(stateOf(place));
  wanted.set({ sight });
  if (place.kind === 'selection') showInspector(true);
}

function sightOf(place: Place): Sight | null {
  if (place.kind === 'speaker') return { kind: 'speaker', speakerId: place.speakerId };
  if (place.kind === 'source')
    return place.words === null ? null : { kind: 'words', sourceId: place.sourceId, ...place.words };
  if (place.kind === 'selection' && place.selection.kind === 'claim')
    return { kind: 'claim', claimId: place.selection.claimId };
  return null;
}

function stateOf(place: Place): Partial<AppState> {
  switch (place.kind) {
    case 'view':
      return { view: place.view };
    case 'source':
      return { view: 'sources', reader: place.sourceId, selection: null };
    case 'speaker':
      return { view: 'sources', reader: null };
    case 'contradiction':
      return { view: 'contradictions', contradictionId: place.contradictionId, selection: null };
    default:
      return { view: place.selection.kind === 'claim' ? 'evidence' : 'matrix', selection: place.selection };
  }
}

/** How many places are remembered. */
const MOST = 8;
const last = perDocument<readonly Place[]>(() => []);

/** Where one was last in this workbook, the newest first, without where one is and what is gone. */
export function lastPlaces(state: AppState): readonly Place[] {
  const { tables } = openDocument(state);
  const here = placeOf(state);
  return last.current.filter((place) => !samePlace(place, here) && isThere(place, tables));
}

/** Notes where one goes, until the returned function is called. */
export function followPlaces(): () => void {
  let seen: Pick<AppState, 'view' | 'selection' | 'reader' | 'contradictionId'> | null = null;
  return subscribe(() => {
    const state = getState();
    const { open, view, selection, reader, contradictionId } = state;
    const same =
      seen?.view === view &&
      seen.selection === selection &&
      seen.reader === reader &&
      seen.contradictionId === contradictionId;
    if (!open || same) return;
    seen = { view, selection, reader, contradictionId };
    const place = placeOf(state);
    last.current = [place, ...last.current.filter((other) => !samePlace(other, place))].slice(0, MOST);
  });
}

/** Where the window is: what is selected, else what is read, else the view. */
function placeOf({ view, selection, reader, contradictionId }: AppState): Place {
  if (view === 'sources' && reader !== null) return { kind: 'source', sourceId: reader, words: null };
  if (view === 'contradictions' && contradictionId !== null)
    return { kind: 'contradiction', contradictionId };
  if (selection && hasInspector(view) && isNamed(selection)) return { kind: 'selection', selection };
  return { kind: 'view', view };
}

/** The others of the inspector's subjects are not things but answers. */
const isNamed = ({ kind }: Selection): boolean =>
  kind === 'cell' || kind === 'criterion' || kind === 'alternative' || kind === 'claim';

function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'selection' && b.kind === 'selection') return sameSelection(a.selection, b.selection);
  return JSON.stringify(a) === JSON.stringify(b);
}

function isThere(place: Place, tables: WorkbookTables): boolean {
  const has = (table: 'sources' | 'speakers' | 'contradictions', id: string): boolean =>
    tables[table].some((row) => row.id === id);
  switch (place.kind) {
    case 'view':
      return true;
    case 'source':
      return has('sources', place.sourceId);
    case 'speaker':
      return has('speakers', place.speakerId);
    case 'contradiction':
      return has('contradictions', place.contradictionId);
    default:
      return stillThere(place.selection, tables) !== null;
  }
}
