import { describe, expect, test } from 'vitest';
import { chooseScenario } from '../../db/choose-scenario.ts';
import { commandSchema } from '../../db/commands/schema.ts';
import { previewImport } from '../../db/exchange/check.ts';
import { foldName } from '../../db/names.ts';
import { memorySession, run, slugIds } from './workbooks.ts';

const ALTERNATIVE = { aliases: [], vendor: null, kind: 'alternative' as const, description: '' };
const CRITERION = {
  question: '',
  proMeaning: '',
  conMeaning: '',
  scale: 'evidence' as const,
  direction: 'max' as const,
  unit: null,
  valuePoints: [],
};

test('case, composed accents and white space tell no names apart, in any script', () => {
  for (const [a, b] of [
    ['KVM', 'kvm'],
    ['Ärger', 'ärger'],
    ['Ärger', 'A\u0308RGER'],
    ['ΔΟΚΙΜΗ', ' δοκιμη '],
    ['МОСКВА', 'москва'],
  ] as const) {
    expect(foldName(a)).toBe(foldName(b));
  }
  expect(foldName('Ärger')).not.toBe(foldName('Arger'));
});

describe('two names that fold to one are one name', () => {
  test('for every command', () => {
    const session = memorySession();
    const { scenario, alternative } = slugIds(session);
    run(session, { type: 'createAlternative', name: 'Ärger', ...ALTERNATIVE });
    run(session, { type: 'createScenario', name: 'Größe', description: '' });
    run(session, { type: 'createCriterion', name: 'Öffnung', groupName: 'Äußeres', ...CRITERION });
    const refused = [
      { type: 'createAlternative', name: 'ärger', ...ALTERNATIVE },
      { type: 'editAlternative', alternativeId: alternative('xen'), name: 'A\u0308rger', ...ALTERNATIVE },
      { type: 'createScenario', name: 'GRÖßE', description: '' },
      { type: 'renameScenario', scenarioId: scenario('equal-weights'), name: 'größe', description: '' },
      { type: 'createCriterion', name: 'öffnung', groupName: 'Äußeres', ...CRITERION },
    ].map((command) => commandSchema.parse(command));
    for (const command of refused) expect(() => run(session, command)).toThrow('already');
    run(session, { type: 'createCriterion', name: 'Farbe', groupName: 'äußeres', ...CRITERION });
    const { criterionGroups } = session.load().tables;
    expect(criterionGroups.filter(({ name }) => foldName(name) === 'äußeres')).toHaveLength(1);
  });

  test('and a row may have its own name in another case', () => {
    const session = memorySession();
    const { createdId } = run(session, { type: 'createAlternative', name: 'Ärger', ...ALTERNATIVE });
    run(session, { type: 'editAlternative', alternativeId: createdId ?? '', name: 'ÄRGER', ...ALTERNATIVE });
    expect(session.load().tables.alternatives.map(({ name }) => name)).toContain('ÄRGER');
  });

  test('for every import', () => {
    const session = memorySession();
    run(session, { type: 'createAlternative', name: 'Ärger', ...ALTERNATIVE });
    const preview = (data: unknown) => previewImport(session.load(), data, { onConflict: 'keep' });
    expect(preview({ alternatives: [{ name: 'ärger' }] }).counts['alternatives']?.added ?? 0).toBe(0);
    const twice = {
      alternatives: [{ name: 'Übel' }, { name: 'übel' }],
      groups: [{ name: 'É' }, { name: 'é' }],
    };
    expect(preview(twice).problems.map(({ message }) => message)).toEqual([
      'Another of the alternatives is called “übel”.',
      'Another of the groups is called “é”.',
    ]);
  });

  test('and where both are there, written by another program, each is found by its own', () => {
    const session = memorySession();
    const [first, second] = session.load().tables.scenarios;
    if (!first || !second) throw new Error('There are two scenarios at least.');
    const tables = session.load().tables;
    const both = {
      ...tables,
      scenarios: [
        { ...first, name: 'Übel' },
        { ...second, name: 'übel' },
      ],
    };
    expect(chooseScenario(both, 'Übel').id).toBe(first.id);
    expect(chooseScenario(both, 'übel').id).toBe(second.id);
    expect(chooseScenario(both, 'ÜBEL').id).toBe(first.id);
  });
});
