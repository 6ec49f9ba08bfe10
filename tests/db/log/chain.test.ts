import { expect, test } from 'vitest';
import { type SealedFields, sealOf } from '../../../db/log/chain.ts';

const EVENT: SealedFields = {
  number: 7,
  id: '0190',
  at: '2026-11-30T08:00:00.000Z',
  analystId: 'ada',
  sessionId: null,
  kind: 'do',
  command: 'addNote',
  label: 'note on “Xen”, \n and a line',
  targetId: null,
  createdId: 'n1',
  rows: 1,
  state: 'ab'.repeat(32),
};

test('a seal is what another program computes from docs/file-format.md', async () => {
  const said = [
    'before',
    7,
    '0190',
    EVENT.at,
    'ada',
    null,
    'do',
    'addNote',
    EVENT.label,
    null,
    'n1',
    1,
    EVENT.state,
  ];
  const text = `${JSON.stringify(said)}\n[1]\n[2]`;
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  expect(sealOf('before', EVENT, ['[1]', '[2]'])).toBe(Buffer.from(sum).toString('hex'));
});

test('everything that an event says is in its seal', () => {
  const seal = sealOf('before', EVENT, ['[1]']);
  const others = (Object.keys(EVENT) as (keyof SealedFields)[]).map((field) =>
    sealOf('before', { ...EVENT, [field]: 'other' }, ['[1]']),
  );
  const parts = [sealOf('before', EVENT, ['[2]']), sealOf('before', EVENT, []), sealOf('', EVENT, ['[1]'])];
  expect(new Set([seal, ...others, ...parts]).size).toBe(1 + 12 + 3);
});
