import { useEffect, useRef, useState } from 'react';
import { asksForSomething } from '../../../common/search-query.ts';
import type { FoundGroup } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { update } from '../../model/store.ts';
import { type LatestOnly, latestOnly } from '../../model/workers/latest-only.ts';
import { type Chip, kindsOf } from './found-entries.ts';

/** What is asked for: what is typed, and the chip that narrows it down. */
export interface Asked {
  readonly typed: string;
  readonly chip: Chip;
}

/** What the workbook has of it. */
export interface Answered extends Asked {
  readonly groups: readonly FoundGroup[];
}

/** So many of a kind stand among others, and so many where one has narrowed down to them. */
const MOST_OF_ALL = 5;
const MOST_OF_ONE = 60;

/**
 * The last answer of the search; a newer one is on its way while it is not about what is asked. One question is under way at a time, so that
 * however fast one types, and however large the workbook, nothing queues up.
 */
export function useFound(asked: Asked): Answered {
  const [answered, setAnswered] = useState<Answered>({ ...asked, groups: [] });
  const newest = useRef<Asked | null>(null);
  const search = useRef<LatestOnly | null>(null);
  useEffect(() => {
    let told: Asked | null = null;
    search.current = latestOnly<Asked, Answered>({
      next: () => (newest.current === told ? null : newest.current),
      ask,
      onAnswer: (answer, subject) => {
        told = subject;
        setAnswered(answer);
      },
      onFailure: () => {},
    });
    // The index is made ready while the first word is typed.
    void settle(api().searchEverything({ query: '', kinds: [], most: 1 }));
    search.current.wake();
    return () => search.current?.end();
  }, []);
  const { typed, chip } = asked;
  useEffect(() => {
    newest.current = { typed, chip };
    search.current?.wake();
  }, [typed, chip]);
  return answered;
}

async function ask(asked: Asked): Promise<Answered> {
  const kinds = kindsOf(asked.chip);
  if (kinds.length === 0 || !asksForSomething(asked.typed)) return { ...asked, groups: [] };
  const most = asked.chip === 'all' ? MOST_OF_ALL : MOST_OF_ONE;
  const result = await settle(api().searchEverything({ query: asked.typed.slice(0, 500), kinds, most }));
  if (!result.ok) update({ alert: result.problem });
  return { ...asked, groups: result.ok ? result.value : [] };
}
