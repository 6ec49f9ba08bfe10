import { rankCells } from '../assessment/assess.ts';
import { assessCells, cellKey } from '../assessment/cells.ts';
import { leaderOf, sameLeader } from '../sensitivity/what-if.ts';
import type { Assessment, CellTable, FindingInput, ScenarioRules } from '../types.ts';
import { type Codings, codingsOf, readClaims } from './coding.ts';
import { isSame } from './disagreements.ts';
import type { CodedEvidence, CodingEffect, Disagreement } from './types.ts';

/**
 * What becomes of the ranking when one claim is coded as a reader coded it who differs from the settled coding, and all else stays
 * (docs/scoring.md, "Agreement of readings"). Those that change the winner come first, then the largest swings.
 */
export function codingEffects(
  evidence: CodedEvidence,
  scenario: ScenarioRules,
  disagreements: readonly Disagreement[],
): CodingEffect[] {
  const recoded = recoder(evidence, scenario);
  const readers = new Map(readClaims(evidence).map((reader) => [reader.reading.id, reader.byClaim]));
  const present = recoded(null);
  const leader = leaderOf(present);
  const effects = disagreements.flatMap(({ claimId, status, readingIds, differences }) =>
    readingIds
      .filter((id) =>
        differences.some(({ said, settled }) =>
          said.some(({ readingId, saying }) => readingId === id && !isSame(saying, settled)),
        ),
      )
      .map((readingId): CodingEffect => {
        const codings = readers.get(readingId)?.get(claimId) ?? new Map<string, FindingInput>();
        const then = recoded({ claimId, codings });
        return {
          claimId,
          readingId,
          status,
          leader: leaderOf(then),
          winnerChanges: !sameLeader(leader, leaderOf(then)),
          swing: swingOf(present, then),
        };
      }),
  );
  return effects.sort(
    (a, b) => Number(b.winnerChanges) - Number(a.winnerChanges) || sizeOf(b.swing) - sizeOf(a.swing),
  );
}

/** A swing that cannot be said is larger than any that can. */
const sizeOf = (swing: number | null): number =>
  swing === null ? Number.POSITIVE_INFINITY : Math.abs(swing);

/** How far the margin of the present leader over its best rival moves; null where one of the margins is not there. */
function swingOf(present: Assessment, then: Assessment): number | null {
  const leader = present.standings[0]?.alternativeId;
  const before = marginOf(present, leader);
  const after = marginOf(then, leader);
  return before === null || after === null ? null : after - before;
}

function marginOf({ standings }: Assessment, alternativeId: string | undefined): number | null {
  const own = standings.find((s) => s.alternativeId === alternativeId);
  const rival = standings.find((s) => s.alternativeId !== alternativeId);
  return own && rival ? own.score - rival.score : null;
}

/** A claim and what is now said of its cells. */
interface Recoding {
  readonly claimId: string;
  readonly codings: Codings;
}

/**
 * Gives the ranking with one claim coded anew, computing only the cells that it touches: the same digits as a new assessment. The cells
 * by key stay those of the present ranking.
 */
function recoder(
  evidence: CodedEvidence,
  scenario: ScenarioRules,
): (recoding: Recoding | null) => Assessment {
  const table = assessCells(evidence, scenario);
  const settled = codingsOf(evidence.findings);
  const byCell = Map.groupBy(evidence.findings, (f) => cellKey(f.alternativeId, f.criterionId));
  const numeric = new Set(evidence.criteria.filter((c) => c.scale === 'numeric').map(({ id }) => id));
  const present = rankCells(table, evidence.weights, scenario.id);
  return (recoding) => {
    if (!recoding) return present;
    const { claimId, codings } = recoding;
    const touched = new Map(
      [...(settled.get(claimId) ?? []), ...codings].filter(
        // Findings on numbers inform only, and the numbers of all alternatives belong together.
        ([key, { criterionId }]) => table.cells.has(key) && !numeric.has(criterionId),
      ),
    );
    if (touched.size === 0) return present;
    const findings = [...touched.keys()].flatMap((key): FindingInput[] => {
      const others = (byCell.get(key) ?? []).filter((finding) => finding.claimId !== claimId);
      const own = codings.get(key);
      return own ? [...others, own] : others;
    });
    const cells = [...touched.values()];
    const some = assessCells(
      {
        ...evidence,
        alternatives: evidence.alternatives.filter(({ id }) => cells.some((c) => c.alternativeId === id)),
        criteria: evidence.criteria.filter(({ id }) => cells.some((c) => c.criterionId === id)),
        findings,
      },
      scenario,
    );
    return rankCells(withCells(table, some, touched), evidence.weights, scenario.id);
  };
}

/** The table with these cells taken from another one. */
const withCells = (table: CellTable, from: CellTable, keys: ReadonlyMap<string, unknown>): CellTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell) => {
      const key = cellKey(cell.alternativeId, cell.criterionId);
      return keys.has(key) ? (from.cells.get(key) ?? cell) : cell;
    }),
  ),
});
