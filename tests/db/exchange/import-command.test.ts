import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../db/commands/schema.ts';
import { previewImport } from '../../../db/exchange/check.ts';
import { workbookFrom } from '../../../db/exchange/create.ts';
import type { WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { startSession } from '../../../db/session.ts';
import { comparisons } from '../../fixtures/comparisons.ts';
import { listsFile, memorySession, run, sessionOn, slugIds, undo, undoneAndRedone } from '../workbooks.ts';

const imported = (comparison: WorkbookModelInput, onConflict: 'keep' | 'replace' = 'keep') =>
  commandSchema.parse({ type: 'importComparison', comparison, onConflict, from: 'table.csv' });

const BOOT = {
  criteria: [{ name: 'Boot time', unit: 's', direction: 'min' as const, group: 'Measured' }],
  measurements: [
    { alternative: ' kvm ', criterion: 'Boot time', measured: { kind: 'exact' as const, a: 12 } },
    { alternative: 'xen', criterion: 'boot TIME', measured: { kind: 'normal' as const, a: 20, b: 2 } },
  ],
};

const COMPLETE: WorkbookModelInput = {
  ...BOOT,
  alternatives: [
    { name: 'KVM', description: 'ours' },
    { name: 'Jail', vendor: 'FreeBSD' },
  ],
  groups: [{ name: 'Measured' }],
  sources: [{ title: 'A benchmark', credibility: 0.5 }],
  speakers: [{ name: 'A tester', affiliation: 'A lab' }],
  claims: [
    {
      id: 'c1',
      source: 'A benchmark',
      speaker: 'A tester',
      text: 'Jail starts at once.',
      findings: [{ alternative: 'Jail', criterion: 'Performance', polarity: 'pro', strength: 2 }],
    },
    { id: 'c2', source: 'A benchmark', speaker: 'A tester', text: 'Jail starts late.' },
    { source: 'A benchmark', speaker: 'A tester', text: 'Jail starts late.' },
  ],
  judgements: [{ alternative: 'Jail', criterion: 'Security', value: 80, reason: 'Seen.' }],
  notes: [{ subject: 'claim', claim: 'c1', text: 'Look again.' }],
  scenarios: [
    {
      name: 'From the file',
      evidenceRule: 'pessimistic',
      weights: [
        { criterion: 'Boot time', value: 3 },
        { criterion: 'Security', value: 1, lockedShare: 0.2 },
      ],
    },
  ],
  contradictions: [
    {
      theme: 'Start',
      sides: [
        { statement: 'soon', claims: ['c1'] },
        { statement: 'late', claims: ['c2'] },
      ],
    },
  ],
};

describe('importComparison', () => {
  test('meets rows by name whatever its case, adds the rest, and is undone in one step', () => {
    const session = memorySession();
    undoneAndRedone(session, () => {
      run(session, imported(COMPLETE));
    });
    const { tables, history } = session.load();
    expect(history.redo).toBeNull();
    expect(tables.alternatives.filter((a) => a.name === 'KVM')).toHaveLength(1);
    const criterion = tables.criteria.find((c) => c.name === 'Boot time') ?? expect.fail();
    expect(criterion).toMatchObject({ scale: 'numeric', direction: 'min', unit: 's' });
    const ids = slugIds(session);
    const numbers = tables.measurements.map(({ alternativeId, kind, a, b }) => ({
      alternativeId,
      kind,
      a,
      b,
    }));
    expect(numbers).toEqual([
      { alternativeId: ids.alternative('kvm'), kind: 'exact', a: 12, b: null },
      { alternativeId: ids.alternative('xen'), kind: 'normal', a: 20, b: 2 },
    ]);
    const scenario = tables.scenarios.find((s) => s.name === 'From the file') ?? expect.fail();
    const weights = tables.weights.filter((w) => w.scenarioId === scenario.id);
    expect(weights).toHaveLength(tables.criteria.length);
    expect(weights.filter((w) => w.value > 0).map((w) => [w.value, w.lockedShare])).toEqual([
      [3, null],
      [1, 0.2],
    ]);
    for (const other of tables.scenarios.filter((s) => s.id !== scenario.id)) {
      const weight = tables.weights.find((w) => w.scenarioId === other.id && w.criterionId === criterion.id);
      expect(weight?.value).toBe(10);
    }
    undo(session);
    expect(session.load().tables.criteria.some((c) => c.name === 'Boot time')).toBe(false);
  });

  test('a second time adds nothing', () => {
    const session = memorySession();
    run(session, imported(COMPLETE));
    const before = session.load();
    run(session, imported(COMPLETE));
    expect(session.load()).toEqual(before);
    run(session, imported(COMPLETE, 'replace'));
    const sized = (state: typeof before) =>
      Object.entries(state.tables).map(([name, rows]) => [name, rows.length]);
    expect(sized(session.load())).toEqual(sized(before));
  });

  test('keep leaves what is there, replace takes only what is given', () => {
    const session = memorySession();
    const kvm = () => session.load().tables.alternatives.find((a) => a.name === 'KVM') ?? expect.fail();
    const { vendor, description } = kvm();
    run(session, imported({ alternatives: [{ name: 'kvm', description: 'new' }] }));
    expect(kvm().description).toBe(description);
    run(session, imported({ alternatives: [{ name: 'KVM', description: 'new' }] }, 'replace'));
    expect(kvm()).toMatchObject({ description: 'new', vendor });
  });

  test('takes an id or a slug for what it names', () => {
    const session = memorySession();
    const kvm = slugIds(session).alternative('kvm');
    run(
      session,
      imported(
        {
          alternatives: [
            { id: kvm, name: 'Kernel VM' },
            { slug: 'xen', name: 'Xen 4' },
          ],
        },
        'replace',
      ),
    );
    const { alternatives } = session.load().tables;
    expect(alternatives.find((a) => a.id === kvm)?.name).toBe('Kernel VM');
    expect(alternatives.find((a) => a.slug === 'xen')?.name).toBe('Xen 4');
  });

  test('keeps the analyst who works here', () => {
    const session = memorySession();
    const earlier = '00000000-0000-7000-8000-000000000001';
    run(
      session,
      imported({
        analysts: [{ id: earlier, name: 'Grace' }],
        judgements: [
          { alternative: 'KVM', criterion: 'Security', value: 1, reason: 'So.', analyst: earlier },
        ],
      }),
    );
    const { tables } = session.load();
    const grace = tables.analysts.find((a) => a.name === 'Grace') ?? expect.fail();
    expect(tables.judgements.map((j) => j.analystId)).toEqual([grace.id]);
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'Mine.' });
    const ada = tables.analysts.find((a) => a.name === 'Ada');
    expect(session.load().tables.notes.map((n) => n.analystId)).toEqual([ada?.id]);
  });

  test.each<[string, WorkbookModelInput, string, (string | number)[]]>([
    [
      'an unknown alternative',
      { measurements: [{ alternative: 'Nope', criterion: 'Security', measured: { kind: 'exact', a: 1 } }] },
      'no alternative “Nope”',
      ['measurements', 0, 'alternative'],
    ],
    [
      'a number on evidence',
      { measurements: [{ alternative: 'KVM', criterion: 'Security', measured: { kind: 'exact', a: 1 } }] },
      'takes no number',
      ['measurements', 0, 'criterion'],
    ],
    [
      'a cell with two numbers',
      { ...BOOT, measurements: [...BOOT.measurements, ...BOOT.measurements.slice(0, 1)] },
      'has two numbers',
      ['measurements', 2],
    ],
    [
      'a name that stands there twice',
      { alternatives: [{ name: 'New' }, { name: 'NEW ' }] },
      'is called “NEW”',
      ['alternatives', 1, 'name'],
    ],
    [
      'an id that stands there twice',
      {
        alternatives: [
          { id: 'a', name: 'One' },
          { id: 'a', name: 'Two' },
        ],
      },
      'stands there twice',
      ['alternatives', 1],
    ],
    [
      'two scenarios of one name',
      {
        scenarios: [
          { id: 'a', name: 'Same' },
          { id: 'b', name: 'same' },
        ],
      },
      'called “same”',
      ['scenarios', 1, 'name'],
    ],
    [
      'locks above the whole',
      {
        scenarios: [
          {
            name: 'Locked',
            weights: [
              { criterion: 'Security', value: 1, lockedShare: 0.7 },
              { criterion: 'Performance', value: 1, lockedShare: 0.7 },
            ],
          },
        ],
      },
      'more than the whole',
      ['scenarios', 0, 'weights'],
    ],
  ])('%s is a problem with its place, and nothing is written', (_what, comparison, says, path) => {
    const session = memorySession();
    const before = session.load();
    const preview = previewImport(before, comparison, { onConflict: 'keep' });
    expect(preview.errors).toBeGreaterThan(0);
    expect(preview.problems.map((problem) => problem.path)).toContainEqual(path);
    expect(preview.problems.map((problem) => problem.message).join(' ')).toContain(says);
    expect(() => run(session, imported(comparison))).toThrow('Nothing was imported.');
    expect(session.load()).toEqual(before);
  });

  test('what does not fit the model is listed by its place', () => {
    const { problems, errors } = previewImport(
      null,
      { alternatives: [{ name: '' }, { nam: 'x' }], measurements: [{ alternative: 'a' }] },
      { onConflict: 'keep' },
    );
    expect(errors).toBeGreaterThanOrEqual(4);
    expect(problems.map((p) => p.path.join('.'))).toEqual(
      expect.arrayContaining(['alternatives.0.name', 'alternatives.1', 'measurements.0.measured']),
    );
    for (const { message } of problems) expect(message).toMatch(/^[A-Z].*\.$/);
  });
});

