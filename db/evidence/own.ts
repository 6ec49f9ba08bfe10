/** Plain Node: what an analyst did with a built-in workbook himself, and where it goes when new evidence is taken. */
import { msg, t } from '../../common/language/texts.ts';
import { sourceName } from '../../common/words.ts';
import { columnWords } from '../compare/column-words.ts';
import type { Row } from '../draft.ts';
import type { WorkbookTables } from '../tables.ts';
import type { Clash } from './merge.ts';
import type { EvidenceConflict, OwnWork } from './offer.ts';
import type { EvidencePlan } from './plan.ts';
import type { UnitRow } from './units.ts';

/** Everything of the analyst's, one by one. */
export function ownWork(before: WorkbookTables, { after, successors }: EvidencePlan): OwnWork[] {
  const criteria = new Map([...before.criteria, ...after.criteria].map((row) => [row.id, row]));
  const alternatives = new Map(before.alternatives.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (criteria.get(id)?.name ?? null);
  const placed = (was: string | null, is: string | null) => ({
    movesTo: is !== was ? nameOf(is) : null,
    hiddenWith: is === was && is !== null && successors.has(is) ? nameOf(is) : null,
  });
  const stays = { movesTo: null, hiddenWith: null };
  const cell = (row: { readonly alternativeId: string; readonly criterionId: string }): string =>
    t('{alternative} on {criterion}', {
      alternative: alternatives.get(row.alternativeId) ?? '',
      criterion: nameOf(row.criterionId) ?? '',
    });
  const notes = new Map(after.notes.map((row) => [row.id, row]));
  const judgements = new Map(after.judgements.map((row) => [row.id, row]));
  const isOwn = ({ slug }: { readonly slug: string | null }): boolean => slug === null;
  const listed = (
    what: OwnWork['what'],
    rows: readonly { readonly id: string; readonly name: string }[],
  ): OwnWork[] => rows.map(({ id, name }) => ({ what, id, name, ...stays }));
  return [
    ...before.notes.map((row) => ({
      what: 'note' as const,
      id: row.id,
      name: row.text,
      ...placed(row.criterionId, notes.get(row.id)?.criterionId ?? null),
    })),
    ...before.judgements.map((row) => ({
      what: 'judgement' as const,
      id: row.id,
      name: `${cell(row)}: ${row.reason}`,
      ...placed(row.criterionId, judgements.get(row.id)?.criterionId ?? null),
    })),
    ...before.measurements.map((row) => ({
      what: 'measurement' as const,
      id: row.id,
      name: cell(row),
      ...placed(row.criterionId, row.criterionId),
    })),
    ...listed(
      'claim',
      before.claims.filter(isOwn).map(({ id, text }) => ({ id, name: text })),
    ),
    ...listed(
      'excluded claim',
      before.claims
        .filter((row) => row.slug !== null && row.excludedReason !== null)
        .map(({ id, text }) => ({ id, name: text })),
    ),
    ...listed('scenario', before.scenarios.filter(isOwn)),
    ...listed('criterion', before.criteria.filter(isOwn)),
    ...listed('alternative', before.alternatives.filter(isOwn)),
    ...listed('reading', before.readings.filter(isOwn)),
    ...listed(
      'contradiction',
      before.contradictions.filter(isOwn).map(({ id, theme }) => ({ id, name: theme })),
    ),
  ];
}

const WHAT: Readonly<Record<Clash['what'], EvidenceConflict['what']>> = {
  workbook: 'workbook',
  alternatives: 'alternative',
  criterionGroups: 'criterion group',
  criteria: 'criterion',
  sources: 'source',
  origins: 'origin',
  speakers: 'speaker',
  claims: 'claim',
  readings: 'reading',
  scenarios: 'scenario',
  findings: 'findings',
  describes: 'description',
  codings: 'coding',
  weights: 'weights',
  contradictions: 'contradiction',
  attributes: 'attribute',
};

/** Clashes as they are shown: what each side says, line by line. */
export function conflictsOf(sides: readonly WorkbookTables[], clashes: readonly Clash[]): EvidenceConflict[] {
  const names = namesIn(sides);
  return clashes.map((clash) => {
    const said = (side: Clash['yours']): readonly string[] | null => linesOf(side, clash, names);
    return {
      key: clash.key,
      what: WHAT[clash.what],
      name: nameOfClash(clash, names),
      original: said(clash.original),
      yours: said(clash.yours),
      builtIn: said(clash.builtIn),
    };
  });
}

type Names = ReadonlyMap<string, string>;

function namesIn(sides: readonly WorkbookTables[]): Names {
  const names = new Map<string, string>();
  for (const tables of sides) {
    for (const { id, text } of tables.claims) names.set(id, text);
    for (const source of tables.sources) names.set(source.id, sourceName(source));
    for (const { id, theme } of tables.contradictions) names.set(id, theme);
    for (const table of [
      'alternatives',
      'criterionGroups',
      'criteria',
      'speakers',
      'origins',
      'readings',
      'scenarios',
      'attributes',
      'attributeValues',
    ] as const) {
      for (const { id, name } of tables[table]) names.set(id, name);
    }
  }
  return names;
}

function nameOfClash({ key, what, yours, builtIn }: Clash, names: Names): string {
  const [, owner = '', claim] = key.split(':');
  if (what === 'workbook') return String(((yours ?? builtIn) as Row | undefined)?.['title'] ?? '');
  const name = names.get(owner) ?? '';
  return claim === undefined ? name : `${names.get(claim)} (${name})`;
}

/** What one side says: the columns in which the sides differ, or the rows of a unit. */
function linesOf(side: Clash['yours'], clash: Clash, names: Names): readonly string[] | null {
  if (side === undefined) return null;
  if (isUnit(side)) return side.map((each) => lineOf(each, names));
  const others = [clash.original, clash.yours, clash.builtIn].filter(
    (row): row is Row => row !== undefined && !isUnit(row),
  );
  return Object.entries(side)
    .filter(([column]) => !['id', 'slug', 'position'].includes(column))
    .filter(([column, value]) => others.some((row) => JSON.stringify(row[column]) !== JSON.stringify(value)))
    .map(([column, value]) => `${columnWords(column)}: ${sayValue(value, names)}`);
}

const isUnit = (side: NonNullable<Clash['yours']>): side is readonly UnitRow[] => Array.isArray(side);

function sayValue(value: unknown, names: Names): string {
  if (value === null || value === '') return t(msg.in('value', 'none'));
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value))
    return value.length === 0
      ? t(msg.in('value', 'none'))
      : value.map((each) => sayValue(each, names)).join(', ');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function lineOf({ table, row }: UnitRow, names: Names): string {
  const name = (column: string): string => sayValue(row[column], names);
  switch (table) {
    case 'findings':
    case 'readingFindings': {
      const extras = [
        row['strength'] === 1 ? '' : ` × ${row['strength']}`,
        row['use'] === null ? '' : `, ${row['use']}`,
        row['inferred'] === true ? `, ${t('inferred')}` : '',
      ].join('');
      return t(
        '{polarity, select, pro {pro{extras}: {alternative} on {criterion}} con {con{extras}: {alternative} on {criterion}} other {neutral{extras}: {alternative} on {criterion}}}',
        {
          polarity: String(row['polarity']),
          extras,
          alternative: name('alternativeId'),
          criterion: name('criterionId'),
        },
      );
    }
    case 'settlements':
      return t('settled: {reason}', { reason: String(row['reason']) });
    case 'weights':
      return `${name('criterionId')}: ${row['value']}`;
    case 'attributeEntries':
      return `${name('alternativeId')}: ${name('valueId')}`;
    case 'readingClaims':
      return t('coded');
    case 'contradictionSides':
      return t('side {number}: {statement}', {
        number: String(row['position']),
        statement: String(row['statement']),
      });
    case 'contradictionClaims':
      return name('claimId');
    default:
      return name(table === 'contradictions' ? 'theme' : 'name');
  }
}
