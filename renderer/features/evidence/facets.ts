import { type Message, msg, t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { POLARITY_LABELS } from '../../domain/claim-sentences.ts';
import {
  DIRECTNESS_WORDS,
  DOUBT_WORDS,
  FORM_WORDS,
  KIND_WORDS,
  SURENESS_WORDS,
  TRANSMISSION_WORDS,
  type Word,
  wordsOfUse,
} from '../../domain/saying-words.ts';
import {
  type Chosen,
  CLAIM_FACETS,
  type ClaimFacet,
  FACETS,
  type FacetName,
  FINDING_FACETS,
  type FindingFacet,
} from '../../model/evidence-view.ts';
import { type ClaimRow, type RowFinding, STANDING } from './evidence-rows.ts';

/** One value that can be chosen in a facet. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
}

export const FACET_NAMES: Readonly<Record<FacetName, Message>> = {
  alternative: msg('Alternative'),
  criterion: msg('Criterion'),
  polarity: msg('Sign'),
  contested: msg('Contested'),
  speaker: msg('Speaker'),
  source: msg('Source'),
  standing: msg('Counted'),
  inferred: msg('Inferred'),
  use: msg('Use'),
  voice: msg('Voice'),
  kind: msg('Kind'),
  transmission: msg('How it came to us'),
  sureness: msg('How sure'),
  form: msg('Form'),
  directness: msg('Directness'),
  doubt: msg('Doubts'),
  echo: msg('Echo'),
  dated: msg('Dated'),
};

/** What is in sight at once; the others are one step away. */
export const USUAL_FACETS: readonly FacetName[] = [
  'alternative',
  'criterion',
  'polarity',
  'contested',
  'speaker',
  'source',
  'kind',
  'standing',
];

const INFERRED = { inferred: msg('Meant, not named'), named: msg('Named') } as const;
const ANY_USE = 'everywhere';
const DATED = { dated: msg('Dated'), undated: msg('Undated') } as const;
const NO_DOUBT = 'none';
const CONTESTED = { contested: msg('In a contested cell'), settled: msg('In a cell that is not') } as const;

const findingValue: Record<FindingFacet, (finding: RowFinding) => string> = {
  alternative: (f) => f.alternativeId,
  criterion: (f) => f.criterionId,
  polarity: (f) => f.polarity,
  contested: (f) => (f.contested ? 'contested' : 'settled'),
  inferred: (f) => (f.inferred ? 'inferred' : 'named'),
  use: (f) => f.use ?? ANY_USE,
};

const claimValues: Record<ClaimFacet, (row: ClaimRow) => readonly string[]> = {
  // Who says it and whose view it is.
  speaker: (row) => (row.holder === null ? [row.speakerId] : [row.speakerId, row.holderId]),
  source: (row) => [row.sourceId],
  standing: (row) => [row.standing],
  voice: (row) => [row.voiceId],
  kind: (row) => [row.said.kind],
  transmission: (row) => [row.said.transmission],
  sureness: (row) => [row.said.sureness],
  form: (row) => [row.said.form],
  directness: (row) => [row.said.directness],
  doubt: (row) => (row.said.doubts.length === 0 ? [NO_DOUBT] : row.said.doubts),
  echo: (row) => [row.echo],
  dated: (row) => [row.date === null ? 'undated' : 'dated'],
};

export const ECHO: Readonly<Record<ClaimRow['echo'], Message>> = {
  echo: msg('Repeats another claim'),
  repeated: msg('Repeated by others'),
  single: msg('Said once'),
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
  return Object.fromEntries(FACETS.map((facet) => [facet, count(facet)])) as Record<
    FacetName,
    ReadonlyMap<string, number>
  >;
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
  const labelled = (labels: Readonly<Record<string, Message>>): FacetOption[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label: t(label) }));
  const worded = (of: Readonly<Record<string, Word>>): FacetOption[] =>
    Object.entries(of).map(([value, { label }]) => ({ value, label }));
  return {
    alternative: frequent('alternative', named(tables.alternatives)),
    criterion: occurring('criterion', named([...tables.criteria].sort((a, b) => a.position - b.position))),
    polarity: occurring(
      'polarity',
      Object.entries(POLARITY_LABELS).map(([value, label]) => ({ value, label })),
    ),
    contested: occurring('contested', labelled(CONTESTED)),
    speaker: frequent('speaker', named(tables.speakers)),
    source: occurring(
      'source',
      [...tables.sources]
        .sort((a, b) => a.position - b.position)
        .map((source) => ({ value: source.id, label: sourceName(source) })),
    ),
    standing: occurring('standing', labelled(STANDING)),
    voice: frequent('voice', named(tables.speakers)),
    kind: occurring('kind', worded(KIND_WORDS)),
    transmission: occurring('transmission', worded(TRANSMISSION_WORDS)),
    sureness: occurring('sureness', worded(SURENESS_WORDS)),
    form: occurring('form', worded(FORM_WORDS)),
    directness: occurring('directness', worded(DIRECTNESS_WORDS)),
    doubt: occurring('doubt', [...worded(DOUBT_WORDS), { value: NO_DOUBT, label: t('no reason for doubt') }]),
    echo: occurring('echo', labelled(ECHO)),
    inferred: occurring('inferred', labelled(INFERRED)),
    use: occurring(
      'use',
      [...new Set(tables.findings.map((f) => f.use ?? ANY_USE))].map((value) => ({
        value,
        label: value === ANY_USE ? t('everywhere') : wordsOfUse(value),
      })),
    ),
    dated: occurring('dated', labelled(DATED)),
  };
}

/**
 * The claims of these that are shown: those that can count, and those that give context where they are wanted or what is chosen asks for
 * what only they have.
 */
export const withContext = (
  rows: readonly ClaimRow[],
  context: boolean,
  chosen: Chosen,
): readonly ClaimRow[] => (context || asksForContext(chosen) ? rows : rows.filter((row) => !row.context));

export const asksForContext = ({ polarity, standing, echo }: Chosen): boolean =>
  (polarity?.includes('neutral') ?? false) ||
  (standing?.some((value) => value === 'neutral' || value === 'silent') ?? false) ||
  (echo?.includes('echo') ?? false);

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
