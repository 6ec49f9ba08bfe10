import { useEffect, useState } from 'react';
import { api, settle } from '../../api.ts';
import { update, useDocument } from '../../model/store.ts';

/** A point that can be chosen. */
export interface Point {
  readonly number: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly label: string;
}

export const MOST_POINTS = 500;

/** As many changes are offered; an older one is chosen in the history. */
const NEWEST = {
  ...{ text: '', analystId: null, kinds: [], about: null, from: null, to: null, before: null },
  limit: MOST_POINTS,
};

/** The newest changes of the workbook, the newest first; null while they are read. */
export function usePoints(): readonly Point[] | null {
  const { history } = useDocument();
  const [points, setPoints] = useState<readonly Point[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew after every saved change.
  useEffect(() => {
    let current = true;
    void settle(api().listHistory(NEWEST)).then((result) => {
      if (!current) return;
      if (result.ok) setPoints(result.value.entries);
      else update({ alert: result.problem });
    });
    return () => {
      current = false;
    };
  }, [history.eventNumber]);
  return points;
}
