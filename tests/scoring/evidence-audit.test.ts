import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../db/tables.ts';
import { type AuditedEvidence, evidenceAudit } from '../../scoring/evidence-audit.ts';
import { listsTables } from '../db/workbooks.ts';
import { anyCase } from './evidence.ts';
import { coded } from './readings/coded.ts';

/** The tables of a workbook are what an audit reads. That this compiles is the test. */
const asEvidence = (tables: WorkbookTables): AuditedEvidence => tables;

describe('an audit of the evidence', () => {
  test('is plain data without a number that is none, whatever the comparison', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(null, 2), ({ evidence, scenario }, halfLife) => {
        const claims = evidence.claims.map((claim, i) => ({
          ...claim,
          about: i % 2 === 0 ? 'until 2008' : null,
          directness: 'direct' as const,
          doubts: ['vague' as const],
        }));
        const read = coded(evidence, { ada: {}, bob: { 'claim-0': { 'b y': 'con' }, 'claim-1': null } });
        const audit = evidenceAudit({ ...read, claims }, { ...scenario, halfLife });
        expect(structuredClone(audit)).toEqual(audit);
        // JSON has no NaN and no infinity: they would come back as null.
        expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
      }),
      { numRuns: 30 },
    );
  });

  test('reads the tables of a workbook; without readings there is nothing to say of them', () => {
    const tables = listsTables();
    const [scenario] = tables.scenarios;
    if (!scenario) throw new Error('The workbook has no scenario.');
    const audit = evidenceAudit(asEvidence(tables), scenario);
    expect(audit.readings).toBeNull();
    const last = audit.time.timeline.steps.at(-1);
    expect(last?.leader?.alternativeIds).toHaveLength(1);
    expect(audit.kinds.kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
