import { memo } from 'react';
import { t } from '../../../common/language/texts.ts';
import { DEFAULT_OPTIONS } from '../../../scoring/method-comparison/method-options.ts';
import { answeredOf, winnersSentence } from '../../domain/methods/method-sentences.ts';
import { ResultPage } from '../../domain/ResultPage.tsx';
import { useAssessed, useScenario } from '../../model/derived.ts';
import { Button } from '../../ui/Button.tsx';
import { Ahp } from './Ahp.tsx';
import { MethodRanks } from './MethodRanks.tsx';
import { MethodSection } from './MethodSection.tsx';
import { MethodsTable } from './MethodsTable.tsx';
import { isDefault, saveOptions } from './set-options.ts';
import { TakenFigure } from './TakenFigure.tsx';
import { type Compared, useMethodComparison, useMethodOptions } from './use-method-comparison.ts';
import './methods.css';

const TITLE_ID = 'methods-title';

/** Every method on the same comparison: who is first by which, how the orders differ, and how each of them thinks. */
export function MethodsView() {
  const scenario = useScenario();
  const options = useMethodOptions();
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  const { compared } = useMethodComparison();
  return (
    <ResultPage
      title={t('Methods')}
      titleId={TITLE_ID}
      className="methods-view"
      beside={
        <Button
          disabled={isDefault(options)}
          onClick={() => {
            void saveOptions(scenario.id, DEFAULT_OPTIONS);
            document.getElementById(TITLE_ID)?.focus();
          }}
          title={t('Every method as in a new scenario')}
        >
          {t('Reset all options')}
        </Button>
      }
      noRanking={noRanking}
    >
      {compared ? (
        <SideBySide compared={compared} />
      ) : (
        <p className="dim" role="status">
          {t('Comparing…')}
        </p>
      )}
    </ResultPage>
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
          ? t('Only one alternative is shown: every method puts it first, and none can say more.')
          : winnersSentence(outcomes, names)}
      </p>
      <MethodsTable compared={compared} />
      {names.length > 1 && <MethodRanks comparable={comparable} answered={answered} />}
      <TakenFigure comparable={comparable} />
      <section className="figure" aria-labelledby="method-list-title">
        <h2 id="method-list-title" className="methods-heading">
          {t('How each of them thinks')}
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
