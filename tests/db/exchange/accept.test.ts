import { describe, expect, test } from 'vitest';
import { acceptWorkbookModel } from '../../../db/exchange/accept.ts';
import { measured } from '../numbers.ts';
import { memorySession } from '../workbooks.ts';

describe('what is accepted', () => {
  test('rows with an error stay out, with what depended on them, and keep their places', () => {
    const { session } = measured();
    const exact = (a: number) => ({ kind: 'exact' as const, a });
    const model = {
      alternatives: [{ name: 'New one' }, { name: 'new ONE' }],
      criteria: [{ name: 'Boot time' }, { name: 'Security' }],
      measurements: [
        { alternative: 'Xen', criterion: 'Security', measured: exact(1) },
        { alternative: 'Xen', criterion: 'Boot time', measured: exact(2) },
        { alternative: 'Nobody', criterion: 'Boot time', measured: exact(3) },
        { alternative: 'KVM', criterion: 'Boot time', measured: exact(4) },
      ],
      claims: [{ source: 'Gone', speaker: 'Gone', text: 'x' }],
    };
    const accepted = acceptWorkbookModel(session.load(), model, { onConflict: 'keep' });
    expect(accepted.model?.measurements?.map(({ measured: { a } }) => a)).toEqual([2, 4]);
    expect(accepted.left).toBe(4);
    expect(new Set(accepted.problems.map(({ path }) => path.slice(0, 2).join()))).toEqual(
      new Set(['alternatives,1', 'measurements,0', 'measurements,2', 'claims,0']),
    );
    expect(accepted.counts.measurements).toEqual({ added: 2, changed: 0, kept: 0 });
  });

  test('a fault of the whole leaves nothing', () => {
    const accepted = acceptWorkbookModel(null, { format: 1 }, { onConflict: 'keep' });
    expect(accepted).toMatchObject({ model: null, left: 0 });
    expect(accepted.problems).toHaveLength(1);
  });

  test('a finding that is wrong does not take its claim with it', () => {
    const session = memorySession();
    const on = (alternative: string) => ({ alternative, criterion: 'Security', polarity: 'pro' as const });
    const claims = [{ source: 'S', speaker: 'Ada', text: 'x', findings: [on('Nobody'), on('Xen')] }];
    const given = { sources: [{ title: 'S' }], speakers: [{ name: 'Ada' }], claims };
    const { model, problems } = acceptWorkbookModel(session.load(), given, { onConflict: 'keep' });
    expect(problems.map(({ path }) => path)).toEqual([['claims', 0, 'findings', 0, 'alternative']]);
    expect(model?.claims?.[0]?.findings?.map(({ alternative }) => alternative)).toEqual(['Xen']);
  });
});
