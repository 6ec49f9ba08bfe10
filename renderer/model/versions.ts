/** Page: the named versions of the open workbook, and the dialog that names one. */
import { useEffect, useState } from 'react';
import type { NamedVersion } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { createDocumentStore } from '../state/create-store.ts';
import { showDialog, update, useDocument } from './store.ts';

/** What the dialog is open for: a version that is edited, or a new name for the state after an event; null is the present. */
export type Naming = { readonly version: NamedVersion } | { readonly eventNumber: number | null };

export const namingState = createDocumentStore<{ readonly naming: Naming }>({
  naming: { eventNumber: null },
});

/** What the dialog is open for, as it was kept; null for what is none. */
export function readNaming(kept: unknown): Naming | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if ('version' in kept) {
    const version = kept.version as Partial<NamedVersion> | null;
    const isOne = typeof version?.id === 'string' && typeof version.name === 'string';
    return isOne ? { version: version as NamedVersion } : null;
  }
  const { eventNumber = null } = kept as { eventNumber?: unknown };
  return eventNumber === null || Number.isSafeInteger(eventNumber)
    ? { eventNumber: eventNumber as number | null }
    : null;
}

/** Opens the dialog. */
export function showNaming(naming: Naming): void {
  namingState.set({ naming });
  showDialog('version');
}

/** The versions, that of the newest change first; null while they are read. */
export function useVersions(): readonly NamedVersion[] | null {
  const { history } = useDocument();
  const [versions, setVersions] = useState<readonly NamedVersion[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew after every saved change.
  useEffect(() => {
    let current = true;
    void settle(api().listVersions()).then((result) => {
      if (!current) return;
      if (result.ok) setVersions(result.value);
      else update({ alert: result.problem });
    });
    return () => {
      current = false;
    };
  }, [history.eventNumber]);
  return versions;
}
