import { Fragment, type ReactNode } from 'react';
import { isContext } from '../../../../common/context.ts';
import { msg, t } from '../../../../common/language/texts.ts';
import type { Claim } from '../../../../electron/ipc/contract.ts';
import type { CellFinding } from '../../../../scoring/types.ts';
import { countsFor, UNCOUNTED } from '../../../domain/cell-sentences.ts';
import { doubtWords, sayingWords, wordsOfUse } from '../../../domain/saying-words.ts';
import * as format from '../../../model/format.ts';
import { rich } from '../../../ui/rich.tsx';
import { Jump, Table } from '../layout.tsx';
import { ELSEWHERE } from '../limits.ts';
import type { PrintedClaim } from '../printed.ts';
import { cellLink, claimLink, type ReportData } from '../report-data.ts';

const POLARITIES = { pro: msg('pro'), con: msg('con'), neutral: msg('neutral') } as const;
const SIGNS = { pro: '+', con: '−', neutral: '=' } as const;

interface Linked {
  readonly evidence: boolean;
  readonly sources: boolean;
}

/** Every claim on what is compared, by its number: who says it, where, and what it says of which cell. */
export function claimsSection(data: ReportData, linked: Linked) {
  const { listedClaims } = data;
  const claims = data.claims.filter(({ number }) => listedClaims.has(number));
  const wordsOf = wordsInTurn(data);
  return (
    <>
      <p className="report-legend">{legend(data, claims.length)}</p>
      {claims.length === 0 ? (
        <p>{t('No claim speaks of what is compared.')}</p>
      ) : (
        <Table
          caption={t('Claims with speaker, source and paragraph')}
          captionHidden
          columns={[
            { head: t('No.'), number: true, width: 6 },
            { head: t('Claim'), width: 42 },
            { head: t('Says'), width: 28 },
            { head: t('Who and where') },
          ]}
          rows={claims.map((printed) => claimRow(data, printed, linked, wordsOf(printed)))}
        />
      )}
    </>
  );
}

/** What the signs mean, and how many claims are not printed. */
function legend({ otherClaims, claims, choices }: ReportData, printed: number): string {
  const others = claims.length - printed;
  return [
    t('In the order of the sources. + speaks for, − against, = neither; × is a strength other than 1.'),
    ...(choices.exactWords
      ? [
          t(
            'In quotation marks stand the words of the source, as far as its text is attached: those that were selected, else the whole paragraph, once.',
          ),
        ]
      : []),
    ...(otherClaims > 0
      ? [
          t(
            '{n, plural, one {# claim of the workbook speaks of nothing that is compared here and is not printed, so that numbers are left out.} other {# claims of the workbook speak of nothing that is compared here and are not printed, so that numbers are left out.}}',
            { n: otherClaims },
          ),
        ]
      : []),
    ...(others > 0
      ? [
          t(
            '{printed, number} of the {all, number} claims on what is compared are printed: those that speak of most cells whose evidence is listed, then those that speak of most cells at all. The other {others, number} are left out.',
            { printed, all: claims.length, others },
          ),
          t(ELSEWHERE),
        ]
      : []),
  ].join(' ');
}

function claimRow(
  data: ReportData,
  { number, claim, findings }: PrintedClaim,
  linked: Linked,
  words: string | null,
) {
  const { rows } = data;
  const why = commonReason(findings);
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
            {t('Excluded: {reason}', { reason: claim.excludedReason })}
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
        {isContext(rows.findingsOf(claim.id)) && <p className="italic">{t('gives context')}</p>}
      </div>,
      <span key="where">{whereWords(data, claim, linked)}</span>,
    ],
  };
}

/** Who says it, how, in which source, when and of what. */
function whereWords(data: ReportData, claim: Claim, linked: Linked): ReactNode {
  const { rows, sourceNumbers, claimNumbers } = data;
  const echo = claim.echoOfId === null ? undefined : claimNumbers.get(claim.echoOfId);
  const source = sourceNumbers.get(claim.sourceId) ?? 0;
  const speaker = rows.speaker(claim.speakerId).name;
  const date = claim.date !== null && claim.date !== rows.source(claim.sourceId).date ? claim.date : null;
  const parts: readonly ReactNode[] = [
    claim.holderId === claim.speakerId
      ? speaker
      : t('{speaker}, for {holder}', { speaker, holder: rows.speaker(claim.holderId).name }),
    ...[...sayingWords(claim), ...doubtWords(claim)].map(({ label }) => label),
    <>
      <Jump to={linked.sources ? `source-${source}` : null} label={t('Source {source}', { source })}>
        [{source}]
      </Jump>
      {claim.paragraph !== null && ` ${t('paragraph\u00a0{paragraph}', { paragraph: claim.paragraph })}`}
    </>,
    ...(claim.undated ? [t('undated')] : date !== null ? [format.date(date)] : []),
    ...(claim.about !== null ? [t('of {about}', { about: claim.about })] : []),
    ...(claim.speakerInferred ? [t('identity inferred')] : []),
    ...(echo !== undefined
      ? [
          rich('repeats <link>claim {echo}</link>', {
            echo,
            link: (words) => <Jump to={claimLink(data, echo)}>{words}</Jump>,
          }),
        ]
      : []),
  ];
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts are their places.
    <Fragment key={i}>
      {i > 0 && ', '}
      {part}
    </Fragment>
  ));
}

/** The words under each claim in turn; a paragraph that stands under an earlier claim is not printed again. */
function wordsInTurn({ words }: ReportData): (printed: PrintedClaim) => string | null {
  const printedAt = new Map<string, number>();
  return ({ number, claim }) => {
    const its = words?.get(claim.id);
    if (!its) return null;
    const key = `${claim.sourceId} ${its.text}`;
    const before = printedAt.get(key);
    if (before !== undefined) return t('Words as under claim {number}.', { number: before });
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
  const cell = t('{alternative} on {criterion}', {
    alternative: names.alternative(alternativeId),
    criterion: format.inSentence(names.criterion(criterionId)),
  });
  const why = each && uncounted !== 'neutral' && uncounted ? UNCOUNTED[uncounted] : null;
  const counts = countsFor(finding);
  return (
    <>
      {SIGNS[polarity]}
      <span className="hidden-text">{` ${t(POLARITIES[polarity])}`}</span>{' '}
      <Jump to={evidence ? cellLink(data, alternativeId, criterionId) : null}>{cell}</Jump>
      {strength !== 1 && ` ×\u00a0${format.sum(strength)}`}
      {use !== null && `, ${wordsOfUse(use)}`}
      {coded?.inferred && `, ${inferredWords(coded.remark)}`}
      {counts && `, ${counts}`}
      {why && <span className="italic"> ({why})</span>}
    </>
  );
}

const inferredWords = (remark: string): string =>
  remark === '' ? t('meant, not named') : t('meant, not named: {remark}', { remark });
