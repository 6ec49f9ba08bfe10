import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { ReportChoices } from '../../../common/report.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useTables } from '../../model/store.ts';
import { saveView } from '../../model/workbook.ts';
import { savedChoices } from './choices.ts';
import { PreviewDesk } from './PreviewDesk.tsx';
import { ReportOptions } from './ReportOptions.tsx';
import { useReportInput } from './use-input.ts';
import './report-view.css';

/** The report of the current scenario as it will be printed, with what can be chosen about it. */
export function ReportView() {
  const [choices, choose] = useChoices();
  const input = useReportInput(choices);
  return (
    <section className="report-view" data-region="work" aria-labelledby="report-title">
      <div className="report-side">
        <header className="page-head">
          <h1 id="report-title" data-view-heading tabIndex={-1}>
            {t('Report')}
          </h1>
        </header>
        <div className="report-exports">
          <CommandButton id="exportPdf" kind="primary">
            {t('Export as PDF…')}
          </CommandButton>
          <CommandButton id="exportWord">{t('Word…')}</CommandButton>
          <CommandButton id="exportSlides">{t('Slides…')}</CommandButton>
          <CommandButton id="exportMatrixCsv">{t('Matrix as CSV…')}</CommandButton>
          <CommandButton id="exportEvidenceCsv">{t('Evidence as CSV…')}</CommandButton>
        </div>
        <ReportOptions choices={choices} choose={choose} />
      </div>
      <PreviewDesk input={input} />
    </section>
  );
}

/** What the workbook remembers; a change shows at once and is saved behind it. */
function useChoices(): readonly [ReportChoices, (change: Partial<ReportChoices>) => void] {
  const tables = useTables();
  const [unsaved, setUnsaved] = useState<ReportChoices | null>(null);
  const [saved, setSaved] = useState(() => ({ tables, choices: savedChoices(tables) }));
  // The same object while nothing changed, or every change of the workbook would draw all pages again.
  if (saved.tables.viewStates !== tables.viewStates || saved.tables.scenarios !== tables.scenarios) {
    setSaved({ tables, choices: savedChoices(tables) });
  }
  const choices = unsaved ?? saved.choices;
  const choose = (change: Partial<ReportChoices>): void => {
    const next = { ...choices, ...change };
    setUnsaved(next);
    void saveView('report', next).then(() => setUnsaved((now) => (now === next ? null : now)));
  };
  return [choices, choose];
}
