/** Plain Node: what taking new evidence changes, named one by one. */

import { type Row, sameValue } from '../draft.ts';
import type { Claim, Finding, RecordOf, Scenario, WorkbookTables } from '../tables.ts';
import type { CellCount, ChangedCell, EvidenceChanges, Named, ScenarioChange } from './offer.ts';
import type { EvidencePlan } from './plan.ts';
import { saidBy, type Units, unitsOf } from './units.ts';

/** Compares a workbook with what it would become. */
export function evidenceChanges(before: WorkbookTables, plan: EvidencePlan): EvidenceChanges {
  const { after } = plan;
  const cells = changedCells(before, after);
  const sum = (of: (cell: ChangedCell) => number): number =>
    cells.reduce((total, cell) => total + of(cell), 0);
  return {
    claims: claimChanges(before, after),
    findings: {
      added: sum(({ added }) => added),
      removed: sum(({ removed }) => removed),
      changed: sum(({ changed }) => changed),
    },
    cells,
    criteria: criterionChanges(before, plan),
    contradictions: contradictionChanges(before, after),
    scenarios: scenarioChanges(before, plan),
    others: otherChanges(before, after),
  };
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> =>
  new Map(rows.map((row) => [row.id, row]));

const changedColumns = (before: object, after: object): string[] => {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).flatMap(([name, value]) => (sameValue(value, old[name]) ? [] : [name]));
};

function claimChanges(before: WorkbookTables, after: WorkbookTables): EvidenceChanges['claims'] {
  const [old, next] = [byId(before.claims), byId(after.claims)];
  const named = ({ id, text }: Claim): Named => ({ id, name: text });
  const both = after.claims.flatMap((claim) => {
    const was = old.get(claim.id);
    return was ? [{ claim, was }] : [];
  });
  return {
    added: after.claims.filter(({ id }) => !old.has(id)).map(named),
    reworded: both
      .filter(({ claim, was }) => claim.text !== was.text)
      .map(({ claim, was }) => ({ ...named(claim), before: was.text })),
    recoded: both
      .filter(({ claim, was }) => claim.text === was.text)
      .filter(({ claim, was }) => changedColumns(was, claim).some((name) => name !== 'position'))
      .map(({ claim }) => named(claim)),
    removed: before.claims.filter(({ id }) => !next.has(id)).map(named),
  };
}

function countOf(findings: readonly Finding[]): CellCount {
  const count = { pro: 0, con: 0, neutral: 0 };
  for (const { polarity } of findings) count[polarity]++;
  return count;
}

function changedCells(before: WorkbookTables, after: WorkbookTables): ChangedCell[] {
  const cellOf = (row: Finding): string => `${row.alternativeId} ${row.criterionId}`;
  const [old, next] = [Map.groupBy(before.findings, cellOf), Map.groupBy(after.findings, cellOf)];
  const alternatives = byId([...before.alternatives, ...after.alternatives]);
  const criteria = byId([...before.criteria, ...after.criteria]);
  const cells: ChangedCell[] = [];
  for (const criterion of [
    ...after.criteria,
    ...before.criteria.filter(({ id }) => !after.criteria.some((c) => c.id === id)),
  ]) {
    for (const alternative of alternatives.values()) {
      const key = `${alternative.id} ${criterion.id}`;
      const [was, is] = [old.get(key) ?? [], next.get(key) ?? []];
      const change = compareFindings(was, is);
      if (change.added + change.removed + change.changed === 0) continue;
      cells.push({
        alternative: { id: alternative.id, name: alternative.name },
        criterion: { id: criterion.id, name: criteria.get(criterion.id)?.name ?? criterion.name },
        before: countOf(was),
        after: countOf(is),
        ...change,
      });
    }
  }
  return cells;
}

function compareFindings(was: readonly Finding[], is: readonly Finding[]) {
  const old = new Map(was.map((row) => [row.claimId, row]));
  const next = new Set(is.map(({ claimId }) => claimId));
  const COUNTS = ['polarity', 'strength', 'use', 'inferred'] as const;
  return {
    added: is.filter(({ claimId }) => !old.has(claimId)).length,
    removed: was.filter(({ claimId }) => !next.has(claimId)).length,
    changed: is.filter((row) => {
      const before = old.get(row.claimId);
      return before !== undefined && COUNTS.some((column) => row[column] !== before[column]);
    }).length,
  };
}

