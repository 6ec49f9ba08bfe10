/** Page: where in the window something was typed, as it is kept with a draft. */
import { VIEW_NAMES } from '../../common/commands.ts';
import { currentScenario } from './derived.ts';
import { stillThere } from './selection.ts';
import {
  type AppState,
  type EditorRequest,
  fileDocument,
  initialSession,
  type OpenDocument,
  type SessionState,
} from './store.ts';
import { type Naming, namingState, readNaming } from './versions.ts';

/** What has to be on the screen for a draft to be continued. */
export interface DraftPlace
  extends Pick<
    SessionState,
    'view' | 'dialog' | 'editor' | 'selection' | 'reader' | 'exclusion' | 'editorRequest'
  > {
  /** The scenario that was shown; null where it is gone. */
  readonly scenarioId: string | null;
  /** What the dialog that names versions is open for; null where it is not. */
  readonly naming: Naming | null;
  /** The claims whose boxes were checked. */
  readonly checked: readonly string[];
}

/** More claims than these are no place to remember. */
const MOST_CLAIMS = 500;
const NOTHING_EXCLUDED = initialSession.exclusion;

/** Where the window is; `editor` is the one of the inspector that is being written in. */
export function presentPlace(state: AppState, editorRequest: EditorRequest | null): DraftPlace {
  const { view, dialog, editor, selection, reader, exclusion, evidenceView } = state;
  const excluding = dialog === 'excludeClaims' && exclusion.claimIds.length <= MOST_CLAIMS;
  return {
    ...{ view, dialog, selection, reader, editorRequest },
    editor: dialog === 'editor' ? editor : null,
    naming: dialog === 'version' ? namingState.get().naming : null,
    exclusion: excluding ? exclusion : NOTHING_EXCLUDED,
    checked: evidenceView.checked.length <= MOST_CLAIMS ? evidenceView.checked : [],
    scenarioId: currentScenario(fileDocument(state).tables).id,
  };
}

/** A place as it was kept, as far as there is one like it in the workbook; null where it is none. */
export function readPlace(kept: unknown, { tables }: OpenDocument): DraftPlace | null {
  const place = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<DraftPlace>;
  const view = VIEW_NAMES.find((name) => name === place.view);
  if (!view) return null;
  const { dialog = null, editor = null, editorRequest = null, exclusion = NOTHING_EXCLUDED } = place;
  if (dialog === 'editor' && typeof editor?.kind !== 'string') return null;
  const naming = dialog === 'version' ? readNaming(place.naming) : null;
  if (dialog === 'version' && naming === null) return null;
  const claims = new Set(tables.claims.map(({ id }) => id));
  const there = (ids: unknown): string[] => (Array.isArray(ids) ? ids.filter((id) => claims.has(id)) : []);
  return {
    ...{ view, dialog, editor, editorRequest, naming },
    selection: stillThere(place.selection ?? null, tables),
    reader: tables.sources.some(({ id }) => id === place.reader) ? (place.reader ?? null) : null,
    exclusion: { claimIds: there(exclusion.claimIds), reason: String(exclusion.reason) },
    checked: there(place.checked),
    scenarioId: tables.scenarios.some(({ id }) => id === place.scenarioId)
      ? (place.scenarioId ?? null)
      : null,
  };
}
