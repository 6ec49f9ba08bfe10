import type { Source } from '../../../electron/ipc/contract.ts';
import { showEditor } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { attachFile } from './attach.ts';

/** Why there is nothing to read, and what to do about it. */
export function NoText({ source }: { source: Source }) {
  return (
    <div className="no-text" data-testid="no-text">
      <h2>No text attached</h2>
      <p>
        The workbook holds claims in its own words, not the words of its sources. Attach the text of this one,
        and every claim is shown at the place that it rests on; select words in it to file a new claim.
      </p>
      {source.fileName && (
        <p className="dim">
          The claims were taken from the file <span className="file-name">{source.fileName}</span>. A copy of
          it is recognized, paragraph by paragraph, even when its lines are wrapped otherwise.
        </p>
      )}
      <div className="row">
        <Button kind="primary" onClick={() => void attachFile(source.id)}>
          Attach a file…
        </Button>
        <Button onClick={() => showEditor({ kind: 'pasteText', sourceId: source.id })}>Paste text…</Button>
        <small>.txt, .md, .html or .pdf; nothing in it is run or loaded</small>
      </div>
    </div>
  );
}
