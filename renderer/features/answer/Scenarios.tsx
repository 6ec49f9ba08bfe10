import { t } from '../../../common/language/texts.ts';
import { IdentityMark } from '../../domain/IdentityMark.tsx';
import { scenarioColumns } from '../../domain/scenario-assessments.ts';
import { winnersSentence } from '../../domain/scenario-matrix.ts';
import { useVerdicts } from '../../domain/use-verdicts.ts';
import { useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { useApp } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Part } from './Part.tsx';

const MOST = 5;

/** Who is first in each scenario; one click ranks by it. */
export function Scenarios() {
  const columns = useApp(scenarioColumns);
  const current = useScenario();
  const judged = useVerdicts(columns);
  return (
    <Part name="scenarios" title={t('In the scenarios')} view="scenarios" sentence={winnersSentence(columns)}>
      <ul>
        {columns.slice(0, MOST).map(({ scenario, assessment }, i) => {
          const first = assessment.standings.filter((s) => s.rank === 1);
          const verdict = judged[i];
          const chance = verdict && 'verdict' in verdict ? verdict.verdict.chance : null;
          return (
            <li key={scenario.id}>
              <button
                type="button"
                className="answer-scenario"
                aria-current={scenario.id === current.id ? 'true' : undefined}
                title={
                  scenario.id === current.id
                    ? scenario.description
                    : t('Rank by {name}', { name: scenario.name })
                }
                onClick={() => {
                  if (scenario.id !== current.id)
                    void execute({ type: 'selectScenario', scenarioId: scenario.id });
                }}
              >
                <span>{scenario.name}</span>
                <span className="answer-first">
                  {first[0] && <IdentityMark alternativeId={first[0].alternativeId} />}
                  {first.length === 0 ? t('nothing is ranked') : format.fewOf(first.map((s) => s.name))}
                </span>
                <span className="is-number">{chance === null ? '' : format.outOf100(chance)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {columns.length > MOST && (
        <p className="dim answer-more">{t('and {n} more', { n: columns.length - MOST })}</p>
      )}
    </Part>
  );
}
