import type { ReactNode } from 'react';
import { readableSourceName, sourceName } from '../../../../common/words.ts';
import type { Source } from '../../../../electron/ipc/contract.ts';
import * as format from '../../../model/format.ts';
import { Jump } from '../layout.tsx';
import { claimLink, type ReportData } from '../report-data.ts';

/** The sources by their numbers, each with the claims that are taken from it. */
export function sourcesSection(data: ReportData, linked: boolean) {
  if (data.sources.length === 0) return <p>The workbook names no source yet.</p>;
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
      {source.author ?? 'author not named'}
      {[source.publication, source.edition, source.publisher].map((part) => part && `, ${part}`)},{' '}
      <span className="nowrap">{source.date ? format.date(source.date) : 'undated'}</span>
      {source.title !== null && source.fileName && `, file ${source.fileName}`}.{' '}
      {first !== undefined && last !== undefined && (
        <>
          Claims{' '}
          <Jump to={linked ? claimLink(data, first) : null} label={`Claim ${first}`}>
            {first}
          </Jump>
          {last > first && (
            <>
              {' to '}
              <Jump to={linked ? claimLink(data, last) : null} label={`Claim ${last}`}>
                {last}
              </Jump>
            </>
          )}
          .{' '}
        </>
      )}
      {(source.credibility < 1 || scenario.credibility === 'on') &&
        `Credibility ${format.sum(source.credibility)}. `}
      <span className="report-small">{source.remark}</span>
      {citedAt(source)}
      {source.sha256 && <span className="report-hash"> SHA-256 {source.sha256}</span>}
    </>
  );
}

/** Where it is found again, as far as that is known. */
const citedAt = ({ doi, url, accessed, archiveUrl, archiveSha256 }: Source): ReactNode =>
  [
    doi && ` DOI ${doi}.`,
    url && ` ${url}${accessed ? `, accessed ${format.date(accessed)}` : ''}.`,
    archiveUrl && ` Archived at ${archiveUrl}.`,
    archiveSha256 && ` SHA-256 of the archived copy ${archiveSha256}.`,
  ]
    .filter(Boolean)
    .map((text) => (
      <span key={text} className="report-hash">
        {text}
      </span>
    ));
