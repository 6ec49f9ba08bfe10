import { t } from '../../../common/language/texts.ts';
import { NotRanked } from '../../domain/NotRanked.tsx';
import { ResultPage } from '../../domain/ResultPage.tsx';
import { useAssessed, useScenario } from '../../model/derived.ts';
import { Difference } from './Difference.tsx';
import { Scores } from './Scores.tsx';
import { VerdictScale } from './VerdictScale.tsx';
import './ranking-view.css';

/** The scores with what each criterion contributes, how firm the first place is, and why one is ahead of another. */
export function RankingView() {
  const scenario = useScenario();
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  return (
    <ResultPage
      title={t('Ranking')}
      titleId="ranking-title"
      className="ranking-view"
      beside={<p className="dim">{scenario.name}</p>}
      noRanking={noRanking}
    >
      <VerdictScale />
      <Scores />
      <NotRanked />
      <Difference />
    </ResultPage>
  );
}
