import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listsFile, run, sessionOn, slugIds, temporaryFolder } from '../db/workbooks.ts';
import { cli } from './cli.ts';

/** A workbook with two changes: a judgement that turns a cell, and a weight. */
function changedFile(): string {
  const path = listsFile();
  const session = sessionOn(path);
  const { alternative, criterion, scenario } = slugIds(session);
  const cell = { alternativeId: alternative('kvm'), criterionId: criterion('security') };
  run(session, { type: 'setJudgement', ...cell, value: 90, reason: 'seen' });
  run(session, {
    type: 'setWeight',
    scenarioId: scenario('equal-weights'),
    criterionId: criterion('security'),
    value: 35,
  });
  session.close();
  return path;
}

describe('diff', () => {
  test('FILE --from N prints what changed since, with the rankings, and writes nothing', async () => {
    const path = changedFile();
    const bytes = readFileSync(path);
    const { status, out, err } = await cli('diff', path, '--from', '2');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      from: { file: path, event: { number: 2, label: 'judgement of KVM on Security: 90' } },
      to: { event: { number: 3 } },
      same: false,
      differences: [
        {
          area: 'weights',
          what: 'weights',
          changed: 1,
          rows: [
            {
              what: 'changed',
              name: 'Security in Equal weights',
              fields: [{ field: 'points', before: '10', after: '35' }],
            },
          ],
        },
      ],
    });
    const equal = answer.rankings.find((one: { scenario: string }) => one.scenario === 'Equal weights');
    expect(equal).toMatchObject({ scenario: 'Equal weights', moved: true });
    expect(equal.alternatives[0]).toMatchObject({ after: { rank: 1 } });
    expect(out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('--to ends before the present, and --text is lines to be read', async () => {
    const path = changedFile();
    const { out } = await cli('diff', path, '--from', '1', '--to', '2', '--text');
    expect(out).toContain('Judgements: 1 added\n  + KVM on Security\n');
    expect(out).not.toContain('Weights');
    expect(out).toMatch(/Rankings\n {2}\S/);
    expect(out).toContain('  Equal weights: Xen → Xen (the same leader)\n    Xen: 1 (53.8) → 1 (53.8)\n');
    expect((await cli('diff', path, '--from', 'now', '--text')).out).toContain('They say the same.');
  });

  test('A B compares two files that were made apart', async () => {
    const { status, out } = await cli('diff', listsFile(), changedFile());
    expect(status).toBe(0);
    expect(JSON.parse(out).differences.map(({ what }: { what: string }) => what)).toEqual([
      'weights',
      'judgements',
    ]);
  });

  test('a version is a point by its name, and a word that is none names those that there are', async () => {
    const path = changedFile();
    const session = sessionOn(path);
    run(session, { type: 'nameVersion', name: 'As sent', remark: '', eventNumber: 2 });
    session.close();
    const { out } = await cli('diff', path, '--from', 'as sent');
    expect(JSON.parse(out)).toMatchObject({
      from: { event: { number: 2 } },
      differences: [{ what: 'weights' }],
    });
    expect((await cli('diff', path, '--from', 'draft')).err).toContain('now, or a version: As sent.');
  });

  test.each([
    [[], 'no point to compare it with'],
    [['--from', 'yesterday'], '“yesterday” is no point of the history'],
    [['--from', '99'], 'There is no event 99'],
  ])('%j is refused in words', async (options, words) => {
    const { status, out, err } = await cli('diff', listsFile(), ...options);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
  });
});

describe('restore', () => {
  test('writes a copy that says what it said then; what differs from it now is what was done since', async () => {
    const path = changedFile();
    const bytes = readFileSync(path);
    const copy = join(temporaryFolder(), 'copy.weighbridge');
    expect(await cli('restore', path, '--at', '2', '--into', copy)).toEqual({
      status: 0,
      out: '',
      err: `Wrote ${copy}\n`,
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const { out } = await cli('diff', copy, path);
    expect(JSON.parse(out).differences).toMatchObject([
      { what: 'weights', changed: 1, added: 0, removed: 0 },
    ]);
    expect(JSON.parse((await cli('diff', copy, '--from', '2')).out).same).toBe(true);
  });

  test('never writes over a file, and refuses a point that is none before it makes one', async () => {
    const [path, other] = [changedFile(), listsFile()];
    const bytes = readFileSync(other);
    const over = await cli('restore', path, '--at', '1', '--into', other);
    expect(over.status).toBe(2);
    expect(over.err).toContain('already');
    expect(readFileSync(other).equals(bytes)).toBe(true);
    const copy = join(temporaryFolder(), 'copy.weighbridge');
    for (const at of ['now', '77', 'x']) {
      expect((await cli('restore', path, '--at', at, '--into', copy)).status).toBe(2);
    }
    expect(existsSync(copy)).toBe(false);
  });
});
