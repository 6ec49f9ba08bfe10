import { expect, test } from 'vitest';
import type { Finding } from '../../../electron/ipc/contract.ts';
import { stancesOf, stanceText } from '../../../renderer/model/stance.ts';

const finding = (claimId: string, alternativeId: string, polarity: Finding['polarity']): Finding =>
  ({ id: `${claimId} ${alternativeId}`, claimId, alternativeId, criterionId: 'c', polarity }) as Finding;

const findings = [
  finding('1', 'kvm', 'pro'),
  finding('2', 'kvm', 'pro'),
  finding('2', 'xen', 'con'),
  finding('3', 'kvm', 'con'),
  finding('3', 'esx', 'neutral'),
  finding('other', 'xen', 'pro'),
];
const names = {
  alternatives: [
    { id: 'kvm', name: 'KVM' },
    { id: 'xen', name: 'Xen' },
  ],
} as never;

test('a stance is what the claims say for and against each alternative, most first', () => {
  expect(stancesOf(['1', '2', '3'], findings)).toEqual([
    { alternativeId: 'kvm', pro: 2, con: 1 },
    { alternativeId: 'xen', pro: 0, con: 1 },
  ]);
  expect(stancesOf([], findings)).toEqual([]);
});

test('it is said by side', () => {
  expect(stanceText(stancesOf(['1', '2', '3'], findings), names)).toBe(
    'for KVM (+2\u00a0−1) and against Xen (+0\u00a0−1)',
  );
  expect(stanceText(stancesOf(['1', '3'], findings), names)).toBe('divided on KVM (+1\u00a0−1)');
  expect(stanceText([], names)).toBe('');
});
