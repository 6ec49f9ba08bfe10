import type { Cell, CellFinding } from '../../../scoring/types.ts';
import { countsFor, UNCOUNTED } from '../../domain/cell-sentences.ts';
import { ClaimItem } from './ClaimItem.tsx';

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
    <ul>
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
