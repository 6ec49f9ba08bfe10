import { type FormEvent, useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { TEMPLATES, type TemplateId } from '../../../common/templates.ts';
import { api, settle } from '../../api.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { takePasted } from '../../domain/take-pasted.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showDialog, update, useApp } from '../../model/store.ts';
import { flushMatrixView } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { RecentWorkbooks } from './RecentWorkbooks.tsx';
import './start.css';

const closed = (): void => showDialog(null);

/** Where a comparison begins: a new workbook, one that was opened before, or what is brought in from elsewhere. */
export function StartDialog() {
  const isOpen = useApp((state) => state.open !== null);
  useEffect(() => {
    if (!isOpen) return;
    document.addEventListener('paste', takeForNew);
    return () => document.removeEventListener('paste', takeForNew);
  }, [isOpen]);
  return (
    <Dialog title={t('Start')} onClose={closed} className="start">
      {(close) => (
        <div className="start-body">
          <AlertBanner />
          <div className="start-columns">
            <NewWorkbook close={close} />
            <div className="start-ways">
              <RecentWorkbooks close={close} />
              {isOpen && <BringIn />}
              <div className="row">
                {isOpen && <CommandButton id="takeTour" />}
                <CommandButton id="showGlossary" />
              </div>
            </div>
          </div>
        </div>
      )}
    </Dialog>
  );
}

const takeForNew = (event: ClipboardEvent): void => void takePasted(event, 'new');

function NewWorkbook({ close }: { close: () => void }) {
  const { draft, set, kept } = useFormDraft(
    { key: 'new workbook', title: t('New workbook') },
    (): { title: string; template: TemplateId } => ({ title: '', template: 'empty' }),
  );
  const [busy, setBusy] = useState(false);
  const title = draft.title.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title === '' || busy) return;
    flushMatrixView();
    setBusy(true);
    const result = await settle(api().newWorkbook({ title, template: draft.template }));
    setBusy(false);
    if (!result.ok) return update({ alert: result.problem });
    if (!result.value) return;
    kept.forget();
    close();
  };
  return (
    <form className="start-new" aria-labelledby="start-new-title" onSubmit={(event) => void submit(event)}>
      <h3 id="start-new-title">{t('New workbook')}</h3>
      <DraftNotice kept={kept} />
      <label className="start-title">
        <span className="field-name" data-required>
          {t('What is compared')}
        </span>
        <input
          className="field"
          data-autofocus
          required
          maxLength={120}
          aria-describedby="start-title-hint"
          placeholder={t('Laptops for the sales team')}
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </label>
      <small id="start-title-hint">
        {t('The title of the workbook, and the name of its file unless you choose another.')}
      </small>
      <fieldset className="start-templates">
        <legend>{t('Begin with')}</legend>
        {TEMPLATES.map(({ id, name, says }) => (
          <label key={id} className="start-template">
            <input
              type="radio"
              name="template"
              aria-describedby={`template-${id}`}
              checked={draft.template === id}
              onChange={() => set({ template: id })}
            />
            <span>
              <b>{t(name)}</b>
              <small id={`template-${id}`}>{t(says)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row is-end">
        {title === '' && <small role="status">{t('Say what is compared first.')}</small>}
        <Button kind="primary" type="submit" disabled={title === '' || busy}>
          {t('Choose where…')}
        </Button>
      </div>
    </form>
  );
}

/** The ways in for what exists already, in a table, a text or a file. */
function BringIn() {
  const begin = (forPaste: boolean) => (): void =>
    update({ importing: { into: 'new', forPaste }, dialog: 'import', alert: null });
  return (
    <section aria-labelledby="start-bring-title">
      <h3 id="start-bring-title">{t('Bring in what you have')}</h3>
      <ul className="start-list">
        <Way
          name={t('Paste a table…')}
          says={t('Cells of a spreadsheet, a table of a web page or a document')}
          run={begin(true)}
        />
        <Way
          name={t('Paste pros and cons…')}
          says={t('“Pros of Xen”, bullets, + and −: each line becomes a claim')}
          run={begin(true)}
        />
        <Way
          name={t('Import a file…')}
          says={t('CSV, XLSX, JSON, a bibliography, another tool’s file')}
          run={begin(false)}
        />
      </ul>
      <p className="dim">
        {t('Or press {keys} now: what you copied is read at once.', { keys: shortcutLabel('Mod+V') })}
      </p>
    </section>
  );
}

function Way({ name, says, run: go }: { name: string; says: string; run: () => void }) {
  return (
    <li>
      <button type="button" className="start-item" onClick={go}>
        <b>{name}</b>
        <small>{says}</small>
      </button>
    </li>
  );
}
