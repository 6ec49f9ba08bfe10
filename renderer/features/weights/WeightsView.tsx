import { useEffect } from 'react';
import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { FirstSteps, useNothingYet } from '../../domain/FirstSteps.tsx';
import { NoRankingNotice } from '../../domain/NoRankingNotice.tsx';
import { useAssessment, useScenario } from '../../model/derived.ts';
import { flushAnswers } from '../../model/elicitation-answers.ts';
import { provenanceOf, provenanceText } from '../../model/provenance.ts';
import { useTables } from '../../model/store.ts';
import { Asking } from './Asking.tsx';
import { MethodList } from './MethodList.tsx';
import { Outcome } from './Outcome.tsx';
import { useAsking, usePanel } from './use-panel.ts';
import './weights-view.css';
import './panels.css';
import './pairs.css';
import './outcome.css';

/** What matters, asked in the way that suits: the ways, the panel of one of them, and what its answers come to. */
export function WeightsView() {
  const scenario = useScenario();
  const { weights, elicitations } = useTables();
  const { criterionIds } = useAssessment();
  const [method, choose] = useAsking();
  useEffect(() => flushAnswers, []);
  const nothingYet = useNothingYet();
  const one = criterionIds.length === 1;
  return (
    <div className="weights-view" data-region="work">
      <header className="page-head weights-head">
        <h1 data-view-heading tabIndex={-1}>
          {t('Weights')}
        </h1>
        <p className="dim" data-testid="provenance">
          {t('{scenario}: set {how}', {
            scenario: scenario.name,
            how: provenanceText(provenanceOf(scenario, weights, elicitations)),
          })}
        </p>
        <CommandButton id="tryWeights" hint={t('Change weights without saving them')} />
      </header>
      {criterionIds.length === 0 && (nothingYet ? <FirstSteps /> : <NoRankingNotice reason="no-criteria" />)}
      {one && (
        <p className="weights-one" role="status">
          {t('Only one criterion is shown, and it has the whole weight: there is nothing to ask.')}
        </p>
      )}
      {criterionIds.length > 1 && (
        <div className="weights-columns">
          <MethodList chosen={method} onChoose={choose} />
          <Chosen key={`${scenario.id} ${method}`} method={method} />
        </div>
      )}
    </div>
  );
}

function Chosen({ method }: { method: ReturnType<typeof useAsking>[0] }) {
  const panel = usePanel(method);
  return (
    <>
      <Asking method={method} panel={panel} />
      <Outcome method={method} panel={panel} />
    </>
  );
}
