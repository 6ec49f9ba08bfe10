import { expect, test } from 'vitest';
import {
  agreementSentence,
  alphaWords,
  effectWords,
  leaderWords,
  restsSentence,
} from '../../../../renderer/features/readings/reading-sentences.ts';
import { lookup } from '../../../../renderer/model/lookup.ts';
import { readingsAudit } from '../../../../scoring/readings/readings-audit.ts';
import type { Alpha } from '../../../../scoring/readings/types.ts';
import { readingsTables } from '../../readings-tables.ts';

const alpha = (value: number | null, reason: Alpha['reason'] = null): Alpha => ({
  alpha: value,
  reason,
  interval: null,
  agreeing: null,
  units: 0,
  values: 0,
});

test('a coefficient is read by its two thresholds, and one that is not defined says why', () => {
  expect(alphaWords(alpha(0.8))).toBe('good');
  expect(alphaWords(alpha(0.79))).toBe('for tentative conclusions');
  expect(alphaWords(alpha(0.667))).toBe('for tentative conclusions');
  expect(alphaWords(alpha(0.66))).toBe('too low to rely on');
  expect(alphaWords(alpha(null, 'one-category'))).toContain('everything was coded alike');
  expect(alphaWords(alpha(null, 'no-pairs'))).toContain('nothing was coded twice');
});

test('how much rests on the coding is said with who leads by each', () => {
  const tables = readingsTables();
  const audit = readingsAudit(tables, tables.scenarios[0] ?? expect.fail('no scenario'));
  const rows = lookup(tables);
  expect(restsSentence(audit, tables, rows)).toMatch(
    /^By the settled coding Xen leads by 12\.2; by Reader A Xen leads by 12\.2; by Reader B KVM leads by 3\.4\. No single difference changes the winner\. All 6 open disputes taken as Reader B coded them change it\.$/,
  );
  expect(agreementSentence(audit)).toContain('alpha of what is said in which cell is 0.71: for tentative');
  expect(leaderWords(null, rows)).toBe('nobody is ranked');
  const [effect] = audit.effects;
  expect(effect && effectWords({ ...effect, winnerChanges: false, swing: null }, rows)).toBe(
    'the leader would not be ranked',
  );
  expect(effect && effectWords({ ...effect, winnerChanges: false, swing: -2 }, rows)).toBe(
    'the lead shrinks by 2.0',
  );
});
