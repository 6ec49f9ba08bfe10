import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { evidenceGroups } from '../../../scoring/sensitivity/evidence-groups.ts';
import type { LeadCarrier } from '../../../scoring/sensitivity/lead-shares.ts';
import { type Chosen, defaultEvidenceView } from '../../model/evidence-view.ts';
import { getState, openDocument, update } from '../../model/store.ts';

type Group = Pick<LeadCarrier, 'kind' | 'key'>;

/** Shows what a group said: a source in the reader, everybody else's claims in the evidence. */
export function showWords(group: Group): void {
  const { tables } = openDocument(getState());
  if (group.kind === 'source' && group.key !== null) {
    update({ view: 'sources', reader: group.key, selection: null });
    return;
  }
  const chosen = wordsOf(group, tables);
  if (chosen) update({ view: 'evidence', evidenceView: { ...defaultEvidenceView, chosen } });
}

/** What to choose in the evidence to see a group's claims; null where it has none. Years have no facet: their sources do. */
export function wordsOf({ kind, key }: Group, tables: WorkbookTables): Chosen | null {
  if (kind === 'judgement' || kind === 'measurement') return null;
  // Whose view it is counts for the filter of speakers too.
  if ((kind === 'speaker' || kind === 'voice') && key !== null) return { speaker: [key] };
  const group = evidenceGroups(tables, kind).find((g) => g.key === key);
  if (!group || group.claims.length === 0) return null;
  const ids = (of: 'speakerId' | 'sourceId'): string[] => [
    ...new Set(group.claims.map((claim) => claim[of])),
  ];
  return kind === 'affiliation' ? { speaker: ids('speakerId') } : { source: ids('sourceId') };
}
