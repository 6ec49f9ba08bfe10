import { t } from '../../common/language/texts.ts';
import type {
  Alternative,
  Claim,
  Criterion,
  Finding,
  Source,
  Speaker,
  WorkbookTables,
} from '../../electron/ipc/contract.ts';
import { memoLast } from './memo.ts';

/** Rows by id, for following references. A reference that leads nowhere is a broken workbook, which never opens. */
export interface Lookup {
  readonly alternative: (id: string) => Alternative;
  readonly criterion: (id: string) => Criterion;
  readonly claim: (id: string) => Claim;
  readonly source: (id: string) => Source;
  readonly speaker: (id: string) => Speaker;
  readonly analystName: (id: string) => string;
  readonly findingsOf: (claimId: string) => readonly Finding[];
}

export const lookup: (tables: WorkbookTables) => Lookup = memoLast((tables) => {
  const findings = Map.groupBy(tables.findings, (f) => f.claimId);
  const analysts = new Map(tables.analysts.map((a) => [a.id, a.name]));
  return {
    alternative: finder(tables.alternatives),
    criterion: finder(tables.criteria),
    claim: finder(tables.claims),
    source: finder(tables.sources),
    speaker: finder(tables.speakers),
    analystName: (id: string) => analysts.get(id) ?? t('unknown'),
    findingsOf: (claimId: string) => findings.get(claimId) ?? [],
  };
});

function finder<R extends { readonly id: string }>(rows: readonly R[]): (id: string) => R {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = byId.get(id);
    if (!row) throw new Error(`The workbook has no row ${id}.`);
    return row;
  };
}

/** "paragraph 13", or nothing where the place is not known. */
export const place = (claim: Claim): string =>
  claim.paragraph === null ? '' : t('paragraph {paragraph}', { paragraph: claim.paragraph });
