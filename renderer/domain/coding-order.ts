import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { byPosition } from './order.ts';

/** The claims that a reading has not coded, in their order. */
export function uncodedClaims(
  { claims, readingClaims }: Pick<WorkbookTables, 'claims' | 'readingClaims'>,
  readingId: string,
): WorkbookTables['claims'] {
  const coded = new Set(readingClaims.flatMap((c) => (c.readingId === readingId ? [c.claimId] : [])));
  return [...claims].sort(byPosition).filter(({ id }) => !coded.has(id));
}

/** The claim to code after this one, from the beginning again at the end; null where all are coded. */
export function nextUncoded(
  tables: Pick<WorkbookTables, 'claims' | 'readingClaims'>,
  readingId: string,
  afterId: string,
): string | null {
  const all = uncodedClaims(tables, readingId);
  const place = tables.claims.find(({ id }) => id === afterId)?.position ?? -1;
  const others = all.filter(({ id }) => id !== afterId);
  return (others.find(({ position }) => position > place) ?? others[0])?.id ?? null;
}
