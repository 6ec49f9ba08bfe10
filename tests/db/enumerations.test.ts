import { expect, test } from 'vitest';
import { CERTAINTIES, EVIDENCE_RULE_NAMES, POLARITIES } from '../../common/evidence.ts';
import { memorySession } from './workbooks.ts';

test('the file allows the words that the program knows, and no others', () => {
  const session = memorySession();
  const allowed = (table: string, column: string): string[] => {
    const row = session.read.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', [table]);
    const list = new RegExp(`CHECK \\(\\s*${column} IN\\s*\\(([^)]*)\\)`).exec(row?.sql ?? '')?.[1] ?? '';
    return [...list.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  };
  expect(allowed('findings', 'polarity')).toEqual([...POLARITIES]);
  expect(allowed('claims', 'certainty')).toEqual([...CERTAINTIES]);
  expect(allowed('scenarios', 'evidence_rule')).toEqual([...EVIDENCE_RULE_NAMES]);
});