function criterionChanges(
  before: WorkbookTables,
  { after, successors }: EvidencePlan,
): EvidenceChanges['criteria'] {
  const [old, next] = [byId(before.criteria), byId(after.criteria)];
  const named = ({ id, name }: RecordOf<'criteria'>): Named => ({ id, name });
  const said = (row: RecordOf<'criteria'>): string =>
    JSON.stringify([row.name, row.question, row.proMeaning, row.conMeaning]);
  return {
    added: after.criteria.filter(({ id }) => !old.has(id)).map(named),
    reworded: after.criteria
      .filter((row) => {
        const was = old.get(row.id);
        return was !== undefined && said(was) !== said(row);
      })
      .map(named),
    gone: before.criteria
      .filter(({ id }) => successors.has(id) || !next.has(id))
      .map((row) => ({
        ...named(row),
        into: next.get(successors.get(row.id) ?? '')?.name ?? null,
        hidden: next.has(row.id),
      })),
  };
}

function contradictionChanges(
  before: WorkbookTables,
  after: WorkbookTables,
): EvidenceChanges['contradictions'] {
  const [old, next] = [unitsOf('contradictions', before), unitsOf('contradictions', after)];
  const named = (units: Units, key: string): Named => {
    const row = units.get(key)?.find(({ table }) => table === 'contradictions')?.row;
    return { id: row?.id ?? key, name: String(row?.['theme'] ?? '') };
  };
  return {
    added: [...next.keys()].filter((key) => !old.has(key)).map((key) => named(next, key)),
    changed: [...next.keys()]
      .filter((key) => old.has(key) && saidBy(old.get(key)) !== saidBy(next.get(key)))
      .map((key) => named(next, key)),
    removed: [...old.keys()].filter((key) => !next.has(key)).map((key) => named(old, key)),
  };
}

/** Rules of a scenario that decide what counts. */
const RULES = [
  'evidenceRule',
  'credibility',
  'countPredictions',
  'rho',
  'leastCoverage',
  'use',
  'asOf',
  'halfLife',
  'kindFactors',
] as const satisfies readonly (keyof Scenario)[];

function scenarioChanges(before: WorkbookTables, plan: EvidencePlan): ScenarioChange[] {
  const { after } = plan;
  const old = byId(before.scenarios);
  const next = byId(after.scenarios);
  const changes = after.scenarios.flatMap((scenario): ScenarioChange[] => {
    const was = old.get(scenario.id);
    const weights = changedWeights(before, after, scenario.id);
    const rules = RULES.flatMap((rule) =>
      was && !sameValue(was[rule], scenario[rule])
        ? [{ rule, before: was[rule], after: scenario[rule] }]
        : [],
    );
    const { id, name } = scenario;
    if (!was) return [{ id, name, what: 'new', weights, rules }];
    const what = plan.carried.has(id) ? 'carried' : 'changed';
    const isSame = weights.length === 0 && rules.length === 0 && was.name === name;
    return isSame ? [] : [{ id, name, what, weights, rules }];
  });
  const gone = before.scenarios
    .filter(({ id }) => !next.has(id))
    .map(({ id, name }): ScenarioChange => ({ id, name, what: 'gone', weights: [], rules: [] }));
  return [...changes, ...gone];
}

function changedWeights(
  before: WorkbookTables,
  after: WorkbookTables,
  scenarioId: string,
): ScenarioChange['weights'] {
  const pointsIn = ({ criteria, weights }: WorkbookTables): Map<string, { name: string; value: number }> => {
    const values = new Map(
      weights.flatMap((row) => (row.scenarioId === scenarioId ? [[row.criterionId, row.value]] : [])),
    );
    return new Map(
      criteria.flatMap(({ id, name, active }) =>
        active ? [[id, { name, value: values.get(id) ?? 0 }]] : [],
      ),
    );
  };
  const [old, next] = [pointsIn(before), pointsIn(after)];
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), next.get(id)];
    if (was && is && was.value === is.value) return [];
    return [{ criterion: is?.name ?? was?.name ?? '', before: was?.value ?? null, after: is?.value ?? null }];
  });
}

const OTHERS = [
  'alternatives',
  'sources',
  'speakers',
  'origins',
  'readings',
  'attributes',
  'settlements',
] as const;

function otherChanges(before: WorkbookTables, after: WorkbookTables): EvidenceChanges['others'] {
  return OTHERS.flatMap((what) => {
    const [old, next] = [byId(before[what] as readonly Row[]), byId(after[what] as readonly Row[])];
    const added = [...next.keys()].filter((id) => !old.has(id)).length;
    const removed = [...old.keys()].filter((id) => !next.has(id)).length;
    const changed = [...next.values()].filter((row) => {
      const was = old.get(row.id);
      return was !== undefined && changedColumns(was, row).some((name) => name !== 'position');
    }).length;
    return added + removed + changed === 0 ? [] : [{ what, added, changed, removed }];
  });
}
