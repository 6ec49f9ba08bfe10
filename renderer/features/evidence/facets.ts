import { CERTAINTIES } from '../../../common/evidence.ts';
import { sourceName } from '../../../common/words.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { POLARITY_LABELS } from '../../domain/claim-sentences.ts';
import {
  type Chosen,
  CLAIM_FACETS,
  type ClaimFacet,
  FACETS,
  type FacetName,
  FINDING_FACETS,
  type FindingFacet,
} from '../../model/evidence-view.ts';
import { type ClaimRow, type RowFinding, STANDING, type Standing } from './evidence-rows.ts';

/** One value that can be chosen in a facet. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
}

export const FACET_NAMES: Record<FacetName, string> = {
  alternative: 'Alternative',
  criterion: 'Criterion',
  polarity: 'Sign',
  contested: 'Contested',
  speaker: 'Speaker',
  source: 'Source',
  certainty: 'Certainty',
  standing: 'Counted',
};

const CONTESTED = { contested: 'In a contested cell', settled: 'In a cell that is not' } as const;

const findingValue: Record<FindingFacet, (finding: RowFinding) => string> = {
  alternative: (f) => f.alternativeId,
  criterion: (f) => f.criterionId,
  polarity: (f) => f.polarity,
  contested: (f) => (f.contested ? 'contested' : 'settled'),
};

const claimValues: Record<ClaimFacet, (row: ClaimRow) => readonly string[]> = {
  // Who says it and whose view it is.
  speaker: (row) => (row.holder === null ? [row.speakerId] : [row.speakerId, row.holderId]),
  source: (row) => [row.sourceId],
  certainty: (row) => [row.certainty],
  standing: (row) => [row.standing],
};

const isFindingFacet = (facet: FacetName): facet is FindingFacet =>
  FINDING_FACETS.some((name) => name === facet);

const allows = (chosen: Chosen, facet: FacetName, values: readonly string[]): boolean => {
  const wanted = chosen[facet];
  return !wanted?.length || values.some((value) => wanted.includes(value));
};

/** The findings of a row that fit what is chosen of findings: all four have to fit the same one. */
const fitting = (row: ClaimRow, chosen: Chosen): RowFinding[] =>
  row.findings.filter((f) =>
    FINDING_FACETS.every((facet) => allows(chosen, facet, [findingValue[facet](f)])),
  );

const fitsAsClaim = (row: ClaimRow, chosen: Chosen): boolean =>
  CLAIM_FACETS.every((facet) => allows(chosen, facet, claimValues[facet](row)));

const asksOfFindings = (chosen: Chosen): boolean =>
  FINDING_FACETS.some((facet) => (chosen[facet]?.length ?? 0) > 0);

/** Whether a row fits everything that is chosen. A claim without findings fits where nothing is asked of them. */
export const fits = (row: ClaimRow, chosen: Chosen): boolean =>
  fitsAsClaim(row, chosen) && (!asksOfFindings(chosen) || fitting(row, chosen).length > 0);

/** For each facet and value, how many rows there would be if it alone were chosen in its facet. */
export function facetCounts(
  rows: readonly ClaimRow[],
  chosen: Chosen,
): Record<FacetName, ReadonlyMap<string, number>> {
  const count = (facet: FacetName): ReadonlyMap<string, number> => {
    const { [facet]: _, ...others } = chosen;
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (!fits(row, others)) continue;
      const values = isFindingFacet(facet)
        ? fitting(row, others).map(findingValue[facet])
        : claimValues[facet](row);
      for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    alternative: count('alternative'),
    criterion: count('criterion'),
    polarity: count('polarity'),
    contested: count('contested'),
    speaker: count('speaker'),
    source: count('source'),
    certainty: count('certainty'),
    standing: count('standing'),
  };
}

/** The values that occur at all, or are chosen though they do not any more, in an order that stays: as in the matrix, or the most frequent first. */
export function facetOptions(
  rows: readonly ClaimRow[],
  tables: WorkbookTables,
  chosen: Chosen = {},
): Record<FacetName, readonly FacetOption[]> {
  const all = facetCounts(rows, {});
  const occurring = (facet: FacetName, options: readonly FacetOption[]): readonly FacetOption[] =>
    options.filter(({ value }) => all[facet].has(value) || chosen[facet]?.includes(value));
  const frequent = (facet: FacetName, options: readonly FacetOption[]): readonly FacetOption[] =>
    [...occurring(facet, options)].sort(
      (a, b) => (all[facet].get(b.value) ?? 0) - (all[facet].get(a.value) ?? 0),
    );
  const named = (entries: readonly { id: string; name: string }[]): FacetOption[] =>
    entries.map(({ id, name }) => ({ value: id, label: name }));
  const labelled = (labels: Readonly<Record<string, string>>): FacetOption[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  const standings: Record<Standing, string> = STANDING;
  return {
    alternative: frequent('alternative', named(tables.alternatives)),
    criterion: occurring('criterion', named([...tables.criteria].sort((a, b) => a.position - b.position))),
    polarity: occurring('polarity', labelled(POLARITY_LABELS)),
    contested: occurring('contested', labelled(CONTESTED)),
    speaker: frequent('speaker', named(tables.speakers)),
    source: occurring(
      'source',
      [...tables.sources]
        .sort((a, b) => a.position - b.position)
        .map((source) => ({ value: source.id, label: sourceName(source) })),
    ),
    certainty: occurring(
      'certainty',
      CERTAINTIES.map((value) => ({ value, label: value })),
    ),
    standing: occurring('standing', labelled(standings)),
  };
}

/** What is chosen, without values that are not in the workbook any more. */
export function stillChosen(chosen: Chosen, options: Record<FacetName, readonly FacetOption[]>): Chosen {
  const kept = FACETS.map((facet) => {
    const known = chosen[facet]?.filter((value) => options[facet].some((option) => option.value === value));
    return [facet, known ?? []] as const;
  });
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0));
}

/** `chosen` with one value turned on or off. */
export function toggled(chosen: Chosen, facet: FacetName, value: string): Chosen {
  const now = chosen[facet] ?? [];
  return { ...chosen, [facet]: now.includes(value) ? now.filter((v) => v !== value) : [...now, value] };
}
