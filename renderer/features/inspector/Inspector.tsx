import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '../../../common/language/texts.ts';
import { showInspector } from '../../model/inspector.ts';
import { getState, useApp } from '../../model/store.ts';
import { focusRegion } from '../../ui/regions.ts';
import { AlternativeDetails } from './AlternativeDetails.tsx';
import { AttributesDetails } from './AttributesDetails.tsx';
import { CellDetails } from './CellDetails.tsx';
import { ClaimDetails } from './ClaimDetails.tsx';
import { CriterionDetails } from './CriterionDetails.tsx';
import { EvidenceBasisDetails } from './EvidenceBasisDetails.tsx';
import { LeadDetails } from './LeadDetails.tsx';
import { Overview } from './Overview.tsx';
import { ScenarioDetails } from './ScenarioDetails.tsx';
import { SourceDetails } from './SourceDetails.tsx';
import { SpeakerDetails } from './SpeakerDetails.tsx';
import './inspector.css';

/** Explains whatever is selected, down to the paragraph that it rests on. */
export function Inspector() {
  const selection = useApp((state) => state.selection);
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is selected next is read from its beginning.
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [selection]);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    focusRegion('work');
    if (getState().narrow) showInspector(false);
  };
  return (
    <aside
      ref={panel}
      className="inspector"
      data-testid="inspector"
      data-region="inspector"
      aria-label={t('Inspector')}
      tabIndex={-1}
      onKeyDown={leave}
    >
      {selection === null && <Overview />}
      {selection?.kind === 'cell' && (
        <CellDetails key={`${selection.alternativeId} ${selection.criterionId}`} {...selection} />
      )}
      {selection?.kind === 'criterion' && <CriterionDetails key={selection.criterionId} {...selection} />}
      {selection?.kind === 'alternative' && (
        <AlternativeDetails key={selection.alternativeId} {...selection} />
      )}
      {selection?.kind === 'scenario' && <ScenarioDetails key={selection.scenarioId} {...selection} />}
      {selection?.kind === 'lead' && <LeadDetails />}
      {selection?.kind === 'evidenceBasis' && <EvidenceBasisDetails />}
      {selection?.kind === 'attributes' && <AttributesDetails />}
      {selection?.kind === 'speaker' && <SpeakerDetails key={selection.speakerId} {...selection} />}
      {selection?.kind === 'source' && <SourceDetails key={selection.sourceId} {...selection} />}
      {selection?.kind === 'claim' && <ClaimDetails key={selection.claimId} {...selection} />}
    </aside>
  );
}
