import { expect, test } from 'vitest';
import { readYaml } from '../../../../formats/read/foreign/yaml.ts';

const read = (text: string): unknown => readYaml(new TextEncoder().encode(text), 'a.yaml');

test('words are words, fractions texts, and references stand for what they name', () => {
  expect(read('a: &x [No, 1/3, 1.5e3]\nb: *x\nc: .nan\n')).toEqual({
    a: ['No', '1/3', 1500],
    b: ['No', '1/3', 1500],
    c: Number.NaN,
  });
});

test('references that grow without end are refused', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 9; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}x]`);
  expect(() => read(lines.join('\n'))).toThrow(/^a\.yaml cannot be read as YAML: /);
});

test.each([
  ['a: [1, 2', 'cannot be read as YAML'],
  ['a: 1\na: 2\n', 'cannot be read as YAML'],
])('%j is refused in a sentence', (text, says) => {
  expect(() => read(text)).toThrow(says);
});

test('a file that is far too large is refused', () => {
  expect(() => read(`a: ${'x'.repeat(5_000_001)}`)).toThrow('more than 5 MB of YAML');
});
