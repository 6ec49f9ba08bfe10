import { expect, test } from 'vitest';
import { LEVEL_WEIGHTS, ownText, PLACEHOLDERS } from '../../../common/placeholders.ts';
import { emptySeed } from '../../../db/seed/empty.ts';
import { scenarioDescription } from '../../../renderer/domain/scenario-words.ts';

const nameOf = (id: string): string => ({ p: 'Price', w: 'Weight', k: 'Keyboard', b: 'Battery' })[id] ?? id;
const shares = (...all: readonly (readonly [string, number])[]) => new Map(all);

test('level weights are called so only as long as they are', () => {
  const level = { description: `${LEVEL_WEIGHTS} A baseline.` };
  expect(scenarioDescription(level, shares(['p', 0.5], ['w', 0.5]), nameOf)).toBe(level.description);
  expect(scenarioDescription(level, new Map(), nameOf)).toBe(level.description);
  expect(scenarioDescription(level, shares(['w', 0.3], ['p', 0.37], ['b', 0.11], ['k', 0.22]), nameOf)).toBe(
    'Its weights are no longer equal: price 37 %, weight 30 % and keyboard 22 %, the others less.',
  );
});

test('what somebody wrote stays as it is, whatever the weights', () => {
  const own = { description: 'Cheap first.' };
  expect(scenarioDescription(own, shares(['p', 0.9], ['w', 0.1]), nameOf)).toBe('Cheap first.');
});

test('the app’s own placeholders are nobody’s words', () => {
  const { question, description } = emptySeed('New');
  expect([question, description]).toEqual(Object.values(PLACEHOLDERS));
  expect([ownText(question), ownText(` ${description} `), ownText(undefined)]).toEqual(['', '', '']);
  expect(ownText('Which laptop?')).toBe('Which laptop?');
});
