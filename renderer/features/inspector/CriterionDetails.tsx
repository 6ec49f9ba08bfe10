import { t } from '../../../common/language/texts.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Explained } from '../../domain/Explained.tsx';
import { FindingCounts } from '../../domain/FindingCounts.tsx';
import { useAssessed, useScenario, weightsOf } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { areLocked, locksOf } from '../../model/locks.ts';
import { lookup } from '../../model/lookup.ts';
import { measuredText } from '../../model/measured.ts';
import { provenanceOf, provenanceText } from '../../model/provenance.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { rich } from '../../ui/rich.tsx';
import { DeleteAction, EditAction } from './EditActions.tsx';
import { FindingsOf } from './FindingsOf.tsx';
import { hidden } from './hidden.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { Meanings } from './Meanings.tsx';
import { Notes } from './Notes.tsx';
import { ValueFunctionSection } from './ValueFunctionSection.tsx';

/** One criterion: what it asks, what it weighs, how the alternatives stand on it, and every claim that touches it. */
export function CriterionDetails({ criterionId }: { criterionId: string }) {
  const tables = useTables();
  const alternativeIds = useAssessed((assessment) => assessment.alternativeIds);
  const cells = useAssessed((assessment) => assessment.cells);
  const rows = lookup(tables);
  const criterion = rows.criterion(criterionId);
  const findings = tables.findings.filter((f) => f.criterionId === criterionId);
  const numbers = new Map(
    tables.measurements.filter((m) => m.criterionId === criterionId).map((m) => [m.alternativeId, m]),
  );
  return (
    <>
      <InspectorHead
        title={criterion.name}
        actions={
          <>
            <EditAction kind="criterion" id={criterionId} name={criterion.name} />
            <CommandButton id="addNote">{t('Note…')}</CommandButton>
            {criterion.active && (
              <>
                <LockAction criterionId={criterionId} />
                <CommandButton id="hideCriterion">{t('Hide')}</CommandButton>
              </>
            )}
            <DeleteAction kind="criterion" id={criterionId} name={criterion.name} />
          </>
        }
      >
        <p className="dim">
          <Explained text={criterion.question} />
        </p>
      </InspectorHead>
      <WeightBox criterionId={criterionId} active={criterion.active} />
      {criterion.scale === 'numeric' && <ValueFunctionSection criterionId={criterionId} />}
      <section className="inspector-section">
        <Meanings criterion={criterion} title={t('What counts')} />
      </section>
      <section className="inspector-section">
        <h3>{t('How they stand on it')}</h3>
        <ul className="standing-list">
          {alternativeIds.map((alternativeId) => {
            const cell = cells.get(cellKey(alternativeId, criterionId));
            const measured = numbers.get(alternativeId);
            return (
              <li key={alternativeId}>
                <button
                  type="button"
                  className="link"
                  onClick={() => update({ selection: { kind: 'cell', alternativeId, criterionId } })}
                >
                  {rows.alternative(alternativeId).name}
                </button>
                {measured && <small>{measuredText(measured, criterion)}</small>}
                <FindingCounts pro={cell?.proCount ?? 0} con={cell?.conCount ?? 0} />
                <span>
                  {cell && !(cell.empty && cell.judgement === null) ? format.score(cell.value) : '–'}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {(criterion.scale === 'evidence' || findings.length > 0) && (
        <section className="inspector-section">
          <FindingsOf
            findings={findings}
            from={{ kind: 'criterion', criterionId }}
            remarkOn={(finding) =>
              t('on {alternative}', { alternative: rows.alternative(finding.alternativeId).name })
            }
          />
        </section>
      )}
      <Notes target={{ subject: 'criterion', criterionId }} name={format.inSentence(criterion.name)} />
    </>
  );
}

function LockAction({ criterionId }: { criterionId: string }) {
  const locked = useApp((state) => areLocked(state, [criterionId]));
  return (
    <CommandButton id="toggleLock">
      {rich(locked ? 'Free<hidden> this weight</hidden>' : 'Lock<hidden> this weight</hidden>', { hidden })}
    </CommandButton>
  );
}

/** What it weighs: the one part that moves with a dragged weight. */
function WeightBox({ criterionId, active }: { criterionId: string; active: boolean }) {
  const scenario = useScenario();
  const share = useAssessed(({ shares }) => shares.get(criterionId) ?? 0);
  const { weights, elicitations } = useTables();
  const weight = useApp(({ preview }) => weightsOf(weights, scenario.id, preview).get(criterionId) ?? 0);
  const locked = locksOf(weights, scenario.id).get(criterionId) ?? null;
  return (
    <div className="value-box">
      <p className="value-line">
        <b className="big-value">{format.percent(share)}</b>
        <span className="dim">
          {locked === null
            ? t('of the weight in {scenario}: {weight, plural, one {# point} other {# points}}', {
                scenario: scenario.name,
                weight,
              })
            : t('of the weight in {scenario}: locked at {share}', {
                scenario: scenario.name,
                share: format.percent(locked),
              })}
        </span>
      </p>
      <p className="dim">
        {t('Weights {provenance}.', {
          provenance: provenanceText(provenanceOf(scenario, weights, elicitations)),
        })}
      </p>
      {active ? (
        <p className="row">
          <button type="button" className="link" onClick={() => update({ view: 'weights' })}>
            {t('Ask for the weights')}
          </button>
        </p>
      ) : (
        <p>
          {locked === null
            ? t('It is hidden, so it takes no part.')
            : t('It is hidden, so it takes no part, and its lock does not count.')}
        </p>
      )}
    </div>
  );
}
