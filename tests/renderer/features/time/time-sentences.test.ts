import { expect, test } from 'vitest';
import {
  claimsText,
  reasonText,
  reignsText,
  staleSentence,
} from '../../../../renderer/features/time/time-sentences.ts';
import { lookup } from '../../../../renderer/model/lookup.ts';
import { listsTables } from '../../../db/workbooks.ts';

const tables = listsTables();
const rows = lookup(tables);
const id = (slug: string): string =>
  tables.alternatives.find((a) => a.slug === slug)?.id ?? expect.fail(`no ${slug}`);
const [kvm, xen] = [id('kvm'), id('xen')];

test('who led when is told from the beginning, ties and nobody too', () => {
  const reign = (from: string | null, ...alternativeIds: string[]) => ({ from, until: null, alternativeIds });
  expect(reignsText([], rows)).toBe('nothing that counts has a date');
  expect(reignsText([reign(null, kvm)], rows)).toBe('KVM led all the time');
  expect(reignsText([reign(null), reign('2008-10-27', kvm), reign('2009-04-17', kvm, xen)], rows)).toBe(
    'at first nobody was ranked, from 2008-10-27 on KVM led, from 2009-04-17 on KVM and Xen tied',
  );
});

test('what came in is said with what of it does not count, and why', () => {
  const of = (claimIds: string[], otherIds: string[], context = true) =>
    claimsText({ claimIds, otherIds }, () => context);
  expect(of(['a'], [])).toBe('1 claim counts');
  expect(of(['a', 'b'], ['c'])).toBe('2 claims count, 1 gives context');
  expect(of([], ['c'])).toBe('1 claim gives context');
  expect(of(['a'], ['b', 'c'], false)).toBe('1 claim counts, 2 do not count here');
  expect(of([], ['c'], false)).toBe('1 claim does not count here');
});

test('claims that may no longer hold are counted, with what they carry', () => {
  const stale = {
    on: '2010-02-07',
    claims: [{ claimId: 'a', date: null, reasons: [] }],
    leaderWithout: { alternativeIds: [xen], lead: 2 },
    winnerChanges: true,
  };
  expect(staleSentence(stale, rows)).toBe(
    '1 claim that counts may no longer hold on 2010-02-07. Without it Xen leads: the winner changes.',
  );
  expect(staleSentence({ ...stale, claims: [] }, rows)).toContain('No claim');
  expect(reasonText({ kind: 'old', years: 1.26 }, rows)).toBe('made 1.3 years before');
});
