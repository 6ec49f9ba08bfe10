import { useMemo, useState } from 'react';
import { t } from '../../common/language/texts.ts';
import { verdictExplanation, verdictHeadline } from '../../common/verdict-words.ts';
import { byPosition } from '../domain/order.ts';
import { scenarioDescription } from '../domain/scenario-words.ts';
import * as format from '../model/format.ts';
import { lookup } from '../model/lookup.ts';
import { About } from './About.tsx';
import { CellSheet } from './CellSheet.tsx';
import { type Engine, type Moved, NOT_MOVED } from './engine.ts';
import { type CellPlace, Matrix } from './Matrix.tsx';
import { Ranking } from './Ranking.tsx';
import { Signs, signsOf } from './Sign.tsx';
import { type Shown, useVerdict } from './use-verdict.ts';
import { Weights } from './Weights.tsx';

/** The whole page: the verdict, who stands where, what counts how much, the matrix with its evidence, and what all of it is. */
export function App({ engine }: { readonly engine: Engine }) {
  const { tables, data } = engine;
  const [scenarioId, setScenarioId] = useState(data.scenarioId);
  const [movedIn, setMovedIn] = useState<ReadonlyMap<string, Moved>>(new Map());
  const [place, setPlace] = useState<CellPlace | null>(null);
  const moved = movedIn.get(scenarioId) ?? NOT_MOVED;
  const assessment = useMemo(() => engine.assess(scenarioId, moved), [engine, scenarioId, moved]);
  const before = engine.assess(scenarioId, NOT_MOVED);
  const shown = useVerdict(engine, assessment);
  const setMoved = (weights: Moved): void => setMovedIn(new Map(movedIn).set(scenarioId, weights));
  const move = (criterionId: string, points: number): void => {
    const next = new Map(moved);
    if (points === (engine.weights(scenarioId).get(criterionId) ?? 0)) next.delete(criterionId);
    else next.set(criterionId, points);
    setMoved(next);
  };
  const reset = (): void => setMoved(NOT_MOVED);
  const [workbook] = tables.workbook;
  const described = scenarioDescription(
    engine.scenario(scenarioId),
    before.shares,
    (id) => lookup(tables).criterion(id).name,
  );
  return (
    <Signs value={signsOf(tables)}>
      <main className="ip-page">
        <header>
          <p className="ip-workbook" dir="auto">
            {workbook?.title}
          </p>
          {workbook?.question && (
            <p className="ip-question" dir="auto">
              {workbook.question}
            </p>
          )}
        </header>
        {tables.scenarios.length > 1 && (
          <div className="ip-scenario">
            <label htmlFor="ip-scenario">{t('Scenario')}</label>
            <select
              id="ip-scenario"
              value={scenarioId}
              onChange={(event) => setScenarioId(event.target.value)}
            >
              {[...tables.scenarios].sort(byPosition).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <span className="ip-note" dir="auto">
              {described}
            </span>
          </div>
        )}
        <VerdictCard engine={engine} moved={moved} shown={shown} assessment={assessment} onReset={reset} />
        <div className="ip-columns">
          <Ranking assessment={assessment} before={before} shown={shown} />
          {assessment.cells.size > 0 && (
            <Weights
              engine={engine}
              scenarioId={scenarioId}
              moved={moved}
              shares={assessment.shares}
              before={before.shares}
              onMove={move}
              onReset={reset}
            />
          )}
        </div>
        <Matrix tables={tables} assessment={assessment} onOpen={setPlace} />
        <About engine={engine} scenarioId={scenarioId} described={described} verdict={shown.verdict} />
        {place && (
          <CellSheet engine={engine} assessment={assessment} place={place} onClose={() => setPlace(null)} />
        )}
      </main>
    </Signs>
  );
}

interface VerdictProps {
  readonly engine: Engine;
  readonly assessment: ReturnType<Engine['assess']>;
  readonly moved: Moved;
  readonly shown: Shown;
  readonly onReset: () => void;
}

/** The verdict with its condition; its headline stays in sight while the rest of the page moves. */
function VerdictCard({ engine, assessment, moved, shown, onReset }: VerdictProps) {
  const headline = verdictHeadline(shown.verdict, format.score);
  const knowable = shown.settled || engine.isQuick(assessment);
  const condition = useMemo(
    () =>
      knowable
        ? engine.condition(assessment)
        : t('On which weight it hangs is worked out when the weight rests.'),
    [engine, assessment, knowable],
  );
  const authors = engine.assess(assessment.scenarioId, NOT_MOVED);
  const authorsVerdict = moved.size > 0 ? (engine.settled(authors) ?? engine.quick(authors)) : null;
  return (
    <>
      <div className="ip-verdict">
        <h1 data-testid="verdict" dir="auto">
          {headline}
        </h1>
        {moved.size > 0 && (
          <button type="button" className="ip-button" onClick={onReset}>
            {t('Back to the author’s weights')}
          </button>
        )}
      </div>
      {/* Said when it is settled, not at every step of a slider. */}
      <p className="ip-hidden" role="status">
        {shown.settled ? headline : ''}
      </p>
      <div className="ip-explained">
        <p dir="auto" data-testid="explanation">
          {verdictExplanation(shown.verdict, format.score)}
        </p>
        {condition && (
          <p dir="auto" data-testid="condition">
            <strong>{condition}</strong>
          </p>
        )}
        {authorsVerdict && (
          <p className="ip-moved" data-testid="moved">
            {t(
              'These are your weights, not the author’s: {n, plural, one {# weight} other {# weights}} moved. By the author’s: {verdict}.',
              { n: moved.size, verdict: verdictHeadline(authorsVerdict, format.score) },
            )}
          </p>
        )}
      </div>
    </>
  );
}
