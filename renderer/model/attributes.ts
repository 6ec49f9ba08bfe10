import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { lookup } from './lookup.ts';
import { memoLast } from './memo.ts';

/** Attributes: what alternatives are said to be, by whom. They are shown and in no weight. */

/** A value that some give an alternative. */
export interface SaidValue {
  readonly alternativeId: string;
  readonly valueId: string;
  readonly name: string;
  /** Whose view it is, those with most claims first. */
  readonly voices: readonly string[];
  readonly claimIds: readonly string[];
}

export interface Attribute {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  /** By alternative in the order of the workbook, then by value. */
  readonly said: readonly SaidValue[];
}

/** The attributes of a workbook in its order, with who says which value of whom. */
export const attributesOf: (tables: WorkbookTables) => readonly Attribute[] = memoLast((tables) => {
  const rows = lookup(tables);
  const alternatives = [...tables.alternatives].sort(byPosition);
  return [...tables.attributes].sort(byPosition).map(({ id, name, question }): Attribute => {
    const values = tables.attributeValues.filter((value) => value.attributeId === id).sort(byPosition);
    const said = alternatives.flatMap((alternative) =>
      values.flatMap((value): SaidValue[] => {
        const claimIds = tables.attributeEntries
          .filter((entry) => entry.valueId === value.id && entry.alternativeId === alternative.id)
          .map((entry) => entry.claimId);
        if (claimIds.length === 0) return [];
        const voices = [...Map.groupBy(claimIds, (claimId) => rows.claim(claimId).holderId)]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([voice]) => rows.speaker(voice).name);
        return [{ alternativeId: alternative.id, valueId: value.id, name: value.name, voices, claimIds }];
      }),
    );
    return { id, name, question, said };
  });
});

function byPosition(a: { readonly position: number }, b: { readonly position: number }): number {
  return a.position - b.position;
}
