import { expect, test } from 'vitest';
import { timeAudit } from '../../../scoring/time/time-audit.ts';
import { timeline } from '../../../scoring/time/timeline.ts';
import { comparison, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
const audited = (date: string | null) => {
  const base = comparison(['a', 'b'], { x: 1 }, [
    { ...on, date: '2008-01-01' },
    { ...on, date },
  ]);
  const evidence = { ...base, claims: base.claims.map((claim) => ({ ...claim, about: null, doubts: [] })) };
  return { evidence, audit: timeAudit(evidence, SCENARIO, 0.5) };
};

test('the timeline without what has no date is another one only where something has none', () => {
  const dated = audited('2009-01-01');
  expect(dated.audit.undatedIds).toEqual([]);
  expect(dated.audit.datedOnly).toEqual(timeline(dated.evidence, SCENARIO, { undated: false }));
  const undated = audited(null);
  expect(undated.audit.undatedIds).toEqual(['claim-1']);
  expect(undated.audit.datedOnly).toEqual(timeline(undated.evidence, SCENARIO, { undated: false }));
  expect(undated.audit.datedOnly).not.toEqual(undated.audit.timeline);
});

test('what is old is asked for in years', () => {
  expect(audited('2009-01-01').audit.stale.claims.map(({ claimId }) => claimId)).toEqual(['claim-0']);
});
