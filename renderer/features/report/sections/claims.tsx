import { isContext } from '../../../../common/context.ts';
import type { CellFinding } from '../../../../scoring/types.ts';
import { countsFor, UNCOUNTED } from '../../../domain/cell-sentences.ts';
import { doubtWords, sayingWords, wordsOfUse } from '../../../domain/saying-words.ts';
import * as format from '../../../model/format.ts';
import { Jump, Table } from '../layout.tsx';
import { ELSEWHERE } from '../limits.ts';
import type { PrintedClaim } from '../printed.ts';
import { cellLink, claimLink, type ReportData } from '../report-data.ts';

const SIGNS = { pro: '+', con: '−', neutral: '=' } as const;

interface Linked {
  readonly evidence: boolean;
  readonly sources: boolean;
}

/** Every claim on what is compared, by its number: who says it, where, and what it says of which cell. */
export function claimsSection(data: ReportData, linked: Linked) {
  const { otherClaims, listedClaims } = data;
  const claims = data.claims.filter(({ number }) => listedClaims.has(number));
  const others = data.claims.length - claims.length;
  const wordsOf = wordsInTurn(data);
  return (
    <>
      <p className="report-legend">
        In the order of the sources. + speaks for, − against, = neither; × is a strength other than 1.
        {data.choices.exactWords &&
          ' In quotation marks stand the words of the source, as far as its text is attached: those that were selected, else the whole paragraph, once.'}
        {otherClaims > 0 &&
          ` ${format.plural(otherClaims, 'claim')} of the workbook ${otherClaims === 1 ? 'speaks' : 'speak'} of nothing that is compared here and ${otherClaims === 1 ? 'is' : 'are'} not printed, so that numbers are left out.`}
        {others > 0 &&
          ` ${format.count(claims.length)} of the ${format.count(data.claims.length)} claims on what is compared are printed: those that speak of most cells whose evidence is listed, then those that speak of most cells at all. The other ${format.count(others)} are left out. ${ELSEWHERE}`}
      </p>
      {claims.length === 0 ? (
        <p>No claim speaks of what is compared.</p>
      ) : (
        <Table
          caption="Claims with speaker, source and paragraph"
          captionHidden
          columns={[
            { head: 'No.', number: true, width: 6 },
            { head: 'Claim', width: 42 },
            { head: 'Says', width: 28 },
            { head: 'Who and where' },
          ]}
          rows={claims.map((printed) => claimRow(data, printed, linked, wordsOf(printed)))}
        />
      )}
    </>
  );
}

function claimRow(
  data: ReportData,
  { number, claim, findings }: PrintedClaim,
  linked: Linked,
  words: string | null,
) {
  const { rows, sourceNumbers, claimNumbers } = data;
  const echo = claim.echoOfId === null ? undefined : claimNumbers.get(claim.echoOfId);
  const source = sourceNumbers.get(claim.sourceId) ?? 0;
  const why = commonReason(findings);
  const said = [...sayingWords(claim), ...doubtWords(claim)].map(({ label }) => label).join(', ');
  const holder = claim.holderId === claim.speakerId ? '' : `, for ${rows.speaker(claim.holderId).name}`;
  return {
    key: claim.id,
    id: `claim-${number}`,
    cells: [
      number,
      <div key="text">
        <div dir="auto">{claim.text}</div>
        {words !== null && (
          <div className="report-words" dir="auto">
            {words}
          </div>
        )}
        {claim.excludedReason !== null && (
          <div className="italic" dir="auto">
            Excluded: {claim.excludedReason}
          </div>
        )}
      </div>,
      <div key="says">
        <ul className="report-says">
          {findings.map((finding) => (
            <li key={finding.id}>{findingText(data, finding, linked, why === null)}</li>
          ))}
        </ul>
        {why && <p className="italic">{why}</p>}
        {isContext(rows.findingsOf(claim.id)) && <p className="italic">gives context</p>}
      </div>,
      <span key="where">
        {rows.speaker(claim.speakerId).name}
        {holder}, {said},{' '}
        <Jump to={linked.sources ? `source-${source}` : null} label={`Source ${source}`}>
          [{source}]
        </Jump>
        {claim.paragraph !== null && ` paragraph\u00a0${claim.paragraph}`}
        {claim.undated
          ? ', undated'
          : claim.date !== null &&
            claim.date !== rows.source(claim.sourceId).date &&
            `, ${format.date(claim.date)}`}
        {claim.about !== null && `, of ${claim.about}`}
        {claim.speakerInferred && ', identity inferred'}
        {echo !== undefined && (
          <>
            , repeats <Jump to={claimLink(data, echo)}>claim {echo}</Jump>
          </>
        )}
      </span>,
    ],
  };
}

/** The words under each claim in turn; a paragraph that stands under an earlier claim is not printed again. */
function wordsInTurn({ words }: ReportData): (printed: PrintedClaim) => string | null {
  const printedAt = new Map<string, number>();
  return ({ number, claim }) => {
    const its = words?.get(claim.id);
    if (!its) return null;
    const key = `${claim.sourceId} ${its.text}`;
    const before = printedAt.get(key);
    if (before !== undefined) return `Words as under claim ${before}.`;
    printedAt.set(key, number);
    return format.quotation(its.text);
  };
}

/** Why none of them counts, where it is the same for all; null where it is to be said finding by finding. */
function commonReason(findings: readonly CellFinding[]): string | null {
  const [first] = findings;
  if (!first?.uncounted || first.uncounted === 'neutral' || findings.length < 2) return null;
  return findings.every((f) => f.uncounted === first.uncounted) ? UNCOUNTED[first.uncounted] : null;
}

function findingText(data: ReportData, finding: CellFinding, { evidence }: Linked, each: boolean) {
  const { alternativeId, criterionId, polarity, strength, uncounted, use } = finding;
  const { names, rows } = data;
  const coded = rows.findingsOf(finding.claimId).find(({ id }) => id === finding.id);
  const cell = `${names.alternative(alternativeId)} on ${format.inSentence(names.criterion(criterionId))}`;
  const why = each && uncounted !== 'neutral' && uncounted ? UNCOUNTED[uncounted] : null;
  const counts = countsFor(finding);
  return (
    <>
      {SIGNS[polarity]}
      <span className="hidden-text"> {polarity}</span>{' '}
      <Jump to={evidence ? cellLink(data, alternativeId, criterionId) : null}>{cell}</Jump>
      {strength !== 1 && ` ×\u00a0${format.sum(strength)}`}
      {use !== null && `, ${wordsOfUse(use)}`}
      {coded?.inferred && `, meant, not named${coded.remark === '' ? '' : `: ${coded.remark}`}`}
      {counts && `, ${counts}`}
      {why && <span className="italic"> ({why})</span>}
    </>
  );
}
