import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../db/commands/schema.ts';
import { measured, NUMERIC } from './numbers.ts';
import { run, undo, undoneAndRedone } from './workbooks.ts';

describe('numeric criteria', () => {
  test('keep their unit, direction and line; on evidence there is none of these', () => {
    const { session, criterionId } = measured();
    const row = () => session.load().tables.criteria.find((c) => c.id === criterionId);
    expect(row()).toMatchObject({ scale: 'numeric', direction: 'min', unit: 's', valuePoints: [] });
    const { type: _, ...columns } = NUMERIC;
    const line: [number, number][] = [
      [1, 100],
      [5, 40],
      [30, 0],
    ];
    run(session, { type: 'editCriterion', criterionId, ...columns, valuePoints: line });
    expect(row()?.valuePoints).toEqual(line);
    run(session, { type: 'editCriterion', criterionId, ...columns, valuePoints: line, scale: 'evidence' });
    expect(row()).toMatchObject({ scale: 'evidence', direction: 'max', unit: null, valuePoints: [] });
    undo(session);
    expect(row()).toMatchObject({ scale: 'numeric', direction: 'min', unit: 's', valuePoints: line });
  });

  test('may have words for their numbers, which go with the words', () => {
    const { session, criterionId, number } = measured();
    const row = () => session.load().tables.criteria.find((c) => c.id === criterionId);
    const numbers = () => session.load().tables.measurements.map(({ kind, a, b }) => [kind, a, b]);
    const { type: _, ...columns } = NUMERIC;
    const name = (...levels: string[]) =>
      run(session, { type: 'editCriterion', criterionId, ...columns, levels });
    expect(row()?.levels).toEqual([]);
    name('No', 'Yes', 'Partly');
    number('kvm', 2);
    number('xen', 0, { measured: { kind: 'uniform', a: 2, b: 3 } });
    name('No', 'Partly', 'Yes');
    expect(numbers()).toEqual([
      ['exact', 3, null],
      ['uniform', 2, 3],
    ]);
    // Whoever does not speak of the words leaves them as they are.
    run(session, { type: 'editCriterion', criterionId, ...columns, unit: 'min' });
    expect(row()?.levels).toEqual(['No', 'Partly', 'Yes']);
    undoneAndRedone(session, () => name('No', 'Partial', 'Yes', 'Always'));
    expect(numbers()[0]).toEqual(['exact', 3, null]);
  });

  test('a word goes with its number whatever it is called then, and labels say it', () => {
    const { session, criterionId, number } = measured();
    const { type: _, ...columns } = NUMERIC;
    const edit = (levels: string[], levelsWere?: (string | null)[]) =>
      run(session, {
        type: 'editCriterion',
        criterionId,
        ...columns,
        levels,
        ...(levelsWere && { levelsWere }),
      });
    edit(['No', 'Partly', 'Yes']);
    expect(number('kvm', 3).history.undo).toBe('KVM on Boot time: Yes (3)');
    expect(number('kvm', 0, { measured: { kind: 'uniform', a: 2, b: 3 } }).history.undo).toBe(
      'KVM on Boot time: between Partly and Yes (2 to 3), before Yes (3)',
    );
    number('kvm', 3);
    number('xen', 2.5);
    undoneAndRedone(session, () => edit(['Never', 'No', 'Some', 'Fully'], [null, 'No', 'Partly', 'Yes']));
    expect(session.load().tables.measurements.map(({ a }) => a)).toEqual([4, 3.5]);
  });

  test('a word that cells have is not taken away, unless all are', () => {
    const { session, criterionId, number } = measured();
    const { type: _, ...columns } = NUMERIC;
    const edit = (...levels: string[]) =>
      run(session, {
        type: 'editCriterion',
        criterionId,
        ...columns,
        levels,
        levelsWere: levels.map((word) => (word === 'New' ? null : word)),
      });
    edit('No', 'Partly', 'Yes');
    number('kvm', 2);
    number('xen', 2);
    expect(() => edit('No', 'Yes')).toThrow(
      'On Boot time, KVM and Xen are “Partly”, so that stays among its words.',
    );
    expect(() => edit('No', 'New', 'Yes')).toThrow('“Partly”');
    number('kvm', 1);
    expect(() => edit('No', 'Yes')).toThrow('Xen is “Partly”');
    number('xen', 1.5);
    expect(() => edit('No', 'Yes')).toThrow('Xen is “between No and Partly”');
    number('xen', 3);
    edit('No', 'Yes');
    expect(session.load().tables.measurements.map(({ a }) => a)).toEqual([1, 2]);
    edit();
    expect(session.load().tables.measurements.map(({ a }) => a)).toEqual([1, 2]);
  });

  test.each([
    [['Yes'], 'two words at least'],
    [['Yes', 'yes'], 'each word once'],
  ])('take no words such as %j', (levels, words) => {
    const parsed = commandSchema.safeParse({ ...NUMERIC, levels });
    expect(parsed.error?.message).toContain(words);
  });

  test('stay numeric as long as they have numbers', () => {
    const { session, criterionId, number, ids } = measured();
    number('kvm', 12);
    const { type: _, ...columns } = NUMERIC;
    const toEvidence = () =>
      run(session, { type: 'editCriterion', criterionId, ...columns, scale: 'evidence' });
    expect(toEvidence).toThrow('Boot time has measured numbers, so it stays numeric.');
    run(session, { type: 'clearMeasurement', alternativeId: ids.alternative('kvm'), criterionId });
    toEvidence();
    expect(session.load().tables.criteria.find((c) => c.id === criterionId)?.scale).toBe('evidence');
  });

  test.each([
    [[[1, 50]], 'two points at least'],
    [
      [
        [2, 0],
        [1, 100],
      ],
      'ascending order',
    ],
    [
      [
        [1, 0],
        [1, 100],
      ],
      'ascending order',
    ],
    [
      [
        [1, 0],
        [2, 101],
      ],
      '<=100',
    ],
    [
      [
        [1, 0],
        [1e301, 50],
      ],
      '<=',
    ],
  ])('take no line such as %j', (valuePoints, words) => {
    const parsed = commandSchema.safeParse({ ...NUMERIC, valuePoints });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain(words);
  });
});

