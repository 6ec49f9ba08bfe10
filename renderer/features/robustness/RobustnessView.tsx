import { useEffect } from 'react';
import { ResultPage } from '../../domain/ResultPage.tsx';
import { followRobustness } from '../../domain/robustness/engine/follow.ts';
import { useAssessed, useScenario } from '../../model/derived.ts';
import { Chances } from './Chances.tsx';
import { EvidenceQuestions } from './EvidenceQuestions.tsx';
import { HowFirm } from './HowFirm.tsx';
import { OtherWeights } from './OtherWeights.tsx';
import { RankReversal } from './RankReversal.tsx';
import { PartMenu } from './Section.tsx';
import './robustness.css';

/** How far the ranking can be trusted: other weights, other evidence, other sources, other company. */
export function RobustnessView() {
  const scenario = useScenario();
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  const alone = useAssessed(({ standings }) => standings.length === 1);
  return (
    <ResultPage
      title="Robustness"
      titleId="robustness-title"
      className="robustness-view"
      beside={<p className="dim">{scenario.name}</p>}
      noRanking={noRanking}
    >
      {alone ? (
        <p className="figure-line">Nothing stands beside it: show another alternative to compare.</p>
      ) : (
        <Parts />
      )}
    </ResultPage>
  );
}

function Parts() {
  useEffect(followRobustness, []);
  return (
    <>
      <PartMenu />
      <HowFirm />
      <Chances />
      <OtherWeights />
      <EvidenceQuestions />
      <RankReversal />
    </>
  );
}
