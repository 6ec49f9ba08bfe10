import { useEffect } from 'react';
import { t } from '../../../common/language/texts.ts';
import { verdictExplanation, verdictHeadline } from '../../../common/verdict-words.ts';
import { MethodWords } from '../../domain/Explained.tsx';
import { FirstSteps, useNothingYet } from '../../domain/FirstSteps.tsx';
import { NoRankingNotice } from '../../domain/NoRankingNotice.tsx';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { conditionOf } from '../../domain/robustness/conditions.ts';
import { followRobustness, useKnown } from '../../domain/robustness/engine/follow.ts';
import { useAssessed, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { InspectorSlot } from '../../ui/layout/InspectorSlot.tsx';
import { Flips } from './Flips.tsx';
import { Next } from './Next.tsx';
import { Ranking } from './Ranking.tsx';
import { Reasons } from './Reasons.tsx';
import { Scenarios } from './Scenarios.tsx';
import { Voices } from './Voices.tsx';
import './answer.css';

/** The answer on one screen: who is first and how firmly, why, on whose word, what would change it, and what to find out next. */
export function AnswerView() {
  const nothingYet = useNothingYet();
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  return (
    <div className="split-view">
      <section className="split-work answer-view" data-region="work" aria-labelledby="answer-title">
        <Verdict />
        {nothingYet ? <FirstSteps /> : noRanking ? <NoRankingNotice reason={noRanking} /> : <Parts />}
      </section>
      <InspectorSlot />
    </div>
  );
}

function Parts() {
  useEffect(() => followRobustness({ draws: false, questions: ['weights', 'question'] }), []);
  return (
    <div className="answer-parts">
      <Ranking />
      <Reasons />
      <Flips />
      <Voices />
      <div className="answer-stack">
        <Scenarios />
        <Next />
      </div>
    </div>
  );
}

/** The verdict as a headline, what stands behind it, and the condition under which it would be another. */
function Verdict() {
  const scenario = useScenario();
  const verdict = useApp((state) => state.verdict?.verdict);
  const dragged = useApp((state) => state.preview !== null);
  const ranked = useAssessed(({ standings }) => standings.length);
  const known = useKnown((all) => all.weights);
  const condition = known && conditionOf(known.answer, namesIn(known.subject), known.subject.assessment);
  const headline = verdict ? verdictHeadline(verdict, format.score) : t('Weighing…');
  return (
    <header data-testid="verdict" data-kind={verdict?.kind} aria-live={dragged ? 'off' : 'polite'}>
      <p className="answer-scenario-name">{scenario.name}</p>
      <h1 id="answer-title" data-view-heading tabIndex={-1} data-testid="answer-verdict">
        <span className="hidden-text">{t('Answer:')} </span>
        {ranked > 1 ? (
          <button
            type="button"
            className="answer-headline"
            title={t('Show why, criterion by criterion')}
            onClick={() => explain({ kind: 'lead' })}
          >
            {headline}
          </button>
        ) : (
          headline
        )}
      </h1>
      <p className="answer-explained">
        {verdict && <MethodWords text={verdictExplanation(verdict, format.score)} />}
        {condition && <strong data-testid="answer-condition"> {condition}</strong>}
      </p>
    </header>
  );
}
