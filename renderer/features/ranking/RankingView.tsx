import { Pane } from '../../app/Pane.tsx';
import { useAssessment, useScenario } from '../../model/derived.ts';
import { inspectorShown } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { FirstSteps, useNothingYet } from '../matrix/FirstSteps.tsx';
import { NoRankingNotice } from '../matrix/notices.tsx';
import { Difference } from './Difference.tsx';
import { Scores } from './Scores.tsx';
import { VerdictScale } from './VerdictScale.tsx';
import './ranking-view.css';

/** The scores with what each criterion contributes, how firm the first place is, and why one is ahead of another. */
export function RankingView() {
  const inspector = useApp(inspectorShown);
  const scenario = useScenario();
  const { noRanking } = useAssessment();
  const nothingYet = useNothingYet();
  return (
    <div className="matrix-view">
      <section className="page beside-inspector" data-region="work" aria-labelledby="ranking-title">
        <header className="page-head">
          <h1 id="ranking-title" data-view-heading tabIndex={-1}>
            Ranking
          </h1>
          <p className="dim">{scenario.name}</p>
        </header>
        {nothingYet ? (
          <FirstSteps />
        ) : noRanking ? (
          <NoRankingNotice reason={noRanking} />
        ) : (
          <>
            <VerdictScale />
            <Scores />
            <Difference />
          </>
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
