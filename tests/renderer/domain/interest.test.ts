import { expect, test } from 'vitest';
import { interestOf, interestText } from '../../../renderer/domain/interest.ts';

const redHat = { name: 'Red Hat', affiliation: null, interest: 'sells it' };
const director = { name: 'A director', affiliation: ' red hat', interest: null };
const colleague = { name: 'A colleague', affiliation: 'Red Hat', interest: 'holds shares' };

test('the own interest comes first', () => {
  expect(interestOf(colleague, [redHat, colleague])).toEqual({ text: 'holds shares', by: null });
});

test('else that of the organization, and never that of a colleague', () => {
  const found = interestOf(director, [colleague, redHat, director]);
  expect(found && interestText(found)).toBe('by affiliation (red hat): sells it');
  expect(interestOf(director, [colleague, director])).toBeNull();
});

test('else what it sells, as the vendor of an alternative', () => {
  const found = interestOf(
    director,
    [director],
    [
      { name: 'RHEV', vendor: 'Red Hat' },
      { name: 'ESX', vendor: 'VMware' },
      { name: 'QEMU', vendor: null },
    ],
  );
  expect(found?.text).toBe('red hat sells or makes RHEV');
});

test('without an affiliation nothing is made up', () => {
  expect(interestOf({ name: 'X', affiliation: ' ', interest: '' }, [redHat])).toBeNull();
});
