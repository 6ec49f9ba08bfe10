import type { Cell, CellFinding, Uncounted } from '../../../scoring/types.ts';
import { countsFor } from '../../model/cell-words.ts';
import { ClaimItem } from './ClaimItem.tsx';

/** Why a finding does not move the value, as the end of a sentence. */
export const UNCOUNTED: Record<Uncounted, string> = {
  neutral: 'neutral: informs and does not count',
  prediction: 'a prediction: not counted in this scenario',
  excluded: 'excluded by an analyst',
  numeric: 'informs: this criterion is measured in numbers',
  'judgement-only': 'not counted: this scenario takes judgements only',
  'not-believed': 'not believed: its source or speaker has credibility 0',
};

/** The claims behind a cell: those that count (or would, without a judgement), then those that do not and why. */
export function CellFindings({ cell }: { cell: Cell }) {
  const counted = cell.findings.filter((f) => f.uncounted === null);
  const others = cell.findings.filter((f) => f.uncounted !== null);
  return (
    <>
      {counted.length > 0 && (
        <section className="inspector-section">
          <h3>{cell.judgement === null ? 'Claims behind it' : 'Claims it overrides'}</h3>
          <FindingList findings={counted} cell={cell} />
        </section>
      )}
      {others.length > 0 && (
        <section className="inspector-section">
          <h3>Said, but not counted</h3>
          <FindingList findings={others} cell={cell} />
        </section>
      )}
    </>
  );
}

function FindingList({ findings, cell }: { findings: readonly CellFinding[]; cell: Cell }) {
  const { alternativeId, criterionId } = cell;
  return (
    <ul className="claims">
      {findings.map((finding) => (
        <ClaimItem
          key={finding.id}
          finding={finding}
          from={{ kind: 'cell', alternativeId, criterionId }}
          remark={finding.uncounted ? UNCOUNTED[finding.uncounted] : countsFor(finding)}
        />
      ))}
    </ul>
  );
}
