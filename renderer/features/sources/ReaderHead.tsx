import { t } from '../../../common/language/texts.ts';
import { readableSourceName } from '../../../common/words.ts';
import type { Source, SourceReading } from '../../../electron/ipc/contract.ts';
import { Citation } from '../../domain/Citation.tsx';
import * as format from '../../model/format.ts';
import { showEditor, update } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { attachFile } from './attach.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { stateSentence } from './states.ts';

/** What is being read, how its claims stand in it, and what can be done with its text. */
export function ReaderHead({ source, reading }: { source: Source; reading: SourceReading | null }) {
  const { id, author, publication, date, sha256 } = source;
  const attached = reading !== null && reading.text !== null;
  const paste = (): void => showEditor({ kind: 'pasteText', sourceId: id });
  return (
    <header className="reader-head">
      <button type="button" className="link back reader-back" onClick={() => update({ reader: null })}>
        <Icon name="back" />
        {t('All sources')}
      </button>
      <div className="reader-title">
        <h1 id="reader-title" data-view-heading tabIndex={-1}>
          {readableSourceName(source)}
        </h1>
        <details>
          <summary className="dim">
            {[author ?? t('author not named'), publication, date ? format.date(date) : t('undated')]
              .filter(Boolean)
              .join(', ')}
          </summary>
          <Citation source={source} />
        </details>
        {sha256 && (
          <p className="dim">
            <Fingerprint sha256={sha256} />
          </p>
        )}
      </div>
      <Menu
        label={t('What can be done with this source')}
        button={
          <>
            {t('Source and text')}
            <Icon name="chevron-down" />
          </>
        }
        side="left"
        items={[
          { label: t('Edit the source…'), run: () => showEditor({ kind: 'source', id }) },
          {
            label: attached ? t('Replace the text by a file…') : t('Attach a file…'),
            run: () => void attachFile(id),
          },
          { label: attached ? t('Replace the text by pasting…') : t('Paste text…'), run: paste },
          {
            label: t('Remove the text…'),
            disabled: !attached,
            run: () => showEditor({ kind: 'delete', what: 'text', id }),
          },
          { label: t('Delete the source…'), run: () => showEditor({ kind: 'delete', what: 'source', id }) },
        ]}
      />
      {reading && <Standing source={source} reading={reading} />}
    </header>
  );
}

/** Whether the text is the known one, and how many claims stand in it. */
function Standing({ source, reading }: { source: Source; reading: SourceReading }) {
  const { text, origin, attachedAt, sameAsBuiltIn, passages, paragraphs } = reading;
  return (
    <p data-testid="reader-standing" className="reader-standing" role="status">
      <span data-testid="claim-states">
        {passages.length === 0 ? t('No claims yet') : stateSentence(passages)}
      </span>
      {text !== null && (
        <span className="dim">
          {attachedAt
            ? t('Text from {origin}, attached {moment}', {
                origin: origin ?? '',
                moment: format.moment(attachedAt),
              })
            : t('Text from {origin}', { origin: origin ?? '' })}
        </span>
      )}
      {text !== null && source.sha256 !== null && (
        <span data-testid="built-in">
          {sameAsBuiltIn
            ? t('✓ word for word the text that the built-in claims were taken from')
            : t(
                '≠ not the same file that the built-in claims were taken from; {n} of its {all} paragraphs stand in it',
                { n: paragraphs.length, all: source.paragraphs ?? 0 },
              )}
        </span>
      )}
    </p>
  );
}
