import { expect, test } from 'vitest';
import { nextUncoded, uncodedClaims } from '../../../renderer/domain/coding-order.ts';
import { sayingsText, sayingText } from '../../../renderer/domain/coding-sentences.ts';
import { leadIn, otherLeader } from '../../../renderer/domain/leads.ts';
import { lookup } from '../../../renderer/model/lookup.ts';
import { readingsTables } from '../readings-tables.ts';

const tables = readingsTables();

test('the next claim to code is the one after it, from the beginning again at the end', () => {
  const [a, b, c] = tables.claims.map(({ id }) => id) as [string, string, string];
  const coded = (...ids: string[]) => ({
    claims: tables.claims.slice(0, 3),
    readingClaims: ids.map((claimId) => ({ id: claimId, readingId: 'mine', claimId })),
  });
  expect(uncodedClaims(coded(b), 'mine').map(({ id }) => id)).toEqual([a, c]);
  expect(uncodedClaims(coded(b), 'other')).toHaveLength(3);
  expect(nextUncoded(coded(), 'mine', a)).toBe(b);
  expect(nextUncoded(coded(b), 'mine', a)).toBe(c);
  expect(nextUncoded(coded(), 'mine', c)).toBe(a);
  expect(nextUncoded(coded(a, b, c), 'mine', c)).toBeNull();
});

test('what is said of a cell has its sign, strength and use', () => {
  expect(sayingText(null)).toBe('nothing');
  expect(sayingText({ polarity: 'pro', strength: 1, use: null })).toBe('+ pro');
  expect(sayingText({ polarity: 'con', strength: 2, use: 'servers' })).toBe('− con, strength 2, for servers');
  const [finding] = tables.findings;
  expect(sayingsText([], lookup(tables))).toBe('no finding');
  expect(sayingsText(finding ? [finding] : [], lookup(tables))).toBe('KVM on footprint: + pro');
});

test('a lead names all that are first, and another leader is told from the same', () => {
  const of = (...scores: [name: string, score: number, rank: number][]) => ({
    standings: scores.map(([name, score, rank]) => ({ alternativeId: name, name, score, rank })),
  });
  expect(leadIn(of(['KVM', 60, 1], ['Xen', 55, 2]))).toEqual({ leaders: ['KVM'], lead: 5 });
  expect(leadIn(of(['KVM', 60, 1], ['Xen', 60, 1]))).toEqual({ leaders: ['KVM', 'Xen'], lead: 0 });
  expect(leadIn(of())).toEqual({ leaders: [], lead: null });
  expect(otherLeader(of(['KVM', 60, 1]), of(['KVM', 70, 1], ['Xen', 60, 2]))).toBe(false);
  expect(otherLeader(of(['KVM', 60, 1]), of(['Xen', 70, 1], ['KVM', 60, 2]))).toBe(true);
  expect(otherLeader(of(['KVM', 60, 1]), of())).toBe(true);
});
