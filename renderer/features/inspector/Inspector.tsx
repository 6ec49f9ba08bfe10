import { useEffect, useRef } from 'react';
import { useApp } from '../../model/store.ts';
import { AlternativeDetails } from './AlternativeDetails.tsx';
import { CellDetails } from './CellDetails.tsx';
import { ClaimDetails } from './ClaimDetails.tsx';
import { CriterionDetails } from './CriterionDetails.tsx';
import { Overview } from './Overview.tsx';
import './inspector.css';

/** Explains whatever is selected, down to the paragraph that it rests on. */
export function Inspector() {
  const selection = useApp((state) => state.selection);
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is selected next is read from its beginning.
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [selection]);
  return (
    <aside ref={panel} className="inspector" data-testid="inspector" aria-label="Inspector">
      {selection === null && <Overview />}
      {selection?.kind === 'cell' && (
        <CellDetails key={`${selection.alternativeId} ${selection.criterionId}`} {...selection} />
      )}
      {selection?.kind === 'criterion' && <CriterionDetails key={selection.criterionId} {...selection} />}
      {selection?.kind === 'alternative' && (
        <AlternativeDetails key={selection.alternativeId} {...selection} />
      )}
      {selection?.kind === 'claim' && <ClaimDetails key={selection.claimId} {...selection} />}
    </aside>
  );
}
