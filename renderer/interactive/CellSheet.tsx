import { useEffect, useRef } from 'react';
import { t } from '../../common/language/texts.ts';
import { heldIn } from '../../common/measured-words.ts';
import { readableSourceName } from '../../common/words.ts';
import type { Finding } from '../../electron/ipc/contract.ts';
import { isKnown } from '../../scoring/assessment/assess.ts';
import { cellKey } from '../../scoring/assessment/cells.ts';
import { intervalOf } from '../../scoring/assessment/measure.ts';
import type { Assessment, Cell, CellFinding } from '../../scoring/types.ts';
import { citationText } from '../domain/Citation.tsx';
import { countsFor, evidenceFormula, UNCOUNTED } from '../domain/cell-sentences.ts';
import { dateText, findingNotes, POLARITY_LABELS, whoAndWhere } from '../domain/claim-sentences.ts';
import { doubtWords, sayingWords } from '../domain/saying-words.ts';
import { evidenceText } from '../domain/voices-of-cell.ts';
import * as format from '../model/format.ts';
import { lookup } from '../model/lookup.ts';
import { measuredText } from '../model/measured.ts';
import { rich } from '../ui/rich.tsx';
import type { Engine } from './engine.ts';
import type { CellPlace } from './Matrix.tsx';
import { Sign } from './Sign.tsx';

interface Props {
  readonly engine: Engine;
  readonly assessment: Assessment;
  readonly place: CellPlace;
  readonly onClose: () => void;
}

/** What a cell rests on: how its value comes about, and every claim with who says it, where and when. */
export function CellSheet({ engine, assessment, place, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { tables } = engine;
  const rows = lookup(tables);
  const alternative = rows.alternative(place.alternativeId);
  const criterion = rows.criterion(place.criterionId);
  const cell = assessment.cells.get(cellKey(place.alternativeId, place.criterionId));
  if (!cell) return null;
  const counted = cell.findings.filter((f) => f.uncounted === null);
  const others = cell.findings.filter((f) => f.uncounted !== null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      className="ip-sheet"
      aria-labelledby="ip-sheet-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="ip-sheet-inside">
        <header>
          <h2 id="ip-sheet-title">
            <Sign of={alternative.id} /> <span dir="auto">{alternative.name}</span>
            {' · '}
            <span dir="auto">{criterion.name}</span>
          </h2>
          <button type="button" className="ip-button" onClick={() => dialog.current?.close()}>
            {t('Close')}
          </button>
        </header>
        {criterion.question && (
          <p className="ip-note" dir="auto">
            {criterion.question}
          </p>
        )}
        <Value engine={engine} assessment={assessment} cell={cell} />
        <Findings engine={engine} title={t('What counts')} findings={counted} name={alternative.name} />
        <Findings
          engine={engine}
          title={t('Said, and not counted')}
          findings={others}
          name={alternative.name}
        />
        {cell.findings.length === 0 && cell.measurement === null && (
          <p>{t('Nobody says anything about it in this workbook.')}</p>
        )}
      </div>
    </dialog>
  );
}

interface ValueProps {
  readonly engine: Engine;
  readonly assessment: Assessment;
  readonly cell: Cell;
}

function Value({ engine: { tables, scenario }, assessment, cell }: ValueProps) {
  const rows = lookup(tables);
  const criterion = rows.criterion(cell.criterionId);
  const { low, high } = intervalOf(cell.belief);
  const isThis = (row: { readonly alternativeId: string; readonly criterionId: string }): boolean =>
    row.alternativeId === cell.alternativeId && row.criterionId === cell.criterionId;
  const judgement = tables.judgements.find(isThis);
  const measured = tables.measurements.find(isThis);
  const rule = scenario(assessment.scenarioId).evidenceRule;
  const formula = evidenceFormula(cell, rule, heldIn(criterion));
  return (
    <dl className="ip-facts">
      <dt>{t('Value')}</dt>
      <dd>
        {rich(
          isKnown(cell)
            ? '<b>{value}</b>; 90 % range {low} to {high}'
            : '<b>{value}</b>, assumed because nothing is known; 90 % range {low} to {high}',
          { value: format.score(cell.value), low: format.score(low), high: format.score(high) },
        )}
      </dd>
      {cell.judgement !== null && judgement && (
        <>
          <dt>{t('Judgement')}</dt>
          <dd>
            {rich('{value} by {analyst}', {
              value: format.score(cell.judgement),
              analyst: (
                <span key="analyst" dir="auto">
                  {rows.analystName(judgement.analystId)}
                </span>
              ),
            })}
            {judgement.reason && <span dir="auto">: {judgement.reason}</span>}
          </dd>
        </>
      )}
      {measured && (
        <>
          <dt>{t('Number')}</dt>
          <dd>
            {measuredText(measured, criterion)}
            {measured.sourceId !== null && (
              <span dir="auto">
                {', '}
                {sourceWords(readableSourceName(rows.source(measured.sourceId)), measured.paragraph)}
              </span>
            )}
            {measured.remark && <span dir="auto">. {measured.remark}</span>}
          </dd>
        </>
      )}
      <dt>{t('From evidence')}</dt>
      <dd>
        {format.score(cell.evidenceValue)} {formula}
        {cell.proCount + cell.conCount > 0 && `; ${evidenceText(cell)}`}
      </dd>
    </dl>
  );
}

const sourceWords = (source: string, paragraph: number | null): string =>
  paragraph === null
    ? t('from {source}', { source })
    : t('from {source}, paragraph {paragraph}', { source, paragraph });

interface FindingsProps {
  readonly engine: Engine;
  readonly title: string;
  readonly findings: readonly CellFinding[];
  readonly name: string;
}

function Findings({ engine, title, findings, name }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>
        {title} ({findings.length})
      </h3>
      <ul className="ip-claims">
        {findings.map((finding) => (
          <Claim key={finding.id} engine={engine} finding={finding} name={name} />
        ))}
      </ul>
    </section>
  );
}

