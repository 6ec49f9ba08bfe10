import { rankCells } from '../assessment/assess.ts';
import { evidenceSums, valueByRule } from '../assessment/belief.ts';
import { assessCells } from '../assessment/cells.ts';
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
  const hanging = new Map<Cell, readonly CellFinding[]>();
  for (const cell of table.rows.flat()) {
    const findings = cell.judgement === null ? cell.findings.filter(isCountable) : [];
    if (findings.length > 0) hanging.set(cell, findings);
    for (const { claimId } of findings) claimIds.add(claimId);
  }
  return {
    claimIds,
    rank: (credibilityOf) => {
      const rows = table.rows.map((row) =>
        row.map((cell) => {
          const findings = hanging.get(cell);
          if (!findings) return cell;
          const { pro, con, proCount, conCount } = evidenceSums(findings, scenario.rho, credibilityOf);
          return {
            ...cell,
            value: valueByRule(scenario.evidenceRule, pro, con),
            empty: proCount + conCount === 0,
          };
        }),
      );
      return rankCells({ ...table, rows }, evidence.weights, scenario.id);
    },
  };
}
