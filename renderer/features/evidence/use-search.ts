import { useEffect, useState } from 'react';
import { parseSearch, type SearchTerm } from '../../../common/search-query.ts';
import { api, settle } from '../../api.ts';
import { update, useApp, useTables } from '../../model/store.ts';

const WAIT_MS = 120;

/** What a search found: claims, the best first, and what is marked in them. */
export interface SearchedFor {
  readonly claimIds: readonly string[];
  readonly terms: readonly SearchTerm[];
}

/** What the search of the database found for what is typed; null while nothing is searched for. */
export function useSearch(): SearchedFor | null {
  const query = useApp((state) => state.evidenceView.query).trim();
  const { claims, speakers, sources } = useTables();
  const [found, setFound] = useState<SearchedFor | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found changes with what is searched through.
  useEffect(() => {
    const terms = parseSearch(query);
    if (terms.length === 0) {
      setFound(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const result = await settle(api().searchClaims({ query }));
      if (!current) return;
      if (result.ok) setFound({ claimIds: result.value, terms });
      else update({ alert: result.problem });
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, claims, speakers, sources]);
  return found;
}
