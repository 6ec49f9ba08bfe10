import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { NoRankingNotice } from '../../domain/NoRankingNotice.tsx';
import { ResultPage } from '../../domain/ResultPage.tsx';
import { ChanceSwitch } from '../../domain/robustness/ChanceSwitch.tsx';
import { scenarioColumns } from '../../domain/scenario-assessments.ts';
import { comparedRows, winnersSentence } from '../../domain/scenario-matrix.ts';
import { useScenario } from '../../model/derived.ts';
import { useApp } from '../../model/store.ts';
import { RanksFigure } from './RanksFigure.tsx';
import { SideBySide } from './SideBySide.tsx';
import { WeightsFigure } from './WeightsFigure.tsx';
import './scenarios-view.css';

/** Every scenario beside the others: who is first, how firmly, how ranks move, and where the weights differ. */
export function ScenariosView() {
  const columns = useApp(scenarioColumns);
  const current = useScenario();
  const shown = columns.findIndex(({ scenario }) => scenario.id === current.id);
  const rows = comparedRows(columns, shown);
  // Where no scenario ranks anything, the reason is the same in all that are alike, and the shown one says it.
  const reason = rows.every(({ places }) => places.every((place) => place === null))
    ? columns[shown]?.assessment.noRanking
    : null;
  return (
    <ResultPage
      title={t('Scenarios')}
      titleId="scenarios-view-title"
      className="scenarios-view"
      beside={
        <>
          <ChanceSwitch />
          <CommandButton id="duplicateScenario" aria-label={t('Duplicate {name}…', { name: current.name })}>
            {t('Duplicate…')}
          </CommandButton>
          <CommandButton id="newScenario" kind="primary" />
        </>
      }
      sentence={
        <p className="figure-sentence" data-testid="winners">
          {winnersSentence(columns)}
        </p>
      }
      // The scenarios are compared and edited here, also while none of them ranks anything.
      noRanking={null}
    >
      {reason && <NoRankingNotice reason={reason} />}
      <SideBySide columns={columns} rows={rows} shown={shown} />
      {columns.length < 2 && (
        <p className="figure-line dim">
          {t(
            'One scenario has nothing to be compared with: duplicate it and change the weights, or make another for somebody to whom other things matter.',
          )}
        </p>
      )}
      {columns.length > 1 && rows.length > 0 && <RanksFigure columns={columns} rows={rows} />}
      <WeightsFigure columns={columns} shown={shown} />
    </ResultPage>
  );
}
