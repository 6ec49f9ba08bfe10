import { expect, test } from 'vitest';
import { type FileState, fileWords, type ReadOnlyReason, readOnlyWords } from '../../common/file-standing.ts';

const STATES: readonly FileState[] = [
  { kind: 'moved', to: '/elsewhere/w.weighbridge' },
  { kind: 'gone' },
  { kind: 'unreachable' },
  { kind: 'being-written' },
  ...(['version', 'another', 'damaged'] as const).flatMap((by) =>
    [true, false].map((kept) => ({ kind: 'replaced' as const, by, kept })),
  ),
];
const REASONS: readonly ReadOnlyReason[] = ['file', 'folder', 'drive', 'chosen'];

test('every state is said in sentences of its own, with what to do', () => {
  const said = [...STATES.map(fileWords), ...REASONS.map(readOnlyWords)];
  for (const words of said) {
    expect(words?.message).toMatch(/^[A-Z].*\.$|w\.weighbridge\.$/);
    expect(words?.remedy).toMatch(/^[A-Z].*\.$/);
  }
  expect(new Set(said.map((words) => words?.message)).size).toBe(said.length);
});

test('a file in its place is not spoken of', () => expect(fileWords({ kind: 'in-place' })).toBeNull());

test('what is lost is never said to be there', () => {
  const lost = fileWords({ kind: 'replaced', by: 'version', kept: false });
  expect(lost?.remedy).toContain('no longer in the file');
  expect(fileWords({ kind: 'gone' })?.remedy).toContain('still has all of it');
});
