import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/**
 * Takes away the right to write to a file or folder, and gives back what gives it back. Modes do not keep root from writing, so
 * for root the file system itself is asked.
 */
export function locked(path: string): () => void {
  if (isRoot) {
    execFileSync('chattr', ['+i', path], { stdio: 'ignore' });
    return () => void execFileSync('chattr', ['-i', path], { stdio: 'ignore' });
  }
  const { mode } = statSync(path);
  chmodSync(path, mode & 0o555);
  return () => chmodSync(path, mode);
}

/** Not everywhere may root lock a file; the tests that need it are skipped there. */
export const canLock = !isRoot || tryLocking();

function tryLocking(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-lock-'));
  try {
    locked(folder)();
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