test('any comparison, on any workbook: undo gives it back, and a second time adds nothing', () => {
  fc.assert(
    fc.property(comparisons, comparisons, fc.constantFrom('keep', 'replace'), (one, other, onConflict) => {
      const options = { analyst: 'Ada', createdBy: 'test', from: 'a file' };
      const session = startSession(workbookFrom(':memory:', one, options), { analyst: 'Ada' });
      try {
        const opened = session.load();
        const before = opened.tables;
        const command = { type: 'importComparison', comparison: other, onConflict, from: 'other' } as const;
        const { errors } = previewImport(opened, other, { onConflict });
        if (errors > 0) {
          expect(() => run(session, command)).toThrow('Nothing was imported.');
          expect(session.load().tables).toEqual(before);
          return;
        }
        run(session, command);
        const after = session.load().tables;
        run(session, command);
        expect(session.load().tables).toEqual(after);
        if (session.load().history.undo === null) return;
        undo(session);
        expect(session.load().tables).toEqual(before);
      } finally {
        session.close();
      }
    }),
    { numRuns: 60 },
  );
});

test('100,000 numbers: saved, undone, opened again', () => {
  const path = listsFile();
  const session = sessionOn(path);
  const alternatives = Array.from({ length: 1_000 }, (_, i) => ({ name: `Option ${i}` }));
  const criteria = Array.from({ length: 100 }, (_, j) => ({ name: `Number ${j}`, unit: 's' }));
  const measurements = alternatives.flatMap((a, i) =>
    criteria.map((c, j) => ({
      alternative: a.name,
      criterion: c.name,
      measured: { kind: 'exact' as const, a: i * j },
    })),
  );
  const time = (what: string, work: () => unknown): void => {
    const start = performance.now();
    work();
    if (process.env['MEASURE']) console.log(what, Math.round(performance.now() - start), 'ms');
  };
  const before = session.load();
  let command: ReturnType<typeof imported> | undefined;
  time('parse', () => {
    command = imported({ alternatives, criteria, measurements });
  });
  time('preview', () =>
    expect(
      previewImport(before, { alternatives, criteria, measurements }, { onConflict: 'keep' }),
    ).toMatchObject({
      errors: 0,
      counts: { measurements: { added: 100_000 } },
    }),
  );
  time('import', () =>
    expect(run(session, command ?? expect.fail())).toMatchObject({ reload: true, rows: [] }),
  );
  time('load', () => expect(session.load().tables.measurements).toHaveLength(100_000));
  time('undo', () => undo(session));
  expect(session.load().tables).toEqual(before.tables);
  time('open', () => startSession(openWorkbookFile(path), { analyst: 'Ada' }).close());
});
