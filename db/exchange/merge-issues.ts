/** Plain Node: what is found wrong with a model while it is merged. */
import type { ImportIssue } from './issues.ts';

/** The errors of one merge, in the order in which they were met. */
export interface MergeIssues {
  readonly error: (path: ImportIssue['path'], message: string, remedy: string) => void;
  readonly all: readonly ImportIssue[];
}

/** An empty list of errors. */
export function createMergeIssues(): MergeIssues {
  const all: ImportIssue[] = [];
  return {
    all,
    error: (path, message, remedy) => {
      all.push({ severity: 'error', path, message, remedy });
    },
  };
}
