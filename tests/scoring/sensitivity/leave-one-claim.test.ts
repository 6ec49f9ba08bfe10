import { expect, test } from 'vitest';
import { claimsInTheWay } from '../../../scoring/sensitivity/leave-one-claim.ts';
import { assessWithout } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import { listsTables } from '../../db/workbooks.ts';

test('a claim is in the way exactly where an assessment without it puts the alternative first', () => {
  const tables = listsTables();
  for (const scenario of tables.scenarios) {
    const base = prepareWhatIf(tables, scenario);
    for (const { alternativeId } of base.present.standings) {
      const found = new Set(claimsInTheWay(base, alternativeId));
      for (const { id } of tables.claims) {
        if (!base.cellsOfClaim.has(id)) expect(found.has(id)).toBe(false);
        else {
          const { standings } = assessWithout(tables, scenario, new Set([id]));
          const first = standings.some((s) => s.alternativeId === alternativeId && s.rank === 1);
          expect(found.has(id), `${id} for ${alternativeId}`).toBe(first);
        }
      }
    }
  }
});