function Claim({
  engine,
  finding,
  name,
}: Omit<FindingsProps, 'title' | 'findings'> & { finding: CellFinding }) {
  const { tables, data } = engine;
  const rows = lookup(tables);
  const claim = rows.claim(finding.claimId);
  const source = rows.source(claim.sourceId);
  const speaker = rows.speaker(claim.speakerId);
  const row: Finding | undefined = rows.findingsOf(claim.id).find(({ id }) => id === finding.id);
  const original = tables.claims.find(({ id }) => id === claim.echoOfId);
  const words = [...sayingWords(claim), ...doubtWords(claim)].map(({ label }) => label);
  const why = finding.uncounted === null ? countsFor(finding) : UNCOUNTED[finding.uncounted];
  const small = [
    words.join(', '),
    why,
    ...(row ? findingNotes(row, name) : []),
    original ? t('repeats claim {number}', { number: data.claimNumbers[original.id] ?? '' }) : null,
    claim.excludedReason ? t('excluded: {reason}', { reason: claim.excludedReason }) : null,
  ].filter(Boolean);
  return (
    <li data-testid="claim">
      <p dir="auto">
        <b className={`ip-polarity is-${finding.polarity}`}>{POLARITY_LABELS[finding.polarity]}</b>{' '}
        {claim.text}
      </p>
      <p dir="auto">
        {whoAndWhere(claim, rows)}, {dateText(claim, source.date)}
        <span className="ip-claim-number">{` · ${t('claim {number}', { number: data.claimNumbers[claim.id] ?? '' })}`}</span>
      </p>
      <p className="ip-note" dir="auto">
        {small.join('; ')}
      </p>
      <details>
        <summary>{t('Source')}</summary>
        <p className="ip-note" dir="auto">
          {citationText(source)}
          {source.url && ` ${source.url}`}
          {/* no text: a number and its name */}
          {source.doi && ` DOI ${source.doi}`}
        </p>
        {(speaker.role || speaker.affiliation || speaker.interest) && (
          <p className="ip-note" dir="auto">
            {speaker.name}: {[speaker.role, speaker.affiliation, speaker.interest].filter(Boolean).join('; ')}
          </p>
        )}
      </details>
    </li>
  );
}
