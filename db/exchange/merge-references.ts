/** Plain Node: which row each name, slug or id of a model means, while it is merged. */

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { RecordOf, WorkbookTables } from '../tables.ts';
import type { ImportIssue } from './issues.ts';
import type { MergeIssues } from './merge-issues.ts';
import { type EntryKeys, type Placed, type ReferenceIndex, referenceIndexOf } from './reference-index.ts';

type Kind =
  | 'alternative'
  | 'criterion'
  | 'group'
  | 'source'
  | 'origin'
  | 'speaker'
  | 'claim'
  | 'attribute'
  | 'scenario'
  | 'analyst';
type Path = ImportIssue['path'];

/** The lists in which a model keeps each kind. */
const LISTS = {
  alternative: 'alternatives',
  criterion: 'criteria',
  group: 'groups',
  source: 'sources',
  origin: 'origins',
  speaker: 'speakers',
  claim: 'claims',
  attribute: 'attributes',
  scenario: 'scenarios',
  analyst: 'analysts',
} as const satisfies Record<Kind, string>;

/** An index for each kind of row that others refer to, or that is known by what it says. */
export interface MergeReferences {
  readonly alternatives: ReferenceIndex<RecordOf<'alternatives'>>;
  readonly criteria: ReferenceIndex<RecordOf<'criteria'>>;
  readonly groups: ReferenceIndex<RecordOf<'criterionGroups'>>;
  readonly sources: ReferenceIndex<RecordOf<'sources'>>;
  readonly origins: ReferenceIndex<RecordOf<'origins'>>;
  readonly speakers: ReferenceIndex<RecordOf<'speakers'>>;
  readonly attributes: ReferenceIndex<RecordOf<'attributes'>>;
  readonly readings: ReferenceIndex<RecordOf<'readings'>>;
  readonly claims: ReferenceIndex<RecordOf<'claims'>>;
  readonly scenarios: ReferenceIndex<RecordOf<'scenarios'>>;
  readonly analysts: ReferenceIndex<RecordOf<'analysts'>>;
  readonly contradictions: ReferenceIndex<RecordOf<'contradictions'>>;
  /** The row that a reference means; undefined, with an error, when there is none. */
  readonly find: (kind: Kind, reference: string, path: Path) => string | undefined;
  /** Gives an entry its row, with an error when another entry has it already. */
  readonly place: <R extends { readonly id: string }>(
    index: ReferenceIndex<R>,
    entry: EntryKeys,
    path: Path,
    name: string,
  ) => Placed<R>;
}

/** Indexes over what is there; entries of the model are added as they are placed. */
export function createMergeReferences(
  present: WorkbookTables,
  newId: () => string,
  issues: Pick<MergeIssues, 'error'>,
): MergeReferences {
  const indexOf = <R extends { readonly id: string }>(
    rows: readonly R[],
    namesOf: (row: R) => readonly (string | null | undefined)[],
  ) => referenceIndexOf(rows, namesOf, newId);
  const indexes = {
    alternatives: indexOf(present.alternatives, (row) => [row.name]),
    criteria: indexOf(present.criteria, (row) => [row.name]),
    groups: indexOf(present.criterionGroups, (row) => [row.name]),
    sources: indexOf(present.sources, (row) => [row.fileName, row.title]),
    origins: indexOf(present.origins, (row) => [row.name]),
    attributes: indexOf(present.attributes, (row) => [row.name]),
    readings: indexOf(present.readings, (row) => [row.name]),
    speakers: indexOf(present.speakers, (row) => [row.name]),
    claims: indexOf(present.claims, () => []),
    scenarios: indexOf(present.scenarios, (row) => [row.name]),
    analysts: indexOf(present.analysts, (row) => [row.name]),
    contradictions: indexOf(present.contradictions, (row) => [row.theme]),
  };
  return {
    ...indexes,
    find: (kind, reference, path) => {
      const id = indexes[LISTS[kind]].find(reference);
      if (id === undefined) {
        issues.error(
          path,
          t(
            '{kind, select, alternative {There is no alternative {name}.} criterion {There is no criterion {name}.} group {There is no group {name}.} source {There is no source {name}.} origin {There is no origin {name}.} speaker {There is no speaker {name}.} claim {There is no claim {name}.} attribute {There is no attribute {name}.} scenario {There is no scenario {name}.} other {There is no analyst {name}.}}',
            { kind, name: quote(reference) },
          ),
          t('Correct the name, or add it to "{list}".', { list: LISTS[kind] }),
        );
      }
      return id;
    },
    place: (index, entry, path, name) => {
      const { twice, ...placed } = index.place(entry);
      if (twice)
        issues.error(
          path,
          t('{name} stands there twice.', { name: quote(name) }),
          t('Keep one of them, or rename one.'),
        );
      return placed;
    },
  };
}