describe('numbers', () => {
  test('are set, changed and removed, each undoable, and the label says what', () => {
    const { session, number, ids, criterionId, sourceId } = measured();
    const numbers = () => session.load().tables.measurements;
    undoneAndRedone(session, () => {
      expect(number('kvm', 12.5).history.undo).toBe('KVM on Boot time: 12.5 s');
      expect(number('kvm', 0.0004).history.undo).toBe('KVM on Boot time: 0.0004 s, before 12.5 s');
      expect(number('kvm', -3.5e-7).history.undo).toBe('KVM on Boot time: −3.5e−7 s, before 0.0004 s');
      number('kvm', 12, { measured: { kind: 'normal', a: 12, b: 2 } });
      const { history } = number('kvm', 0, {
        measured: { kind: 'uniform', a: 10, b: 15 },
        sourceId,
        paragraph: 3,
        remark: 'Stopwatch.',
      });
      expect(history.undo).toBe('KVM on Boot time: 10 to 15 s, before 12 ± 2 s');
      expect(numbers()).toMatchObject([
        { kind: 'uniform', a: 10, b: 15, sourceId, paragraph: 3, remark: 'Stopwatch.' },
      ]);
      const cell = { alternativeId: ids.alternative('kvm'), criterionId };
      const removed = run(session, { type: 'clearMeasurement', ...cell });
      expect(removed.history.undo).toBe('remove the number of KVM on Boot time');
      expect(numbers()).toEqual([]);
      expect(() => run(session, { type: 'clearMeasurement', ...cell })).toThrow(
        'There is no number in this cell.',
      );
    });
  });

  test('a number that is exact again has no spread, and a place without a source is none', () => {
    const { session, number } = measured();
    number('kvm', 12, { measured: { kind: 'normal', a: 12, b: 2 } });
    number('kvm', 12, { paragraph: 7 });
    expect(session.load().tables.measurements).toMatchObject([
      { kind: 'exact', a: 12, b: null, sourceId: null, paragraph: null },
    ]);
  });

  test('belong to numeric criteria, and to sources that are there', () => {
    const { session, number, ids } = measured();
    expect(() => number('kvm', 1, { criterionId: ids.criterion('security') })).toThrow(
      'Security is compared on evidence, so it takes no number.',
    );
    expect(() => number('kvm', 1, { sourceId: '01900000-0000-7000-8000-000000000000' })).toThrow(
      'This source is no longer in the workbook.',
    );
    expect(session.load().tables.measurements).toEqual([]);
  });

  test.each([
    [{ kind: 'uniform', a: 5, b: 5 }, 'lowest number before its highest'],
    [{ kind: 'normal', a: 5, b: 0 }, '>0'],
    [{ kind: 'exact', a: Number.NaN }, 'number'],
    [{ kind: 'exact', a: Number.POSITIVE_INFINITY }, 'number'],
  ])('%j is refused', (bad, words) => {
    const { ids, criterionId } = measured();
    const parsed = commandSchema.safeParse({
      type: 'setMeasurement',
      alternativeId: ids.alternative('kvm'),
      criterionId,
      measured: bad,
      sourceId: null,
      paragraph: null,
      remark: '',
    });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain(words);
  });

  test('go with their criterion or alternative, and come back with it; their source has to stay', () => {
    const { session, number, criterionId } = measured();
    const alternative = {
      type: 'createAlternative' as const,
      name: 'Jails',
      aliases: [],
      vendor: null,
      kind: 'alternative' as const,
      description: '',
    };
    const alternativeId = run(session, alternative).createdId ?? '';
    const source = {
      title: 'Bench',
      author: null,
      publication: null,
      fileName: null,
      date: null,
      remark: '',
    };
    const sourceId = run(session, { type: 'createSource', ...source, credibility: 1 }).createdId ?? '';
    number('kvm', 12);
    number('kvm', 3, { alternativeId, sourceId });
    expect(() => run(session, { type: 'deleteSource', sourceId })).toThrow(
      'There are numbers from this source, so it has to stay.',
    );
    undoneAndRedone(session, () => {
      run(session, { type: 'deleteAlternative', alternativeId });
      expect(session.load().tables.measurements).toHaveLength(1);
      run(session, { type: 'deleteSource', sourceId });
      run(session, { type: 'deleteCriterion', criterionId });
      expect(session.load().tables.measurements).toEqual([]);
    });
  });
});
