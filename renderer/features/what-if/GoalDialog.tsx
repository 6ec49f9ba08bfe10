import { t } from '../../../common/language/texts.ts';
import { leaderOf } from '../../../scoring/sensitivity/what-if.ts';
import { goalState, usualGoal } from '../../domain/what-if/ask-goal.ts';
import { leadText } from '../../domain/what-if/lead-words.ts';
import { currentAssessment, currentScenario, evidenceParts, evidenceTables } from '../../model/derived.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, showDialog, useApp, useTables } from '../../model/store.ts';
import { useWorkerAnswer } from '../../model/workers/use-worker-answer.ts';
import { useStore } from '../../state/create-store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { rich } from '../../ui/rich.tsx';
import { EvidenceGoals, RuleGoals } from './GoalEvidence.tsx';
import type { PartProps } from './GoalPart.tsx';
import { CellGoals, NearestGoal, WeightGoals } from './GoalParts.tsx';
import type { GoalCalls } from './goal-calls.ts';
import { nothingSingle } from './goal-sentences.ts';
import './goal.css';

const start = (): Worker => new Worker(new URL('./goal.worker.ts', import.meta.url), { type: 'module' });

/** What must hold for an alternative to lead: a weight, all weights, a cell, a piece of evidence, a rule. */
export function GoalDialog() {
  const asked = useStore(goalState, (state) => state.alternativeId) ?? usualGoal(getState());
  const tables = useTables();
  const assessment = useApp(currentAssessment);
  const scenario = currentScenario(tables);
  const rows = lookup(tables);
  const ranked = assessment.standings;
  const input = asked === null ? null : { evidence: evidenceTables(tables), scenario, alternativeId: asked };
  const answer = useWorkerAnswer<GoalCalls, 'goal'>(start, 'goal', input, [
    ...evidenceParts(tables),
    tables.weights,
    scenario,
    asked,
  ]);
  const name = asked === null ? '' : rows.alternative(asked).name;
  const fresh = answer && answer.alternativeIds[answer.alternative] === asked ? answer : null;
  const isRanked = ranked.some(({ alternativeId }) => alternativeId === asked);
  return (
    <Dialog title={t('What must hold for {name} to lead?', { name })} className="is-wide" onClose={closed}>
      {(close) => (
        <div className="form goal">
          <AlertBanner />
          <div className="row goal-head">
            <label className="row">
              <span>{t('Who should lead')}</span>
              <select
                className="field"
                data-autofocus
                value={asked ?? ''}
                onChange={({ target }) => goalState.set({ alternativeId: target.value })}
              >
                {assessment.alternativeIds.map((id) => (
                  <option key={id} value={id}>
                    {rows.alternative(id).name}
                  </option>
                ))}
              </select>
            </label>
            <p role="status">{t('Now {lead}.', { lead: leadText(assessment) })}</p>
          </div>
          {!isRanked && (
            <p className="dim">
              {t(
                'Too little is known of {name} to rank it, so nothing can be said of what would put it first: add evidence or judge its cells.',
                { name },
              )}
            </p>
          )}
          {isRanked && !fresh && (
            <p className="dim" role="status">
              {t('Working it out…')}
            </p>
          )}
          {isRanked && fresh && (
            <Answer answer={fresh} name={name} close={close} leads={leadsNow(assessment, asked)} />
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Another dialog that was opened from this one stays. */
function closed(): void {
  if (getState().dialog === 'goal') showDialog(null);
}

const leadsNow = (assessment: ReturnType<typeof currentAssessment>, id: string | null): boolean => {
  const leader = leaderOf(assessment);
  return id !== null && leader?.alternativeIds.length === 1 && leader.alternativeIds[0] === id;
};

function Answer({ leads, ...props }: PartProps & { leads: boolean }) {
  if (leads) return <p>{t('{name} leads already. Choose another above.', { name: props.name })}</p>;
  const nothing = nothingSingle(props.answer);
  return (
    <>
      {nothing && (
        <p data-testid="goal-nothing">
          {rich(
            '<b>Nothing single puts {name} first</b>: no weight, cell, claim, source, speaker or rule alone does it.',
            { name: props.name },
          )}
        </p>
      )}
      <div className="goal-parts">
        <WeightGoals {...props} />
        <NearestGoal {...props} />
        <CellGoals {...props} />
        <div className="goal-parts is-stacked">
          <EvidenceGoals {...props} />
          <RuleGoals {...props} />
        </div>
      </div>
      <p className="dim">
        {t(
          'At these values {name} is level with the first; beyond them it leads. What is asked for alone is changed alone: everything else stays as it is.',
          { name: props.name },
        )}
      </p>
    </>
  );
}
