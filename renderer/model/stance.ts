import { t } from '../../common/language/texts.ts';
import type { Finding, WorkbookTables } from '../../electron/ipc/contract.ts';
import * as format from './format.ts';

/** How somebody's claims speak of one alternative: findings for it and against it. */
export interface Stance {
  readonly alternativeId: string;
  readonly pro: number;
  readonly con: number;
}

/** Of these claims, what they say of each alternative; those of which most is said first. Neutral findings are none. */
export function stancesOf(claimIds: readonly string[], findings: readonly Finding[]): readonly Stance[] {
  const ids = new Set(claimIds);
  const theirs = findings.filter(({ claimId, polarity }) => ids.has(claimId) && polarity !== 'neutral');
  return [...Map.groupBy(theirs, (finding) => finding.alternativeId)]
    .map(([alternativeId, its]): Stance => {
      const pro = its.filter(({ polarity }) => polarity === 'pro').length;
      return { alternativeId, pro, con: its.length - pro };
    })
    .sort((a, b) => b.pro + b.con - (a.pro + a.con));
}

/** How many alternatives a line names. */
const MOST = 2;

/** "for KVM (+12 −1), against Xen (+1 −6)": the alternatives of which most is said; empty where nothing is. */
export function stanceText(
  stances: readonly Stance[],
  { alternatives }: Pick<WorkbookTables, 'alternatives'>,
): string {
  const words = stances.slice(0, MOST).map(({ alternativeId, pro, con }) => {
    const name = alternatives.find(({ id }) => id === alternativeId)?.name ?? '';
    const values = { name, pro, con };
    if (pro > con) return t('for {name} (+{pro}\u00a0−{con})', values);
    return pro < con
      ? t('against {name} (+{pro}\u00a0−{con})', values)
      : t('divided on {name} (+{pro}\u00a0−{con})', values);
  });
  return format.list(words);
}
