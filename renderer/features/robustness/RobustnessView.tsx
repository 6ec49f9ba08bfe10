import { useEffect } from 'react';
import { t } from '../../../common/language/texts.ts';
import { MethodWords } from '../../domain/Explained.tsx';
import { ResultPage } from '../../domain/ResultPage.tsx';
import { followRobustness } from '../../domain/robustness/engine/follow.ts';
import { choosePane, PANES, type PaneName, usePane } from '../../domain/robustness/panes.ts';
import { useAssessed, useScenario } from '../../model/derived.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { EvidencePane } from './EvidencePane.tsx';
import { FirmPane } from './FirmPane.tsx';
import { OrderPane } from './OrderPane.tsx';
import { PeoplePane } from './PeoplePane.tsx';
import { WeightsPane } from './WeightsPane.tsx';
import './robustness.css';

/** How far the ranking can be trusted: other weights, other evidence, other sources, other company. */
export function RobustnessView() {
  const scenario = useScenario();
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  const alone = useAssessed(({ standings }) => standings.length === 1);
  return (
    <ResultPage
      title={t('Robustness')}
      titleId="robustness-title"
      className="robustness-view"
      beside={<p className="dim">{scenario.name}</p>}
      noRanking={noRanking}
    >
      {alone ? (
        <p className="figure-line">{t('Nothing stands beside it: show another alternative to compare.')}</p>
      ) : (
        <Panes />
      )}
    </ResultPage>
  );
}

/** Made when they are shown: then the language is known. */
const tabs = () => (Object.keys(PANES) as PaneName[]).map((value) => ({ value, label: PANES[value].label }));

const SHOWN = {
  firm: FirmPane,
  weights: WeightsPane,
  evidence: EvidencePane,
  people: PeoplePane,
  order: OrderPane,
} as const satisfies Record<PaneName, () => React.ReactNode>;

function Panes() {
  useEffect(() => followRobustness(), []);
  const pane = usePane();
  const Shown = SHOWN[pane];
  const { question, about } = PANES[pane];
  return (
    <Tabs
      label={t('Parts of the robustness view')}
      tabs={tabs()}
      value={pane}
      onChange={choosePane}
      panelClass="robust-panel"
    >
      <div className="robust-question">
        <h2>{question}</h2>
        <details>
          <summary>{t('How to read it')}</summary>
          <p>
            <MethodWords text={about} />
          </p>
        </details>
      </div>
      <div className="robust-board" data-testid={`robust-${pane}`} data-pane={pane}>
        <Shown />
      </div>
    </Tabs>
  );
}
