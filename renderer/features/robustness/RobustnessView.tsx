import { useEffect } from 'react';
import { Pane } from '../../app/Pane.tsx';
import { useAssessed, useScenario } from '../../model/derived.ts';
import { inspectorShown } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { FirstSteps, useNothingYet } from '../matrix/FirstSteps.tsx';
import { NoRankingNotice } from '../matrix/notices.tsx';
import { Chances } from './Chances.tsx';
import { EvidenceQuestions } from './EvidenceQuestions.tsx';
import { followRobustness } from './engine/follow.ts';
import { HowFirm } from './HowFirm.tsx';
import { OtherWeights } from './OtherWeights.tsx';
import { RankReversal } from './RankReversal.tsx';
import { PartMenu } from './Section.tsx';
import './robustness.css';

/** How far the ranking can be trusted: other weights, other evidence, other sources, other company. */
export function RobustnessView() {
  const inspector = useApp(inspectorShown);
  const scenario = useScenario();
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  const alone = useAssessed(({ standings }) => standings.length === 1);
  const nothingYet = useNothingYet();
  return (
    <div className="matrix-view">
      <section
        className="page beside-inspector robustness"
        data-region="work"
        aria-labelledby="robustness-title"
      >
        <header className="page-head">
          <h1 id="robustness-title" data-view-heading tabIndex={-1}>
            Robustness
          </h1>
          <p className="dim">{scenario.name}</p>
        </header>
        {nothingYet ? (
          <FirstSteps />
        ) : noRanking ? (
          <NoRankingNotice reason={noRanking} />
        ) : alone ? (
          <p className="figure-line">Nothing stands beside it: show another alternative to compare.</p>
        ) : (
          <Parts />
        )}
      </section>
      {inspector && (
        <Pane name="inspector">
          <Inspector />
        </Pane>
      )}
    </div>
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
