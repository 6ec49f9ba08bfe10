import { useState } from 'react';
import { t } from '../../common/language/texts.ts';
import { readableSourceName } from '../../common/words.ts';
import type { Source } from '../../electron/ipc/contract.ts';
import { tsvCell } from '../../formats/write/plain/tsv.ts';
import * as format from '../model/format.ts';
import { copy } from '../ui/copy/clipboard.ts';
import { rich } from '../ui/rich.tsx';

/** Everything by which a source is found again. Addresses are text to copy: the app opens none. */
export function Citation({ source }: { source: Source }) {
  const { doi, url, accessed, archiveUrl, archiveSha256 } = source;
  return (
    <div className="citation" data-testid="citation">
      <p>{citationText(source)}</p>
      {doi && <Address name="DOI" text={doi} />}
      {url && (
        <Address
          name={t('Address')}
          text={url}
          after={accessed ? t('accessed {date}', { date: format.date(accessed) }) : ''}
        />
      )}
      {archiveUrl && <Address name={t('Archived copy')} text={archiveUrl} />}
      {archiveSha256 && (
        <p>
          <small>
            {rich('SHA-256 of the copy <sum></sum>', {
              sum: () => <span className="citation-text">{archiveSha256}</span>,
            })}
          </small>
        </p>
      )}
    </div>
  );
}

/** "Richard Jones: KVM, yet another. Planet V12n, 2nd edition, TechTarget, 24 March 2009." */
export function citationText(source: Source): string {
  const { author, publication, edition, publisher, date } = source;
  const rest = [publication, edition, publisher, date ? format.date(date) : t('undated')].filter(Boolean);
  const title = readableSourceName(source);
  const ended = /[.?!…]$/.test(title) ? title : `${title}.`;
  const [first = '', ...others] = rest.join(', ');
  return `${author ?? t('Author not named')}: ${ended} ${first.toUpperCase()}${others.join('')}.`;
}

function Address({ name, text, after = '' }: { name: string; text: string; after?: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <p>
      <small>
        {name} <span className="citation-text">{text}</span>
        {after && `, ${after}`}{' '}
        <button
          type="button"
          className="link"
          onClick={() => {
            copy({ text: tsvCell(text) });
            setCopied(true);
          }}
        >
          {t(copied ? 'Copied' : 'Copy')}
          <span className="hidden-text"> {text}</span>
        </button>
      </small>
    </p>
  );
}
