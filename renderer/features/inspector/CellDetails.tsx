import { t } from '../../../common/language/texts.ts';
import { heldIn, isWorded } from '../../../common/measured-words.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import type { Cell } from '../../../scoring/types.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { commandHint } from '../../commands/command-items.ts';
import { evidenceFormula } from '../../domain/cell-sentences.ts';
import { Explained } from '../../domain/Explained.tsx';
import { evidenceText } from '../../domain/voices-of-cell.ts';
import { useAssessment, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { measuredText } from '../../model/measured.ts';
import { showEditor, update, useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { CellContradictions } from './CellContradictions.tsx';
import { CellFindings } from './CellFindings.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { JudgementEditor } from './JudgementEditor.tsx';
import { Meanings } from './Meanings.tsx';
import { Notes } from './Notes.tsx';
import { NumberSection } from './NumberSection.tsx';
import { RangeBar } from './RangeBar.tsx';

interface Props {
  readonly alternativeId: string;
  readonly criterionId: string;
}

/** One alternative on one criterion: the value, how it comes about, and every claim behind it. */
export function CellDetails({ alternativeId, criterionId }: Props) {
  const tables = useTables();
  const assessment = useAssessment();
  const alternative = lookup(tables).alternative(alternativeId);
  const criterion = lookup(tables).criterion(criterionId);
  const cell = assessment.cells.get(cellKey(alternativeId, criterionId));
  return (
    <>
      <InspectorHead
        title={t('{alternative} on {criterion}', {
          alternative: alternative.name,
          criterion: format.inSentence(criterion.name),
        })}
        actions={
          <>
            <CommandButton id="editJudgement">{t('Judge…')}</CommandButton>
            {criterion.scale === 'numeric' && (
              <CommandButton id="editNumber">{isWorded(criterion) ? t('Word…') : t('Number…')}</CommandButton>
            )}
            <CommandButton id="addNote">{t('Note…')}</CommandButton>
            <Button
              {...commandHint('newClaim', t('New claim here'))}
              onClick={() => showEditor({ kind: 'claim', id: null, on: { alternativeId, criterionId } })}
            >
              {t('New claim here…')}
            </Button>
          </>
        }
      >
        <p className="dim">
          <Explained text={criterion.question} />
        </p>
      </InspectorHead>
      {cell ? (
        <CellValue cell={cell} name={alternative.name} />
      ) : (
        <p className="value-box">{t('This cell takes no part now: its row or column is hidden.')}</p>
      )}
      {criterion.scale === 'numeric' && (
        <NumberSection alternativeId={alternativeId} criterionId={criterionId} />
      )}
      {cell && <CellFindings cell={cell} />}
      {cell && <CellContradictions cell={cell} />}
      <JudgementEditor alternativeId={alternativeId} criterionId={criterionId} cell={cell ?? null} />
      <Notes target={{ subject: 'cell', alternativeId, criterionId }} />
      <section className="inspector-section">
        <Meanings criterion={criterion} title={t('What counts as pro and con')} />
        <p className="row">
          <button
            type="button"
            className="link"
            onClick={() => update({ selection: { kind: 'criterion', criterionId } })}
          >
            {t('All of {name}', { name: format.inSentence(criterion.name) })}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
          >
            {t('All of {name}', { name: alternative.name })}
          </button>
        </p>
      </section>
    </>
  );
}

function CellValue({ cell, name }: { cell: Cell; name: string }) {
  const { judgement, evidenceValue } = cell;
  const { evidenceRule } = useScenario();
  const interval = intervalOf(cell.belief);
  const formula = evidenceFormula(
    cell,
    evidenceRule,
    heldIn(lookup(useTables()).criterion(cell.criterionId)),
  );
  return (
    <div className="value-box">
      <p className="value-line">
        <b className="big-value" data-testid="cell-value">
          {format.score(cell.value)}
        </b>
        {judgement === null ? (
          <span className="dim" dir="ltr">
            {formula}
          </span>
        ) : (
          <span className="judgement-tag">
            {t('judgement, overrides {value} from evidence', { value: format.score(evidenceValue) })}
          </span>
        )}
      </p>
      <RangeBar interval={interval} value={cell.value} />
      {judgement !== null && (
        <p className="dim">
          {format.score(evidenceValue)} <span dir="ltr">{formula}</span>
        </p>
      )}
      {cell.proCount + cell.conCount > 0 && (
        <p className="is-number" data-testid="cell-evidence">
          {evidenceText(cell)}
        </p>
      )}
      {cell.empty ? <NothingKnown cell={cell} /> : <Facts cell={cell} />}
      <p className="row">
        {cell.contested && <span className="tag is-contested">{t('contested')}</span>}
        <Contribution cell={cell} name={name} />
      </p>
    </div>
  );
}

/** What an empty cell stands at, and why that is not zero. */
function NothingKnown({ cell }: { cell: Cell }) {
  const { evidenceRule } = useScenario();
  const held = heldIn(lookup(useTables()).criterion(cell.criterionId)) ?? 'evidence';
  return (
    <p>
      <strong>
        {evidenceRule === 'judgement-only'
          ? t('Nothing counts here: this scenario takes judgements only.')
          : t(
              '{held, select, number {No number: nothing is known here.} word {No word: nothing is known here.} other {No evidence: nothing is known here.}}',
              { held },
            )}
      </strong>{' '}
      {t(
        'That is not zero: without a judgement the value is {value} and nearly the whole range, 5 to 95, stays open.',
        { value: format.points(cell.evidenceValue) },
      )}
    </p>
  );
}

/** What the value is made of: the sums of the findings, or the number. */
function Facts({ cell }: { cell: Cell }) {
  const { judgement, measurement, proCount, conCount } = cell;
  const criterion = lookup(useTables()).criterion(cell.criterionId);
  const interval = intervalOf(cell.belief);
  return (
    <dl className={isWorded(criterion) ? 'facts is-worded' : 'facts'}>
      {measurement ? (
        <div>
          <dt>{isWorded(criterion) ? t('Word') : t('Number')}</dt>
          <dd>{measuredText(measurement, criterion)}</dd>
        </div>
      ) : (
        <>
          <div>
            <dt>{t('P, pro')}</dt>
            <dd>
              {format.sum(cell.pro)} <FindingNumber n={proCount} />
            </dd>
          </div>
          <div>
            <dt>{t('C, con')}</dt>
            <dd>
              {format.sum(cell.con)} <FindingNumber n={conCount} />
            </dd>
          </div>
        </>
      )}
      {judgement === null && cell.belief.kind !== 'point' && (
        <div>
          <dt>{t('90 % range')}</dt>
          <dd>
            {t('{low} to {high}', { low: format.score(interval.low), high: format.score(interval.high) })}
          </dd>
        </div>
      )}
    </dl>
  );
}

const FindingNumber = ({ n }: { n: number }) => (
  <small className="fact-part">{t('{n, plural, one {# finding} other {# findings}}', { n })}</small>
);

/** What the cell carries of the total. */
function Contribution({ cell, name }: { cell: Cell; name: string }) {
  const { shares, standings } = useAssessment();
  const share = shares.get(cell.criterionId) ?? 0;
  const standing = standings.find((s) => s.alternativeId === cell.alternativeId);
  if (!standing) return null;
  if (share === 0)
    return <small>{t('Carries no weight in this scenario, so it adds nothing to the total.')}</small>;
  return (
    <small>
      {t('{share} of the weight: adds {points} to the {score} of {name}', {
        share: format.percent(share),
        points: format.score(standing.contributions.get(cell.criterionId) ?? 0),
        score: format.score(standing.score),
        name,
      })}
    </small>
  );
}
