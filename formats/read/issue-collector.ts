/** Plain Node: the issues that a reader of documents collects. */

import { t } from '../../common/language/texts.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';

/** What a reader has to say about a file while it reads: each thing once, however often it occurs. */
export interface IssueCollector {
  /** Something is not as the file has it, or left out; the rest is read. */
  readonly warn: (message: string, remedy?: string) => void;
  /** Something keeps the file from being imported. */
  readonly error: (message: string, remedy: string) => void;
  readonly problems: () => readonly ImportIssue[];
}

/** An empty collector. */
export function createIssueCollector(): IssueCollector {
  const byMessage = new Map<string, ImportIssue>();
  const add = (severity: ImportIssue['severity'], message: string, remedy: string): void => {
    byMessage.set(message, { severity, path: [], message, remedy });
  };
  return {
    warn: (message, remedy = t('Look at it after the import.')) => add('warning', message, remedy),
    error: (message, remedy) => add('error', message, remedy),
    problems: () => [...byMessage.values()],
  };
}
