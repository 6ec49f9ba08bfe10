import { expect, test } from 'vitest';
import {
  DIRECTNESSES,
  EVIDENCE_RULE_NAMES,
  FORMS,
  KINDS,
  ORIGIN_KINDS,
  POLARITIES,
  SURENESSES,
  TRANSMISSIONS,
} from '../../common/evidence.ts';
import { memorySession } from './workbooks.ts';

test('the file allows the words that the program knows, and no others', () => {
  const session = memorySession();
  const allowed = (table: string, column: string): string[] => {
    const row = session.read.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', [table]);
    const list = new RegExp(`CHECK \\(\\s*${column} IN\\s*\\(([^)]*)\\)`).exec(row?.sql ?? '')?.[1] ?? '';
    return [...list.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  };
  expect(allowed('findings', 'polarity')).toEqual([...POLARITIES]);
  expect(allowed('reading_findings', 'polarity')).toEqual([...POLARITIES]);
  expect(allowed('claims', 'transmission')).toEqual([...TRANSMISSIONS]);
  expect(allowed('claims', 'sureness')).toEqual([...SURENESSES]);
  expect(allowed('claims', 'form')).toEqual([...FORMS]);
  expect(allowed('claims', 'kind')).toEqual([...KINDS]);
  expect(allowed('claims', 'directness')).toEqual([...DIRECTNESSES]);
  expect(allowed('origins', 'kind')).toEqual([...ORIGIN_KINDS]);
  expect(allowed('scenarios', 'evidence_rule')).toEqual([...EVIDENCE_RULE_NAMES]);
});
