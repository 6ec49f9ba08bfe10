import { t, type Values } from '../../common/language/texts.ts';
import type { Claim, WorkbookTables } from '../../electron/ipc/contract.ts';
import type { Assessment } from '../../scoring/types.ts';
import * as format from './format.ts';
import { keepWhileSame, memoLast, sameList } from './memo.ts';

/** On whose word a ranking rests: what is counted in cells that carry weight and no judgement. */
export interface EvidenceBasis {
  readonly claims: number;
  /** Cells that stand at a measured number. */
  readonly numbers: number;
  readonly judgements: number;
  /** Who said how many of the claims, most first. */
  readonly speakers: readonly Tally[];
  readonly sources: readonly Tally[];
}

/** How many counted claims a speaker or a source has. */
export interface Tally {
  readonly id: string;
  readonly claims: number;
  readonly claimIds: readonly string[];
}

/**
 * Which claims and judgements are counted, by speaker and source. Of the weights it only matters which are 0, so a
 * dragged weight costs nothing until it gets there.
 */
export const evidenceBasis = ({ cells, shares }: Assessment, claims: readonly Claim[]): EvidenceBasis =>
  basisOf(cells, weighing([...shares].flatMap(([id, share]) => (share === 0 ? [] : id))), claims);

const weighing = keepWhileSame<readonly string[]>(sameList);

const basisOf = memoLast(countWords);

function countWords(
  cells: Assessment['cells'],
  criterionIds: readonly string[],
  claims: readonly Claim[],
): EvidenceBasis {
  const weighed = new Set(criterionIds);
  const counted = new Set<string>();
  let judgements = 0;
  let numbers = 0;
  for (const cell of cells.values()) {
    if (!weighed.has(cell.criterionId)) continue;
    if (cell.judgement !== null) judgements++;
    else if (cell.measurement !== null) numbers++;
    else for (const finding of cell.findings) if (finding.uncounted === null) counted.add(finding.claimId);
  }
  const spoken = claims.filter((claim) => counted.has(claim.id));
  return {
    claims: counted.size,
    numbers,
    judgements,
    speakers: tally(spoken, (claim) => claim.speakerId),
    sources: tally(spoken, (claim) => claim.sourceId),
  };
}

function tally(claims: readonly Claim[], idOf: (claim: Claim) => string): Tally[] {
  return [...Map.groupBy(claims, idOf)]
    .map(([id, theirs]) => ({ id, claims: theirs.length, claimIds: theirs.map((claim) => claim.id) }))
    .sort((a, b) => b.claims - a.claims);
}

/**
 * "All 29 claims are Richard Jones’s, in one undated source", or "29 claims count in this scenario, by 3 speakers in 2 sources" with whoever said
 * half of them or more.
 */
export function basisSentence(
  { claims, numbers, judgements, speakers, sources }: EvidenceBasis,
  tables: Pick<WorkbookTables, 'speakers' | 'sources'>,
): string {
  const [main] = speakers;
  const besides = format.list([
    ...(numbers > 0 ? [t('{n, plural, one {# number} other {# numbers}}', { n: numbers })] : []),
    ...(judgements > 0 ? [t('{n, plural, one {# judgement} other {# judgements}}', { n: judgements })] : []),
  ]);
  if (!main) return besides === '' ? t('Rests on no claim yet') : t('Rests on {besides}', { besides });
  const name = tables.speakers.find((s) => s.id === main.id)?.name ?? t('unknown');
  const values = { claims, name, more: besides === '' ? 'no' : 'yes', besides };
  return speakers.length === 1
    ? t(
        '{claims, plural, =1 {The one claim is {name}’s} other {All # claims are {name}’s}}, in {where, select, undated {one undated source} dated {one source of {date}} other {{sources, plural, one {# source} other {# sources}}}}{more, select, yes {, and {besides}} other {}}',
        { ...values, ...inSources(sources, tables) },
      )
    : t(
        '{claims, plural, one {# claim} other {# claims}} count in this scenario, by {speakers, plural, one {# speaker} other {# speakers}} in {sources, plural, one {# source} other {# sources}}{more, select, yes {, and {besides}} other {}}{main, select, yes {; {theirs, number} are {name}’s} other {}}',
        {
          ...values,
          speakers: speakers.length,
          sources: sources.length,
          main: main.claims * 2 >= claims ? 'yes' : 'no',
          theirs: main.claims,
        },
      );
}

/** How many sources there are, or what is known of the only one. */
function inSources(sources: readonly Tally[], tables: Pick<WorkbookTables, 'sources'>): Values {
  const date = tables.sources.find((s) => s.id === sources[0]?.id)?.date ?? null;
  return {
    where: sources.length !== 1 ? 'many' : date === null ? 'undated' : 'dated',
    sources: sources.length,
    date: date === null ? '' : format.date(date),
  };
}

/** The sentence on an assessment of a workbook. */
export const basisOn = (assessment: Assessment, tables: WorkbookTables): string =>
  basisSentence(evidenceBasis(assessment, tables.claims), tables);
