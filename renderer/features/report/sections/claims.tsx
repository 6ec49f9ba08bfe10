import type { CellFinding } from '../../../../scoring/types.ts';
import { countsFor } from '../../../model/cell-words.ts';
import * as format from '../../../model/format.ts';
import { UNCOUNTED } from '../../inspector/CellFindings.tsx';
import { Jump, Table } from '../layout.tsx';
import { cellAnchor, type PrintedClaim, type ReportData } from '../report-data.ts';

const SIGNS = { pro: '+', con: '−', neutral: '=' } as const;

interface Linked {
  readonly evidence: boolean;
  readonly sources: boolean;
}

/** Every claim on what is compared, by its number: who says it, where, and what it says of which cell. */
export function claimsSection(data: ReportData, linked: Linked) {
  const { claims, otherClaims } = data;
  return (
    <>
      <p className="report-legend">
        In the order of the sources. + speaks for, − against, = neither; × is a strength other than 1.
        {otherClaims > 0 &&
          ` ${format.plural(otherClaims, 'claim')} of the workbook ${otherClaims === 1 ? 'speaks' : 'speak'} of nothing that is compared here and ${otherClaims === 1 ? 'is' : 'are'} not printed.`}
      </p>
      {claims.length === 0 ? (
        <p>No claim speaks of what is compared.</p>
      ) : (
        <Table
          caption="Claims with speaker, source and paragraph"
          captionHidden
          className="report-claims"
          columns={[
            { head: 'No.', number: true, width: 6 },
            { head: 'Claim', width: 42 },
            { head: 'Says', width: 28 },
            { head: 'Who and where' },
          ]}
          rows={claims.map((printed) => claimRow(data, printed, linked))}
        />
      )}
    </>
  );
}

function claimRow(data: ReportData, { number, claim, findings }: PrintedClaim, linked: Linked) {
  const { rows, sourceNumbers } = data;
  const source = sourceNumbers.get(claim.sourceId) ?? 0;
  const holder = claim.holderId === claim.speakerId ? '' : `, for ${rows.speaker(claim.holderId).name}`;
  return {
    key: claim.id,
    id: `claim-${number}`,
    cells: [
      number,
      <span key="text">
        {claim.text}
        {claim.excludedReason !== null && <span className="italic"> Excluded: {claim.excludedReason}</span>}
      </span>,
      <ul key="says" className="report-says">
        {findings.map((finding) => (
          <li key={finding.id}>{findingText(data, finding, linked)}</li>
        ))}
      </ul>,
      <span key="where">
        {rows.speaker(claim.speakerId).name}
        {holder}, {claim.certainty},{' '}
        <Jump to={linked.sources ? `source-${source}` : null} label={`Source ${source}`}>
          [{source}]
        </Jump>
        {claim.paragraph !== null && ` paragraph\u00a0${claim.paragraph}`}
        {claim.date !== null && `, ${format.date(claim.date)}`}
      </span>,
    ],
  };
}

function findingText(data: ReportData, finding: CellFinding, { evidence }: Linked) {
  const { alternativeId, criterionId, polarity, strength, uncounted } = finding;
  const { names } = data;
  const cell = `${names.alternative(alternativeId)} on ${format.inSentence(names.criterion(criterionId))}`;
  const why = uncounted === 'neutral' ? null : uncounted && UNCOUNTED[uncounted];
  const counts = countsFor(finding);
  return (
    <>
      {SIGNS[polarity]}
      <span className="hidden-text"> {polarity}</span>{' '}
      <Jump to={evidence ? cellAnchor(data, alternativeId, criterionId) : null}>{cell}</Jump>
      {strength !== 1 && ` ×\u00a0${format.sum(strength)}`}
      {counts && `, ${counts}`}
      {why && <span className="italic"> ({why})</span>}
    </>
  );
}
