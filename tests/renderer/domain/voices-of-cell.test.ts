import { expect, test } from 'vitest';
import { evidenceText, shareText, voicesOf } from '../../../renderer/domain/voices-of-cell.ts';
import { currentScenario } from '../../../renderer/model/derived.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { memorySession, run, slugIds } from '../../db/workbooks.ts';

/** A cell of its own with so many claims of Ada and one of Bob, who share an origin where that is wanted. */
function cellOf(adas: number, together: boolean, rho = 0.5) {
  const session = memorySession();
  const ids = slugIds(session);
  const made = (command: Parameters<typeof run>[1]): string => run(session, command).createdId ?? '';
  const originId = together ? made({ type: 'createOrigin', kind: 'employer', name: 'Acme' }) : null;
  const speaker = (name: string): string =>
    made({
      type: 'createSpeaker',
      name,
      role: '',
      affiliation: null,
      interest: null,
      credibility: 1,
      originId,
    });
  const [ada, bob] = [speaker('Ada'), speaker('Bob')];
  const criterionId = made({
    type: 'createCriterion',
    groupName: 'New',
    name: 'Quietness',
    question: '',
    proMeaning: '',
    conMeaning: '',
    scale: 'evidence',
    direction: 'max',
    unit: null,
    valuePoints: [],
  });
  const alternativeId = ids.alternative('kvm');
  const sourceId = session.load().tables.sources[0]?.id ?? '';
  for (const [i, by] of [...Array<string>(adas).fill(ada), bob].entries()) {
    made({
      type: 'createClaim',
      sourceId,
      paragraph: null,
      speakerId: by,
      holderId: by,
      text: `Claim ${i}.`,
      date: null,
      findings: [{ alternativeId, criterionId, polarity: 'pro', strength: 1 }],
      passage: null,
    });
  }
  const { tables } = session.load();
  const scenario = { ...currentScenario(tables), rho };
  const cell = assess(tables, scenario).cells.get(cellKey(alternativeId, criterionId));
  if (!cell) throw new Error('There is no such cell.');
  return { cell, groups: voicesOf(cell.findings, tables) };
}

test('claims stand under their voice, and what each counts is said with its reason', () => {
  const { cell, groups } = cellOf(3, false);
  expect(evidenceText(cell)).toBe('4 claims, 2 voices, counted as 2.5');
  expect(groups.map(({ names, claims, counted }) => [names, claims, counted])).toEqual([
    [['Ada'], 3, 1.5],
    [['Bob'], 1, 1],
  ]);
  const [ada, bob] = groups;
  if (!ada?.findings[0] || !bob?.findings[0]) return expect.fail('no voices');
  expect(shareText(ada.findings[0], ada, 'Ada')).toBe('counts 0.5 of 1: Ada says 3 things here');
  expect(shareText(bob.findings[0], bob, 'Bob')).toBeNull();
});

test('voices of one origin are one, named, and say why they count less', () => {
  const { cell, groups } = cellOf(1, true);
  expect(cell.voices).toBe(1);
  const [group] = groups;
  expect(group?.names).toEqual(['Ada', 'Bob']);
  expect(group?.origins).toEqual(['the same employer: Acme']);
  const [finding] = group?.findings ?? [];
  if (!group || !finding) return expect.fail('no voice');
  expect(shareText(finding, group, 'Ada')).toBe('counts 0.67 of 1: 1 other voice here has the same origin');
});

test('where a scenario counts claims, each counts in full', () => {
  const { cell, groups } = cellOf(3, true, 0);
  expect(evidenceText(cell)).toContain('counted as 4');
  for (const group of groups) {
    for (const finding of group.findings) expect(shareText(finding, group, 'x')).toBeNull();
  }
});
