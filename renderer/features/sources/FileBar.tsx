import type { RefObject } from 'react';
import { t } from '../../../common/language/texts.ts';
import { showEditor } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { type Span, useSelectedSpan } from './selected-span.ts';

interface Props {
  readonly page: RefObject<HTMLDivElement | null>;
  readonly sourceId: string;
  readonly onFile: (span: Span) => void;
  /** Chooses the cell of which the words speak first. */
  readonly onFileOn: (span: Span) => void;
}

/** Over the text: files the selected words as a claim. */
export function FileBar({ page, sourceId, onFile, onFileOn }: Props) {
  const span = useSelectedSpan(page);
  return (
    <div data-testid="file-bar" className="file-bar">
      <Button kind="primary" disabled={!span} onClick={() => span && onFile(span)}>
        {t('File as a claim…')}
      </Button>
      <Button
        disabled={!span}
        title={t('Choose the cell of which the words speak ({keys}), or drag them there', {
          keys: shortcutLabel('Mod+Shift+Enter'),
        })}
        onClick={() => span && onFileOn(span)}
      >
        {t('File on a cell…')}
      </Button>
      <small>
        {span
          ? t(
              '{n, plural, one {# character selected; {keys} files it} other {# characters selected; {keys} files them}}',
              {
                n: span.end - span.start,
                keys: shortcutLabel('Mod+Enter'),
              },
            )
          : t('Select the words that say it, with the mouse or with Shift and the arrow keys.')}
      </small>
      <Button
        kind="quiet"
        className="push"
        onClick={() =>
          showEditor({ kind: 'claim', id: null, filed: { sourceId, paragraph: null, passage: null } })
        }
      >
        {t('Claim without a place…')}
      </Button>
    </div>
  );
}
