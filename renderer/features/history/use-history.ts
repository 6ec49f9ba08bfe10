import { useEffect, useRef, useState } from 'react';
import type { HistoryPage, HistoryState, ListedEvent } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { update } from '../../model/store.ts';
import { type HistoryFilter, queryOf } from './history-filter.ts';

/** Events that are fetched at once. */
export const PAGE = 200;

/** The pages of the history that were asked for, as one. */
export interface LoadedHistory extends HistoryPage {
  /** Fetches the next page too. */
  readonly more: () => void;
}

/** As much of the history as was looked at, read anew whenever it has moved on (`present`); null until it is read. */
export function useHistory(filter: HistoryFilter, present: HistoryState): LoadedHistory | null {
  const [page, setPage] = useState<HistoryPage | null>(null);
  const [wanted, setWanted] = useState(PAGE);
  const asked = useRef(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew after every saved event.
  useEffect(() => {
    let current = true;
    const isAnother = asked.current !== filter;
    asked.current = filter;
    const most = isAnother ? PAGE : wanted;
    if (isAnother) setWanted(PAGE);
    void read(filter, most, () => current).then((read) => {
      if (current && read) setPage(read);
    });
    return () => {
      current = false;
    };
  }, [filter, present, wanted]);
  return page && { ...page, more: () => setWanted((now) => now + PAGE) };
}

/** Page after page, until there are so many events or no more; null where it is not wanted any more or could not be read. */
async function read(
  filter: HistoryFilter,
  most: number,
  isWanted: () => boolean,
): Promise<HistoryPage | null> {
  const entries: ListedEvent[] = [];
  for (;;) {
    const limit = Math.min(most - entries.length, 1_000);
    const result = await settle(api().listHistory(queryOf(filter, entries.at(-1)?.number ?? null, limit)));
    if (!isWanted()) return null;
    if (!result.ok) {
      update({ alert: result.problem });
      return null;
    }
    entries.push(...result.value.entries);
    if (result.value.entries.length < limit || entries.length >= most) return { ...result.value, entries };
  }
}
