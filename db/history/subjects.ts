/** Plain Node: what an event touched, in the few groups by which a history is searched. */
import type { TableName } from '../tables.ts';

export const SUBJECTS = [
  'weights',
  'scenarios',
  'judgements',
  'numbers',
  'claims',
  'readings',
  'contradictions',
  'sources',
  'structure',
  'notes',
  'workbook',
] as const;

/** What changes are about. */
export type Subject = (typeof SUBJECTS)[number];

/** Null for what is only view. */
const SUBJECT_OF: Readonly<Record<TableName, Subject | null>> = {
  workbook: 'workbook',
  analysts: 'workbook',
  alternatives: 'structure',
  criterionGroups: 'structure',
  criteria: 'structure',
  sources: 'sources',
  origins: 'sources',
  speakers: 'sources',
  claims: 'claims',
  findings: 'claims',
  readings: 'readings',
  readingClaims: 'readings',
  readingFindings: 'readings',
  settlements: 'readings',
  attributes: 'structure',
  attributeValues: 'structure',
  attributeEntries: 'claims',
  judgements: 'judgements',
  notes: 'notes',
  scenarios: 'scenarios',
  weights: 'weights',
  measurements: 'numbers',
  elicitations: null,
  contradictions: 'contradictions',
  contradictionSides: 'contradictions',
  contradictionClaims: 'contradictions',
  sourceTexts: 'sources',
  passages: 'claims',
  versions: 'workbook',
  viewStates: null,
};

/** What a change of this table is about; null for what is only view. */
export const subjectOf = (table: TableName): Subject | null => SUBJECT_OF[table];
