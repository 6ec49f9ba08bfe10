import type { ImportIssue } from '../../db/exchange/issues.ts';

/** What a reader has to say about a file while it reads: each thing once, however often it occurs. */
export interface IssueCollector {
  /** Something is not as the file has it, or left out; the rest is read. */
  readonly warn: (message: string, remedy?: string) => void;
  /** Something keeps the file from being imported. */
  readonly error: (message: string, remedy: string) => void;
  readonly problems: () => readonly ImportIssue[];
}

/** An empty list of remarks. */
export function createIssueCollector(): IssueCollector {
  const said = new Map<string, ImportIssue>();
  const say = (severity: ImportIssue['severity'], message: string, remedy: string): void => {
    said.set(message, { severity, path: [], message, remedy });
  };
  return {
    warn: (message, remedy = 'Look at it after the import.') => say('warning', message, remedy),
    error: (message, remedy) => say('error', message, remedy),
    problems: () => [...said.values()],
  };
}
