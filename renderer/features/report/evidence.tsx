import type { Source, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/evidence/cells.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { countsFor } from '../../model/cell-words.ts';
import * as format from '../../model/format.ts';
import { type Lookup, lookup } from '../../model/lookup.ts';
import { UNCOUNTED } from '../inspector/CellFindings.tsx';
import { Numbers, scaleWords } from './numbers.tsx';
import type { PrintedFinding, ReportData } from './report-data.ts';

const SIGNS = { pro: '+ pro', con: '− con', neutral: '= neutral' } as const;

/** Every claim behind the numbers, criterion by criterion. */
export function Evidence({ data, rows, tables }: { data: ReportData; rows: Lookup; tables: WorkbookTables }) {
  return (
    <section>
      <h2>Evidence</h2>
      {data.criteria.map((printed) => {
        const { criterion, findings, numbers } = printed;
        return (
          <section key={criterion.id}>
            <div className={`report-head ${findings.length + numbers.length > 0 ? 'is-over-table' : ''}`}>
              <h3>{criterion.name}</h3>
              <p>
                {criterion.question} {criterion.proMeaning && `Pro: ${criterion.proMeaning}`}{' '}
                {criterion.conMeaning && `Con: ${criterion.conMeaning}`}
              </p>
              {criterion.scale === 'numeric' && <p>{scaleWords(printed)}</p>}
              {judged(criterion.id, data, tables).map(({ id, alternativeId, value, analystId }) => (
                <p key={id} className="bold">
                  Judged: {rows.alternative(alternativeId).name} {format.sum(value)} by{' '}
                  {rows.analystName(analystId)}
                  {findings.some((f) => f.finding.alternativeId === alternativeId) &&
                    '; its claims below do not count'}
                  .
                </p>
              ))}
            </div>
            <Numbers {...printed} />
            {findings.length === 0 ? (
              numbers.length === 0 && (
                <p>No source says anything on it of the alternatives that are compared.</p>
              )
            ) : (
              <table className="report-evidence">
                <caption className="hidden-text">Claims on {format.inSentence(criterion.name)}</caption>
                <thead>
                  <tr>
                    <th scope="col">Sign</th>
                    <th scope="col">Alternative</th>
                    <th scope="col">Claim</th>
                    <th scope="col">Who</th>
                    <th scope="col">Where</th>
                  </tr>
                </thead>
                <tbody>
                  {findings.map((finding) => (
                    <Row key={finding.finding.id} printed={finding} rows={rows} />
                  ))}
                </tbody>
              </table>
            )}
          </section>
        );
      })}
    </section>
  );
}

/** The judgements on a criterion that are in the matrix. */
function judged(criterionId: string, data: ReportData, { judgements }: WorkbookTables) {
  const shown = new Set(data.columnSets.flat());
  return judgements.filter((j) => j.criterionId === criterionId && shown.has(j.alternativeId));
}

function Row({ printed, rows }: { printed: PrintedFinding; rows: Lookup }) {
  const { finding, claim, alternative, sourceNumber } = printed;
  const speaker = rows.speaker(claim.speakerId).name;
  return (
    <tr>
      <td>
        {SIGNS[finding.polarity]}
        {finding.strength !== 1 && `, strength ${format.sum(finding.strength)}`}
      </td>
      <td>{alternative}</td>
      <td>
        {claim.text}
        {countsFor(finding) && <span className="italic"> It {countsFor(finding)}.</span>}
        {finding.uncounted && <span className="italic"> Not counted ({UNCOUNTED[finding.uncounted]}).</span>}
      </td>
      <td>
        {speaker}
        {claim.holderId !== claim.speakerId && `, for ${rows.speaker(claim.holderId).name}`},{' '}
        {claim.certainty}
      </td>
      <td>
        <a href={`#source-${sourceNumber}`} aria-label={`Source ${sourceNumber}`}>
          [{sourceNumber}]
        </a>
        {claim.paragraph !== null && ` paragraph\u00a0${claim.paragraph}`}
      </td>
    </tr>
  );
}

export function Judgements({ tables, assessment }: { tables: WorkbookTables; assessment: Assessment }) {
  const rows = lookup(tables);
  const judgements = tables.judgements.filter((j) =>
    assessment.cells.has(cellKey(j.alternativeId, j.criterionId)),
  );
  if (judgements.length === 0) return null;
  return (
    <section>
      <div className="report-head is-over-table">
        <h2>Judgements</h2>
      </div>
      <table className="report-judgements">
        <caption>Values that analysts set in place of the evidence</caption>
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col" className="is-number">
              Judgement
            </th>
            <th scope="col" className="is-number">
              Evidence says
            </th>
            <th scope="col">Reason</th>
            <th scope="col">Analyst</th>
          </tr>
        </thead>
        <tbody>
          {judgements.map(({ id, alternativeId, criterionId, value, reason, analystId, updatedAt }) => (
            <tr key={id}>
              <th scope="row">
                {rows.alternative(alternativeId).name} on{' '}
                {format.inSentence(rows.criterion(criterionId).name)}
              </th>
              <td className="is-number">{format.score(value)}</td>
              <td className="is-number">
                {format.score(assessment.cells.get(cellKey(alternativeId, criterionId))?.evidenceValue ?? 50)}
              </td>
              <td>{reason}</td>
              <td>
                {rows.analystName(analystId)}, <span className="nowrap">{format.date(updatedAt)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <section>
      <h2>Sources</h2>
      <ol className="report-sources">
        {sources.map((source, index) => (
          <li key={source.id} id={`source-${index + 1}`}>
            <span className="bold">{source.title ?? 'No title in the text'}</span>,{' '}
            {source.author ?? 'author not named'}
            {source.publication && `, ${source.publication}`},{' '}
            <span className="nowrap">{source.date ? format.date(source.date) : 'undated'}</span>
            {source.fileName && `, file ${source.fileName}`}.{' '}
            <span className="report-small">{source.remark}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
