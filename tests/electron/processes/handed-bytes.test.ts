import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asParts, byteTaker, handOver } from '../../../electron/processes/handed-bytes.ts';
import { withImportFile } from '../../../formats/read/open-import-file.ts';
import { temporaryFolder } from '../../db/workbooks.ts';

const MEGABYTE = 1024 * 1024;

/** What arrives, with the sizes of the parts in which it went. */
async function handed(
  over: (take: (part: Uint8Array, at: number, size: number) => Promise<void>) => Promise<void>,
) {
  const { take, taken } = byteTaker();
  const sizes: number[] = [];
  await over(async (part, at, size) => {
    sizes.push(part.length);
    // A process gets a copy of what lies behind a view.
    expect(part.buffer.byteLength).toBe(part.length);
    take(structuredClone(part), at, size);
  });
  return { bytes: taken(), sizes };
}

describe('the bytes of a file', () => {
  const content = Uint8Array.from({ length: 17 * MEGABYTE }, (_, at) => (at * 7) % 251);

  test('arrive whole and in their order, in parts', async () => {
    const path = join(temporaryFolder(), 'a.bin');
    writeFileSync(path, content);
    const { bytes, sizes } = await handed((take) => withImportFile(path, (file) => handOver(take, file)));
    expect(sizes.length).toBeGreaterThan(2);
    expect(Buffer.compare(bytes, content)).toBe(0);
    const memory = await handed((take) => handOver(take, asParts(content)));
    expect(Buffer.compare(memory.bytes, content)).toBe(0);
  });

  test('of an empty file take the place of those before it', async () => {
    const { take, taken } = byteTaker();
    await handOver(async (...part) => take(...part), asParts(content));
    expect(taken()).toHaveLength(content.length);
    await handOver(async (...part) => take(...part), asParts(new Uint8Array()));
    expect(taken()).toHaveLength(0);
  });
});
