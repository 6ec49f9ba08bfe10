import type { ReactNode } from 'react';
import { t } from '../../../../common/language/texts.ts';
import { readableSourceName, sourceName } from '../../../../common/words.ts';
import type { Source } from '../../../../electron/ipc/contract.ts';
import * as format from '../../../model/format.ts';
import { rich } from '../../../ui/rich.tsx';
import { Jump } from '../layout.tsx';
import { claimLink, type ReportData } from '../report-data.ts';

/** The sources by their numbers, each with the claims that are taken from it. */
export function sourcesSection(data: ReportData, linked: boolean) {
  if (data.sources.length === 0) return <p>{t('The workbook names no source yet.')}</p>;
  return (
    <ol className="report-sources">
      {data.sources.map((source, i) => (
        <li key={source.id} id={`source-${i + 1}`}>
          {sourceText(data, source, linked)}
        </li>
      ))}
    </ol>
  );
}

function sourceText(data: ReportData, source: Source, linked: boolean) {
  const {
    claims,
    facts: { scenario },
  } = data;
  const numbers = claims.filter(({ claim }) => claim.sourceId === source.id).map(({ number }) => number);
  const [first, last] = [numbers[0], numbers.at(-1)];
  return (
    <>
      <span className="bold">{sourceName(source)}</span>
      {readableSourceName(source) !== sourceName(source) && `: ${readableSourceName(source)}`},{' '}
      {source.author ?? t('author not named')}
      {[source.publication, source.edition, source.publisher].map((part) => part && `, ${part}`)},{' '}
      <span className="nowrap">{source.date ? format.date(source.date) : t('undated')}</span>
      {source.title !== null && source.fileName && `, ${t('file {name}', { name: source.fileName })}`}.{' '}
      {first !== undefined && last !== undefined && (
        <>{claimsWords(first, last, (number) => (linked ? claimLink(data, number) : null))} </>
      )}
      {(source.credibility < 1 || scenario.credibility === 'on') &&
        `${t('Credibility {credibility}.', { credibility: format.sum(source.credibility) })} `}
      <span className="report-small">{source.remark}</span>
      {citedAt(source)}
      {source.sha256 && (
        // no text: a sum and its name
        <span className="report-hash">{` SHA-256 ${source.sha256}`}</span>
      )}
    </>
  );
}

/** "Claims 3 to 9.", the numbers leading to the claims. */
function claimsWords(first: number, last: number, to: (number: number) => string | null): ReactNode {
  const link =
    (number: number) =>
    (words: ReactNode): ReactNode => (
      <Jump to={to(number)} label={t('Claim {n}', { n: number })}>
        {words}
      </Jump>
    );
  return last > first
    ? rich('Claims <first>{from}</first> to <last>{to}</last>.', {
        from: first,
        to: last,
        first: link(first),
        last: link(last),
      })
    : rich('Claims <first>{from}</first>.', { from: first, first: link(first) });
}

/** Where it is found again, as far as that is known. */
const citedAt = ({ doi, url, accessed, archiveUrl, archiveSha256 }: Source): ReactNode =>
  [
    // no text: a number and its name
    doi && `DOI ${doi}.`,
    url && (accessed ? t('{url}, accessed {date}.', { url, date: format.date(accessed) }) : `${url}.`),
    archiveUrl && t('Archived at {url}.', { url: archiveUrl }),
    archiveSha256 && t('SHA-256 of the archived copy {sum}.', { sum: archiveSha256 }),
  ]
    .filter(Boolean)
    .map((text) => (
      <span key={text} className="report-hash">
        {` ${text}`}
      </span>
    ));
