import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { failure } from '../failure.mjs';
import { root } from '../paths.mjs';
import { run } from '../run.mjs';

/**
 * A copy of the project as it stands, what is not committed included, in a folder of its own. Each file of the packages is a link: they are the
 * same, and whatever the scripts of the copy install or remove there stays there. (A link to the whole folder would not do: npm
 * empties what it leads to.)
 * @returns {Promise<{ folder: string, remove: () => void }>}
 */
export async function scratchCopy() {
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  if (listed.status !== 0) throw failure(`git does not list the files of the project: ${listed.output}`);
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-mutants-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const file of listed.stdout.split('\0').filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const packages = await run('cp', ['-al', join(root, 'node_modules'), folder]);
  if (packages.status !== 0) {
    // The temporary folder lies on another drive.
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    cpSync(join(root, 'node_modules'), join(folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  return { folder, remove };
}
