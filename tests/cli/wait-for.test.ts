import { expect, test } from 'vitest';
import { waitFor } from '../../cli/wait-for.ts';

const node = (program: string) => [process.execPath, ['-e', program]] as const;
const FOR_EVER = 'setInterval(() => {}, 1000)';

test('gives the status of a program', async () => {
  expect(await waitFor(...node('process.exit(7)'))).toBe(7);
  expect(await waitFor(...node('process.kill(process.pid, "SIGKILL")'))).toBeNull();
});

test('ends one whose time is over, and what it started', async () => {
  expect(await waitFor(...node(FOR_EVER), { patience: 300 })).toBe('late');
  const script = `"${process.execPath}" -e '${FOR_EVER}' & wait`;
  expect(await waitFor('sh', ['-c', script], { patience: 300, shows: () => true })).toBe('late');
});

test('shows the lines that are wanted, of both outputs', async () => {
  const lines: string[] = [];
  const shows = (line: string): boolean => {
    lines.push(line);
    return false;
  };
  await waitFor(...node('console.log("a\\nb"); console.error("c"); process.stdout.write("d")'), { shows });
  expect(lines.sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('a program that is not there is an error', async () => {
  await expect(waitFor('/nowhere/at-all', [])).rejects.toThrow('ENOENT');
});
