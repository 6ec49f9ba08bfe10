import { cellKey } from '../../../scoring/evidence/cells.ts';
import { intervalOf } from '../../../scoring/evidence/measure.ts';
import type { Cell } from '../../../scoring/types.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useTables } from '../../model/store.ts';
import { Sign } from '../../ui/Sign.tsx';
import { CellContradictions } from './CellContradictions.tsx';
import { CellFindings } from './CellFindings.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { JudgementEditor } from './JudgementEditor.tsx';
import { Notes } from './Notes.tsx';
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
      <InspectorHead title={`${alternative.name} on ${format.inSentence(criterion.name)}`}>
        <p className="dim">{criterion.question}</p>
      </InspectorHead>
      {cell ? (
        <CellValue cell={cell} name={alternative.name} />
      ) : (
        <p className="value-box">This cell takes no part now: its row or column is hidden.</p>
      )}
      {cell && <CellFindings cell={cell} />}
      {cell && <CellContradictions cell={cell} />}
      <JudgementEditor alternativeId={alternativeId} criterionId={criterionId} cell={cell ?? null} />
      <Notes target={{ subject: 'cell', alternativeId, criterionId }} name="this cell" />
      <section className="inspector-section">
        <h3>What counts as pro and con</h3>
        <p className="meaning">
          <Sign polarity="pro" />
          {criterion.proMeaning || 'not described'}
        </p>
        <p className="meaning">
          <Sign polarity="con" />
          {criterion.conMeaning || 'not described'}
        </p>
        <p className="row">
          <button
            type="button"
            className="link"
            onClick={() => update({ selection: { kind: 'criterion', criterionId } })}
          >
            All of {format.inSentence(criterion.name)}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
          >
            All of {alternative.name}
          </button>
        </p>
      </section>
    </>
  );
}

function CellValue({ cell, name }: { cell: Cell; name: string }) {
  const { judgement, evidenceValue, proCount, conCount } = cell;
  const interval = intervalOf(cell.belief);
  const formula = `${format.score(evidenceValue)} = 100 × (1 + ${format.sum(cell.pro)}) / (2 + ${format.sum(cell.pro)} + ${format.sum(cell.con)})`;
  return (
    <div className="value-box">
      <p className="value-line">
        <b className="big-value" data-testid="cell-value">
          {format.score(cell.value)}
        </b>
        {judgement === null ? (
          <span className="dim">{formula.slice(formula.indexOf('='))}</span>
        ) : (
          <span className="judgement-tag">
            judgement, overrides {format.score(evidenceValue)} from evidence
          </span>
        )}
      </p>
      <RangeBar interval={interval} value={cell.value} />
      {judgement !== null && <p className="dim">{formula}</p>}
      {cell.empty ? (
        <p>
          <strong>No evidence: nothing is known here.</strong> That is not zero: the value from evidence is 50
          and nearly the whole range, 5 to 95, stays open.
        </p>
      ) : (
        <dl className="facts">
          <div>
            <dt>P, pro</dt>
            <dd>
              {format.sum(cell.pro)} <small className="fact-part">{format.plural(proCount, 'finding')}</small>
            </dd>
          </div>
          <div>
            <dt>C, con</dt>
            <dd>
              {format.sum(cell.con)} <small className="fact-part">{format.plural(conCount, 'finding')}</small>
            </dd>
          </div>
          {judgement === null && (
            <div>
              <dt>90 % range</dt>
              <dd>
                {format.score(interval.low)} to {format.score(interval.high)}
              </dd>
            </div>
          )}
        </dl>
      )}
      <p className="row">
        {cell.contested && <span className="tag is-contested">contested</span>}
        <Contribution cell={cell} name={name} />
      </p>
    </div>
  );
}

/** What the cell carries of the total. */
function Contribution({ cell, name }: { cell: Cell; name: string }) {
  const { shares, standings } = useAssessment();
  const share = shares.get(cell.criterionId) ?? 0;
  const standing = standings.find((s) => s.alternativeId === cell.alternativeId);
  if (!standing) return null;
  if (share === 0) return <small>Carries no weight in this scenario, so it adds nothing to the total.</small>;
  return (
    <small>
      {format.percent(share)} of the weight: adds{' '}
      {format.score(standing.contributions.get(cell.criterionId) ?? 0)} to the {format.score(standing.score)}{' '}
      of {name}
    </small>
  );
}
