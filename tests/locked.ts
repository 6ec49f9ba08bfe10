import { execFileSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';

/**
 * Takes away the right to write to a file or folder, and gives back what gives it back. Modes do not keep root from writing, so
 * for root the file system itself is asked.
 */
export function locked(path: string): () => void {
  if (process.getuid?.() === 0) {
    execFileSync('chattr', ['+i', path]);
    return () => void execFileSync('chattr', ['-i', path]);
  }
  const { mode } = statSync(path);
  chmodSync(path, mode & 0o555);
  return () => chmodSync(path, mode);
}
