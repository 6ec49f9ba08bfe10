import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../db/commands/schema.ts';
import { newId } from '../../../db/ids.ts';
import { contract } from '../../../electron/ipc/contract.ts';

const accepts = (command: unknown) => contract.execute.input.safeParse(command).success;

describe('commands from a page', () => {
  test('bring nothing that is only read from files', () => {
    const merge = { type: 'importComparison', comparison: {}, onConflict: 'keep', from: 'a.csv' };
    const attach = {
      type: 'attachText',
      sourceId: newId(),
      text: 'x',
      origin: 'a.txt',
      sha256: '0'.repeat(64),
    };
    for (const command of [merge, attach]) {
      expect(commandSchema.safeParse(command).success).toBe(true);
      expect(accepts(command)).toBe(false);
    }
  });

  test('may attach a text that was pasted, and say nothing of a file', () => {
    const paste = { type: 'pasteText', sourceId: newId(), text: 'x' };
    expect(accepts(paste)).toBe(true);
    expect(accepts({ ...paste, origin: 'a.txt' })).toBe(false);
    expect(accepts({ ...paste, text: 'x'.repeat(5_000_001) })).toBe(false);
  });
});
