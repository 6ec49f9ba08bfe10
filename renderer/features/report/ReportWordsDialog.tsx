import { useId, useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import {
  REPORT_LIMITS,
  type ReportLogo,
  type ReportOwn,
  STATUSES,
  type Status,
} from '../../../common/report.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showDialog, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/layout/Form.tsx';
import { savedChoices } from './choices.ts';
import { STATUS_NAMES } from './document/head.ts';
import { brokenLogo, readLogo } from './logo.ts';

/** What an author adds to the report: introduction and conclusion, who made it, how far it is, and a logo. */
export function ReportWordsDialog() {
  const choices = savedChoices(useTables());
  const [logo, setLogo] = useState<ReportLogo | null>(choices.own.logo);
  const { draft, set, kept } = useFormDraft({ key: 'report words', title: t('Words of the report') }, () => {
    const { logo: _, status, ...texts } = choices.own;
    return { ...texts, status: status ?? '' };
  });
  const save = async (): Promise<boolean> => {
    const status = STATUSES.find((name) => name === draft.status) ?? null;
    const own: ReportOwn = { ...trimmed(draft), status, logo };
    // As it is kept in a file: through JSON.
    const state = JSON.parse(JSON.stringify({ ...choices, own }));
    return (await execute({ type: 'saveView', view: 'report', state })) !== null;
  };
  const line = (name: 'author' | 'version' | 'statusText') => ({
    className: 'field',
    maxLength: REPORT_LIMITS.line,
    value: draft[name],
    onChange: ({ target }: { readonly target: HTMLInputElement }) => set({ [name]: target.value }),
  });
  const text = (name: 'introduction' | 'conclusion') => ({
    className: 'field',
    rows: 4,
    maxLength: REPORT_LIMITS.text,
    value: draft[name],
    onChange: ({ target }: { readonly target: HTMLTextAreaElement }) => set({ [name]: target.value }),
  });
  return (
    <Form
      title={t('Your words in the report')}
      action={t('Save')}
      wide
      ready
      kept={kept}
      onSave={save}
      onClose={() => showDialog(null)}
    >
      <label>
        {t('Introduction, as Markdown')}
        <textarea data-autofocus {...text('introduction')} />
      </label>
      <label>
        {t('Conclusion, as Markdown')}
        <textarea {...text('conclusion')} />
      </label>
      <label>
        {t('Author or organization')}
        <input {...line('author')} />
      </label>
      <label>
        {t('Status')}
        <select
          className="field"
          value={draft.status}
          onChange={({ target }) => set({ status: target.value as Status | '' })}
        >
          <option value="">{t(msg.in('status', 'None'))}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(STATUS_NAMES[status])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('More on the status')}
        <input {...line('statusText')} />
      </label>
      <label>
        {t('Version')}
        <input {...line('version')} />
      </label>
      <label>
        {t('Date; empty for the day of printing')}
        <input
          className="field"
          type="date"
          value={draft.date}
          onChange={({ target }) => set({ date: target.value })}
        />
      </label>
      <LogoField logo={logo} onChange={setLogo} />
    </Form>
  );
}

function LogoField({
  logo,
  onChange,
}: {
  logo: ReportLogo | null;
  onChange: (logo: ReportLogo | null) => void;
}) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = readLogo(file.name, new Uint8Array(await file.arrayBuffer()));
    if (!('logo' in read)) return setProblem(read.problem);
    // Its parts are in order; whether they make a picture is known when it was drawn.
    const drawn = await decodes(read.logo.dataUrl);
    setProblem(drawn ? null : brokenLogo(file.name));
    if (drawn) onChange(read.logo);
  };
  return (
    <div className="field-box">
      <label>
        {t('Logo, PNG or JPEG')}
        <input
          className="field"
          type="file"
          accept="image/png,image/jpeg"
          aria-describedby={problem ? id : undefined}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      {problem && (
        <p id={id} role="alert">
          {problem}
        </p>
      )}
      {logo && (
        <div className="row">
          <img src={logo.dataUrl} alt={logo.label} height={36} />
          <Button kind="quiet" onClick={() => onChange(null)}>
            {t('Without logo')}
          </Button>
        </div>
      )}
    </div>
  );
}

async function decodes(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  return image.decode().then(
    () => true,
    () => false,
  );
}

/** The texts without blanks at their ends. */
const trimmed = <T extends Readonly<Record<string, string>>>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value.trim()])) as T;
