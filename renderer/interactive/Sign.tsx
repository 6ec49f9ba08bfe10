import { createContext, use } from 'react';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { identitiesOf } from '../model/identity.ts';

/** Page: the sign of each alternative, as the window draws it. */

export const Signs = createContext<ReturnType<typeof identitiesOf>>(new Map());

/** The signs of a workbook's alternatives, to be given out by `Signs`. */
export const signsOf = (tables: WorkbookTables) => identitiesOf(tables.alternatives);

/** Colour with shape; the name stands beside it. */
export function Sign({ of }: { readonly of: string }) {
  const sign = use(Signs).get(of);
  if (!sign) return null;
  return (
    <svg
      className="ip-sign"
      width={13}
      height={13}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ color: `var(--identity-${sign.colour})` }}
    >
      <path d={sign.shape} fill="currentColor" />
    </svg>
  );
}

/** The colour of an alternative, for bars beside its sign. */
export function useColour(id: string): string {
  const sign = use(Signs).get(id);
  return sign ? `var(--identity-${sign.colour})` : 'var(--mid)';
}
