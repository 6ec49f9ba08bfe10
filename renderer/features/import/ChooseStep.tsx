import type { ClipboardEvent } from 'react';
import { t } from '../../../common/language/texts.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { StepHeading } from './parts.tsx';
import type { Wizard } from './use-import.ts';

/** A file from the disk, or a table or list from the clipboard. */
export function ChooseStep({ wizard }: { wizard: Wizard }) {
  const { draft, set, kept } = useFormDraft({ key: 'import pasted', title: t('Table to import') }, () => ({
    text: '',
  }));
  const { text } = draft;
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const plain = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    if (plain.trim() === '' && !/<table/i.test(html)) return;
    event.preventDefault();
    wizard.paste(plain, html);
  };
  return (
    <div className="import-step">
      <StepHeading>{t('What do you want to import?')}</StepHeading>
      <p className="dim">
        {t(
          'Tables (CSV, TSV, XLSX), lists of pros and cons, workbooks as JSON, XMCDA bundles, problem files, bibliographies (CSL-JSON, BibTeX, RIS) or another workbook. Nothing is imported before you have seen what comes of it.',
        )}
      </p>
      <div>
        <Button kind="primary" data-autofocus={wizard.forPaste ? undefined : true} onClick={wizard.choose}>
          {t('Choose a file…')}
        </Button>
      </div>
      <DraftNotice kept={kept} />
      <label className="import-paste">
        {t('Or paste a table, or a list of pros and cons, here')}
        <textarea
          data-autofocus={wizard.forPaste || undefined}
          rows={5}
          value={text}
          placeholder={t(
            'Copy cells of a spreadsheet, or lines as “Pros of Xen”, “+ fast”, “- hard to set up”, then press {keys} here',
            { keys: shortcutLabel('Mod+V') },
          )}
          onPaste={onPaste}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      {text.trim() !== '' && (
        <div>
          <Button
            onClick={() => {
              wizard.paste(text, '');
              kept.forget();
            }}
          >
            {t('Read what is typed')}
          </Button>
        </div>
      )}
    </div>
  );
}
