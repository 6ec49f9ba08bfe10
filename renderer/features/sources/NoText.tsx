import { t } from '../../../common/language/texts.ts';
import type { Source } from '../../../electron/ipc/contract.ts';
import { showEditor } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { attachFile } from './attach.ts';

/** Why there is nothing to read, and what to do about it. */
export function NoText({ source }: { source: Source }) {
  return (
    <div className="no-text" data-testid="no-text">
      <h2>{t('No text attached')}</h2>
      <p>
        {t(
          'The workbook holds claims in its own words, not the words of its sources. Attach the text of this one, and every claim is shown at the place that it rests on; select words in it to file a new claim.',
        )}
      </p>
      {source.fileName && (
        <p className="dim">
          {rich(
            'The claims were taken from the file <file>{name}</file>. A copy of it is recognized, paragraph by paragraph, even when its lines are wrapped otherwise.',
            { name: source.fileName, file: (words) => <span className="file-name">{words}</span> },
          )}
        </p>
      )}
      <div className="row">
        <Button kind="primary" onClick={() => void attachFile(source.id)}>
          {t('Attach a file…')}
        </Button>
        <Button onClick={() => showEditor({ kind: 'pasteText', sourceId: source.id })}>
          {t('Paste text…')}
        </Button>
        <small>{t('.txt, .md, .html or .pdf; nothing in it is run or loaded')}</small>
      </div>
    </div>
  );
}
