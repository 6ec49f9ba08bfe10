/** Plain Node: what the interactive page knows of a workbook. */

import { numberClaims } from '../../../common/numbering.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import type { ExportContext } from '../export-context.ts';

/** The data in the page. A page and its data are written together, so there is no older kind to be read. */
export interface PageData {
  /** What can be seen in the page and what its numbers rest on; the other tables are empty. */
  readonly tables: WorkbookTables;
  /** With which scenario it opens. */
  readonly scenarioId: string;
  /** Whose coding counts: the name of a reading, or `settled`. */
  readonly reading: string;
  /** The last change of the workbook; null where its history is not at hand. */
  readonly change: { readonly number: number; readonly at: string } | null;
  /** The newest named version, which the last change may lie behind. */
  readonly version: { readonly name: string; readonly at: string } | null;
  /** When the page was written. */
  readonly writtenAt: string;
  /** The number of each claim as the report and every other export have it. */
  readonly claimNumbers: Readonly<Record<string, number>>;
}

/** The language that the page speaks, where it is not English: its texts by the English ones. */
export interface PageLanguage {
  /** BCP 47. */
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * What of a workbook goes into its page: the alternatives and criteria that are compared, with every claim, number and judgement about
 * them, in all scenarios. Texts of sources, notes, readings, what is hidden and who changed what stay behind.
 */
export function pageDataOf(context: ExportContext, writtenAt: Date): PageData {
  const { tables, scenario, history, reading } = context;
  const [last] = history;
  const newest = tables.versions.reduce<WorkbookTables['versions'][number] | null>(
    (found, one) => (found === null || one.createdAt > found.createdAt ? one : found),
    null,
  );
  const { numbers } = numberClaims(tables.claims, tables.sources);
  const shown = shownTables(tables);
  return {
    tables: shown,
    scenarioId: scenario.id,
    reading,
    change: last ? { number: last.number, at: last.at } : null,
    version: newest && { name: newest.name, at: newest.createdAt },
    writtenAt: writtenAt.toISOString(),
    claimNumbers: Object.fromEntries(shown.claims.map(({ id }) => [id, numbers.get(id) ?? 0])),
  };
}

function shownTables(tables: WorkbookTables): WorkbookTables {
  const active = new Set(tables.alternatives.filter((a) => a.active).map((a) => a.id));
  const criteria = tables.criteria.filter((c) => c.active);
  const compared = new Set(criteria.map((c) => c.id));
  const isShown = (row: { readonly alternativeId: string; readonly criterionId: string }): boolean =>
    active.has(row.alternativeId) && compared.has(row.criterionId);
  const findings = tables.findings.filter(isShown);
  const measurements = tables.measurements.filter(isShown);
  const judgements = tables.judgements.filter(isShown);
  const claims = claimsOf(tables, new Set(findings.map((f) => f.claimId)));
  const sources = idsOf([...claims, ...measurements].map((row) => row.sourceId));
  const speakers = tables.speakers.filter(
    (
      (ids) => (speaker) =>
        ids.has(speaker.id)
    )(idsOf(claims.flatMap((c) => [c.speakerId, c.holderId]))),
  );
  const origins = idsOf([...claims, ...speakers].map((row) => row.originId));
  const analysts = idsOf([...judgements, ...measurements].map((row) => row.analystId));
  const groups = idsOf(criteria.map((c) => c.groupId));
  const nothing = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown;
  return {
    ...(nothing as WorkbookTables),
    workbook: tables.workbook,
    // Signs are given out in the order of all of them; of those that are not compared nothing else is told.
    alternatives: tables.alternatives.map((a) =>
      a.active ? a : { ...a, slug: null, name: '', aliases: [], vendor: null, description: '' },
    ),
    criterionGroups: tables.criterionGroups.filter(({ id }) => groups.has(id)),
    criteria,
    sources: tables.sources
      .filter(({ id }) => sources.has(id))
      .map((source) => ({ ...source, paragraphPrints: [] })),
    origins: tables.origins.filter(({ id }) => origins.has(id)),
    speakers,
    claims,
    findings,
    measurements,
    judgements,
    analysts: tables.analysts.filter(({ id }) => analysts.has(id)),
    scenarios: tables.scenarios,
    weights: tables.weights.filter((w) => compared.has(w.criterionId)),
    viewStates: tables.viewStates.filter(({ view }) => view === 'chance'),
  };
}

/** These claims and those that they repeat, whose voices they are. */
function claimsOf({ claims }: WorkbookTables, wanted: ReadonlySet<string>): WorkbookTables['claims'] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Set(wanted);
  // What is added while it is gone through is gone through too.
  for (const id of found) {
    const echoed = byId.get(id)?.echoOfId;
    if (echoed) found.add(echoed);
  }
  return claims.filter(({ id }) => found.has(id));
}

const idsOf = (ids: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(ids.filter((id) => id !== null));
