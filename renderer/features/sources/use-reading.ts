import { useEffect, useState } from 'react';
import type { SourceReading } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { update, useTables } from '../../model/store.ts';

/** A source with its text and the places of its claims, read anew when any of them changes; null until it is there. */
export function useReading(sourceId: string): SourceReading | null {
  const { sources, sourceTexts, passages, claims } = useTables();
  const [reading, setReading] = useState<SourceReading | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tables are what a reading is made from.
  useEffect(() => {
    let current = true;
    void settle(api().readSource({ sourceId })).then((result) => {
      if (!current) return;
      if (result.ok) setReading(result.value);
      else update({ alert: result.problem });
    });
    return () => {
      current = false;
    };
  }, [sourceId, sources, sourceTexts, passages, claims]);
  return reading;
}
