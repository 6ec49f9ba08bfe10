import { memo } from 'react';
import { DEFAULT_OPTIONS } from '../../../scoring/comparison/options.ts';
import { Pane } from '../../app/Pane.tsx';
import { useAssessed, useScenario } from '../../model/derived.ts';
import { inspectorShown } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { FirstSteps, useNothingYet } from '../matrix/FirstSteps.tsx';
import { NoRankingNotice } from '../matrix/notices.tsx';
import { Ahp } from './Ahp.tsx';
import { MethodRanks } from './MethodRanks.tsx';
import { MethodSection } from './MethodSection.tsx';
import { MethodsTable } from './MethodsTable.tsx';
import { answeredOf, winnersSentence } from './sentences.ts';
import { isDefault, saveOptions } from './set-options.ts';
import { TakenFigure } from './TakenFigure.tsx';
import { type Compared, useComparison, useMethodOptions } from './use-comparison.ts';
import './methods.css';

/** Every method on the same comparison: who is first by which, how the orders differ, and how each of them thinks. */
export function MethodsView() {
  const inspector = useApp(inspectorShown);
  const scenario = useScenario();
  const options = useMethodOptions();
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  const nothingYet = useNothingYet();
  const { compared } = useComparison();
  return (
    <div className="matrix-view">
      <section className="page beside-inspector" data-region="work" aria-labelledby="methods-title">
        <header className="page-head">
          <h1 id="methods-title" data-view-heading tabIndex={-1}>
            Methods
          </h1>
          <Button
            disabled={isDefault(options)}
            onClick={() => {
              void saveOptions(scenario.id, DEFAULT_OPTIONS);
              document.getElementById('methods-title')?.focus();
            }}
            title="Every method as in a new scenario"
          >
            Reset all options
          </Button>
        </header>
        {nothingYet ? (
          <FirstSteps />
        ) : noRanking ? (
          <NoRankingNotice reason={noRanking} />
        ) : compared ? (
          <SideBySide compared={compared} />
        ) : (
          <p className="dim" role="status">
            Comparing…
          </p>
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

const SideBySide = memo(function SideBySide({ compared }: { compared: Compared }) {
  const { comparable, outcomes } = compared;
  const names = comparable.alternatives.map(({ name }) => name);
  const answered = answeredOf(outcomes);
  return (
    <>
      <p className="figure-sentence" data-testid="method-winners">
        {names.length < 2
          ? 'Only one alternative is shown: every method puts it first, and none can say more.'
          : winnersSentence(outcomes, names)}
      </p>
      <MethodsTable compared={compared} />
      {names.length > 1 && <MethodRanks comparable={comparable} answered={answered} />}
      <TakenFigure comparable={comparable} />
      <section className="figure" aria-labelledby="method-list-title">
        <h2 id="method-list-title" className="methods-heading">
          How each of them thinks
        </h2>
        <ul className="method-list-all">
          {outcomes.map((outcome) => (
            <MethodSection key={outcome.method} outcome={outcome} compared={compared} />
          ))}
          <Ahp />
        </ul>
      </section>
    </>
  );
});
