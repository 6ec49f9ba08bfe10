import type { RefObject } from 'react';
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
        File as a claim…
      </Button>
      <Button
        disabled={!span}
        title={`Choose the cell of which the words speak (${shortcutLabel('Mod+Shift+Enter')}), or drag them there`}
        onClick={() => span && onFileOn(span)}
      >
        File on a cell…
      </Button>
      <small>
        {span
          ? `${span.end - span.start} characters selected; ${shortcutLabel('Mod+Enter')} files them`
          : 'Select the words that say it, with the mouse or with Shift and the arrow keys.'}
      </small>
      <Button
        kind="quiet"
        className="push"
        onClick={() =>
          showEditor({ kind: 'claim', id: null, filed: { sourceId, paragraph: null, passage: null } })
        }
      >
        Claim without a place…
      </Button>
    </div>
  );
}
