import { describe, expect, test } from 'vitest';
import type { Command } from '../../../db/commands/schema.ts';
import { memorySession, run, slugIds, undo } from '../workbooks.ts';

/** What undo says that it takes back, after each of these commands. */
function saidAfter(commands: (ids: ReturnType<typeof slugIds>) => readonly Command[]): (string | null)[] {
  const session = memorySession();
  return commands(slugIds(session)).map((command) => run(session, command).history.undo);
}

describe('undo says what it takes back, with before and after where there is one', () => {
  test('a judgement: first, changed, and only its reason', () => {
    const said = saidAfter(({ alternative, criterion }) => {
      const cell = { alternativeId: alternative('kvm'), criterionId: criterion('security') };
      const judge = (value: number, reason: string): Command => ({
        type: 'setJudgement',
        ...cell,
        value,
        reason,
      });
      return [judge(60, 'Seen.'), judge(72.5, 'Seen.'), judge(72.5, 'Seen twice.')];
    });
    expect(said).toEqual([
      'judgement of KVM on Security: 60',
      'judgement of KVM on Security: 60 to 72.5',
      'reason of the judgement of KVM on Security',
    ]);
  });

  test('an alternative: renamed, or edited', () => {
    const said = saidAfter(({ alternative }) => {
      const columns = {
        name: 'KVM',
        aliases: [],
        vendor: null,
        kind: 'alternative',
        description: 'Other words.',
      };
      const edit = (part: object) =>
        ({ type: 'editAlternative', alternativeId: alternative('kvm'), ...columns, ...part }) as Command;
      return [edit({}), edit({ name: 'KVM 2' }), edit({ name: 'KVM 2', vendor: 'Red Hat' })];
    });
    expect(said).toEqual(['edit KVM', 'rename KVM to KVM 2', 'edit KVM 2']);
  });

  test('one number of a speaker', () => {
    const session = memorySession();
    const speaker = session.load().tables.speakers[0] ?? expect.fail('no speaker');
    const { id, name, role, affiliation, interest, originId } = speaker;
    const columns = { name, role, affiliation, interest, originId };
    const edit = { type: 'editSpeaker', speakerId: id, ...columns } as const;
    expect(run(session, { ...edit, credibility: 0.5 }).history.undo).toBe(`credibility of ${name} 1 to 0.5`);
    expect(run(session, { ...edit, credibility: 0.7, role: 'editor' }).history.undo).toBe(`edit ${name}`);
  });

  test('rules, each from what it was', () => {
    const said = saidAfter(({ scenario }) => {
      const rules = (part: object) =>
        ({ type: 'setRules', scenarioId: scenario('linux-datacenter'), ...part }) as Command;
      return [
        rules({ leastCoverage: 0.25 }),
        rules({ leastCoverage: 0.5, use: 'servers' }),
        rules({ halfLife: 2 }),
        rules({ halfLife: 3 }),
        rules({ asOf: '2008-12-31' }),
      ];
    });
    expect(said).toEqual([
      'rank from 0 to 25 % known in Linux datacenter',
      'rank from 25 to 50 % known, findings for every use to servers in Linux datacenter',
      'half-life 2 years in Linux datacenter',
      'half-life 2 to 3 years in Linux datacenter',
      'as of any date to 2008-12-31 in Linux datacenter',
    ]);
  });

  test('a note by its words, and the workbook by its title', () => {
    const session = memorySession();
    const add = run(session, {
      type: 'addNote',
      target: { subject: 'workbook' },
      text: 'Ask for prices.',
    } as Command);
    const noteId = add.createdId ?? '';
    expect(run(session, { type: 'editNote', noteId, text: 'Asked.' }).history.undo).toBe(
      'edit note “Ask for prices.”',
    );
    expect(run(session, { type: 'deleteNote', noteId }).history.undo).toBe('delete note “Asked.”');
    const before = session.load().tables.workbook[0]?.title ?? '';
    const describeAs = (title: string, question: string) =>
      run(session, { type: 'describeWorkbook', title, question, description: '' }).history.undo;
    expect(describeAs('Which one?', '')).toBe(`rename the workbook “${before}” to “Which one?”`);
    expect(describeAs('Which one?', 'Why?')).toBe('describe the workbook');
  });
});

test('weights that are tried in a copy are one step, and one undo takes all of it back', () => {
  const session = memorySession();
  const { scenario, criterion } = slugIds(session);
  const before = session.load().tables;
  const weights = [{ criterionId: criterion('security'), value: 77 }];
  const patch = run(session, {
    type: 'duplicateScenario',
    scenarioId: scenario('linux-datacenter'),
    name: 'Tried',
    weights,
  });
  expect(patch.history.undo).toBe('duplicate Linux datacenter as Tried, with other weights');
  const { tables } = session.load();
  const copied = tables.weights.filter((w) => w.scenarioId === patch.createdId);
  const original = before.weights.filter((w) => w.scenarioId === scenario('linux-datacenter'));
  expect(copied).toHaveLength(original.length);
  for (const { criterionId, value } of copied) {
    const was = original.find((w) => w.criterionId === criterionId)?.value;
    expect(value).toBe(criterionId === criterion('security') ? 77 : was);
  }
  undo(session);
  expect(session.load().tables).toEqual(before);
});
