import { expect, test } from 'vitest';
import {
  claimsSentence,
  criteriaSentence,
  othersSentence,
  scenarioWords,
} from '../../../../renderer/features/offer/offer-sentences.ts';

const none = {
  claims: { added: [], reworded: [], recoded: [], removed: [] },
  findings: { added: 0, removed: 0, changed: 0 },
  cells: [],
  criteria: { added: [], reworded: [], gone: [] },
  contradictions: { added: [], changed: [], removed: [] },
  scenarios: [],
  others: [],
};

test('what would change is said, and what would not', () => {
  expect(claimsSentence(none)).toBe('No claim changes.');
  expect(criteriaSentence(none)).toBe('No criterion changes.');
  expect(othersSentence(none)).toBe('');
  expect(scenarioWords(none, 's')).toBe('stays');
  const named = { id: 'a', name: 'Scheduling' };
  expect(
    claimsSentence({
      ...none,
      claims: { ...none.claims, added: [named] },
      findings: { added: 2, removed: 0, changed: 1 },
    }),
  ).toBe('1 new claim, 2 new findings and 1 changed finding.');
  expect(
    criteriaSentence({
      ...none,
      criteria: { ...none.criteria, gone: [{ ...named, into: 'Resource sharing', hidden: true }] },
    }),
  ).toBe('Gone: Scheduling, its weight goes to Resource sharing, stays, hidden.');
  expect(othersSentence({ ...none, others: [{ what: 'speakers', added: 1, changed: 0, removed: 2 }] })).toBe(
    'speakers: 1 added, 2 removed.',
  );
});
