import { useEffect, useState } from 'react';
import type { FoundClaim } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { update, useApp, useTables } from '../../model/store.ts';

const WAIT_MS = 120;

/** What the search of the database found for what is typed; null while nothing is searched for. */
export function useSearch(): readonly FoundClaim[] | null {
  const query = useApp((state) => state.evidenceView.query).trim();
  const { claims, speakers, sources } = useTables();
  const [found, setFound] = useState<readonly FoundClaim[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found changes with what is searched through.
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(query)) {
      setFound(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const result = await settle(api().searchClaims({ query }));
      if (!current) return;
      if (result.ok) setFound(result.value);
      else update({ alert: result.problem });
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, claims, speakers, sources]);
  return found;
}
