import type { Source, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/assess.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { type Lookup, lookup } from '../../model/lookup.ts';
import { MarkdownText } from '../../ui/Markdown.tsx';
import { UNCOUNTED } from '../inspector/CellFindings.tsx';
import { noteSubject, type PrintedFinding, type ReportData } from './report-data.ts';

const SIGNS = { pro: '+ pro', con: '− con', neutral: '= neutral' } as const;

/** Every claim behind the numbers, criterion by criterion. */
export function Evidence({ data, rows }: { data: ReportData; rows: Lookup }) {
  return (
    <section>
      <h2>Evidence</h2>
      {data.criteria.map(({ criterion, findings }) => (
        <section key={criterion.id}>
          <h3>{criterion.name}</h3>
          <p>
            {criterion.question} Pro: {criterion.proMeaning} Con: {criterion.conMeaning}
          </p>
          {findings.length === 0 ? (
            <p>No source says anything on it of the systems that are compared.</p>
          ) : (
            <table className="report-evidence">
              <caption className="hidden-text">Claims on {format.inSentence(criterion.name)}</caption>
              <thead>
                <tr>
                  <th scope="col">Sign</th>
                  <th scope="col">System</th>
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
      ))}
    </section>
  );
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
        {finding.uncounted && <em> Not counted ({UNCOUNTED[finding.uncounted]}).</em>}
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
      <h2>Judgements</h2>
      <table>
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
                {rows.analystName(analystId)}, {format.date(updatedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function NotesSection({ tables }: { tables: WorkbookTables }) {
  const rows = lookup(tables);
  if (tables.notes.length === 0) return null;
  return (
    <section>
      <h2>Notes</h2>
      {tables.notes.map((note) => (
        <section key={note.id} className="report-note">
          <h3>{noteSubject(note, rows)}</h3>
          <MarkdownText text={note.text} />
          <p className="report-small">
            {rows.analystName(note.analystId)}, {format.date(note.updatedAt)}, {format.time(note.updatedAt)}
          </p>
        </section>
      ))}
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
            <strong>{source.title ?? 'No title in the text'}</strong>, {source.author ?? 'author not named'}
            {source.publication && `, ${source.publication}`},{' '}
            {source.date ? format.date(source.date) : 'undated'}
            {source.fileName && `, file ${source.fileName}`}.{' '}
            <span className="report-small">{source.remark}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
