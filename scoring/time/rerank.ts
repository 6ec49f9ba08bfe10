import { rankCells } from '../assessment/assess.ts';
import { evidenceSums, valueByRule } from '../assessment/belief.ts';
import { assessCells } from '../assessment/cells.ts';
import { at } from '../at.ts';
import { isCountable } from '../sensitivity/what-if-base.ts';
import type { Assessment, Cell, CellFinding, EvidenceBase, ScenarioRules } from '../types.ts';

/** A comparison laid out so that it can be ranked again and again with its findings believed otherwise. */
export interface Reranker {
  /** Claims with a finding on which a cell of the comparison hangs as soon as it is believed at all. */
  readonly claimIds: ReadonlySet<string>;
  /** The ranking when findings are believed so far, 0 to 1. The cells by key stay those of the evidence as it is. */
  readonly rank: (credibilityOf: (finding: CellFinding) => number) => Assessment;
}

/**
 * Prepares a comparison for that. It gives what `assess` would, digit by digit, least coverage included: a cell of which nothing is believed
 * is empty. Judgements and measured numbers stay.
 */
export function reranker(evidence: EvidenceBase, scenario: ScenarioRules): Reranker {
  const table = assessCells(evidence, scenario);
  const claimIds = new Set<string>();
  // The same rows are filled anew for every ranking; nothing of a ranking keeps them.
  const rows = table.rows.map((row) => [...row]);
  const hanging = rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const findings = cell.judgement === null ? cell.findings.filter(isCountable) : [];
      for (const { claimId } of findings) claimIds.add(claimId);
      return findings.length > 0 ? [{ row, column, believed: cellThen(cell, findings, scenario) }] : [];
    }),
  );
  return {
    claimIds,
    rank: (credibilityOf) => {
      for (const { row, column, believed } of hanging) row[column] = believed(credibilityOf);
      return rankCells({ ...table, rows }, evidence.weights, scenario.id);
    },
  };
}

/** A cell when its findings are believed so far. */
type CellThen = (credibilityOf: (finding: CellFinding) => number) => Cell;

/** From one ranking to the next most cells stay, so the last answer is kept. */
function cellThen(
  cell: Cell,
  findings: readonly CellFinding[],
  { rho, evidenceRule }: Pick<ScenarioRules, 'rho' | 'evidenceRule'>,
): CellThen {
  let believed: readonly number[] = [];
  let last = cell;
  return (credibilityOf) => {
    const now = findings.map(credibilityOf);
    if (believed.length > 0 && now.every((credibility, i) => credibility === believed[i])) return last;
    const of = new Map(findings.map((finding, i) => [finding, at(now, i)]));
    const { pro, con, proCount, conCount } = evidenceSums(findings, rho, (finding) => of.get(finding) ?? 0);
    believed = now;
    last = { ...cell, value: valueByRule(evidenceRule, pro, con), empty: proCount + conCount === 0 };
    return last;
  };
}
