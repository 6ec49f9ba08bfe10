import { useState } from 'react';
import { type CsvDialect, EXPORT_FILES, type ExportFile, isAmbiguous } from '../../../common/export-files.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { showDialog, useTables } from '../../model/store.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { WorksUnderWay } from '../../ui/layout/WorksUnderWay.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { exportAndRemember, rememberedExport } from './export-tables.ts';
import './export.css';

const FILES: Record<ExportFile, readonly [name: Message, detail: Message]> = {
  'matrix-csv': [msg('Matrix'), msg('Values, weights and totals, one row a criterion')],
  'evidence-csv': [msg('Evidence'), msg('Every finding with its claim, speaker and source')],
  'ranking-csv': [msg('Ranking'), msg('Scores, ranges and chances')],
  'weights-csv': [msg('Weights'), msg('Points, locks and shares')],
  'notes-csv': [msg('Notes and judgements'), msg('With analyst and time')],
  xlsx: [msg('Spreadsheet (XLSX)'), msg('All tables, the weighted sum as live formulas')],
  markdown: [msg('Markdown'), msg('Ranking, weights, matrix, claims and sources for a wiki')],
  html: [msg('Web page (HTML)'), msg('The same as one page that needs nothing else')],
  interactive: [msg('Interactive page (HTML)'), msg('For any browser: the evidence, and weights to move')],
  json: [msg('Workbook (JSON)'), msg('Everything, and back again as an equal workbook')],
  xmcda: [msg('XMCDA 4.0.0'), msg('A zip for diviz and others, with the evidence beside it')],
  problem: [msg('Problem file (JSON)'), msg('Numbers, weights and value functions for the command line')],
  'csl-json': [msg('CSL-JSON'), msg('For Zotero and other tools')],
  bibtex: [msg('BibTeX'), msg('For LaTeX')],
  ris: [msg('RIS'), msg('For EndNote and others')],
};

const CSV = EXPORT_FILES.filter((file) => file.endsWith('-csv'));
const TOOLS = ['json', 'xmcda', 'problem'] as const satisfies ExportFile[];
const SOURCES = ['csl-json', 'bibtex', 'ris'] as const satisfies ExportFile[];
const OTHERS = ['xlsx', 'markdown', 'html', 'interactive'] as const satisfies ExportFile[];

const SEPARATORS = [
  { value: ',', label: msg('Comma') },
  { value: ';', label: msg('Semicolon') },
  { value: '\t', label: msg('Tab') },
] as const;
const DECIMALS = [
  { value: '.', label: msg('Point: 62.5') },
  { value: ',', label: msg('Comma: 62,5') },
] as const;

const translated = <T extends string>(options: readonly { readonly value: T; readonly label: Message }[]) =>
  options.map(({ value, label }) => ({ value, label: t(label) }));

/** Chooses tables and formats to be written at once, and how CSV is written. */
export function ExportDialog() {
  const remembered = rememberedExport(useTables());
  const [files, setFiles] = useState<ReadonlySet<ExportFile>>(() => new Set(remembered.files));
  const [dialect, setDialect] = useState<CsvDialect>(remembered.dialect);
  const chosen = EXPORT_FILES.filter((file) => files.has(file));
  const toggle = (file: ExportFile, on: boolean): void =>
    setFiles(new Set(EXPORT_FILES.filter((f) => (f === file ? on : files.has(f)))));
  // What was chosen last stands; the other gives way.
  const setSeparator = (separator: CsvDialect['separator']): void =>
    setDialect({ ...dialect, separator, ...(separator === ',' && { decimal: '.' }) });
  const setDecimal = (decimal: CsvDialect['decimal']): void => {
    const changed = { ...dialect, decimal };
    setDialect(isAmbiguous(changed) ? { ...changed, separator: ';' } : changed);
  };
  const boxes = (list: readonly ExportFile[]) =>
    list.map((file, i) => (
      <label key={file} className="check">
        <input
          type="checkbox"
          aria-label={t(FILES[file][0])}
          data-autofocus={i === 0 && list === OTHERS ? '' : undefined}
          checked={files.has(file)}
          onChange={(event) => toggle(file, event.target.checked)}
        />
        <span>
          <span className="check-name">{t(FILES[file][0])}</span>
          <small className="check-detail">{t(FILES[file][1])}</small>
        </span>
      </label>
    ));
  return (
    <Form
      title={t('Export tables')}
      kept={null}
      action={chosen.length > 1 ? t('Export {n} files…', { n: chosen.length }) : t('Export…')}
      wide
      ready={chosen.length > 0}
      onSave={() => exportAndRemember({ files: chosen, dialect })}
      onClose={() => showDialog(null)}
    >
      <div className="export-columns">
        <fieldset>
          <legend>{t('For spreadsheets and wikis')}</legend>
          {boxes(OTHERS)}
        </fieldset>
        <fieldset>
          <legend>{t('As CSV')}</legend>
          {boxes(CSV)}
        </fieldset>
        <fieldset>
          <legend>{t('For other tools')}</legend>
          {boxes(TOOLS)}
        </fieldset>
        <fieldset>
          <legend>{t('Sources alone')}</legend>
          {boxes(SOURCES)}
        </fieldset>
      </div>
      <fieldset className="export-dialect">
        <legend>{t('How CSV is written')}</legend>
        <div className="export-choice">
          <span>{t('Between fields')}</span>
          <SegmentedControl
            label={t('Between fields')}
            options={translated(SEPARATORS)}
            value={dialect.separator}
            onChange={setSeparator}
          />
        </div>
        <div className="export-choice">
          <span>{t('Before decimals')}</span>
          <SegmentedControl
            label={t('Before decimals')}
            options={translated(DECIMALS)}
            value={dialect.decimal}
            onChange={setDecimal}
          />
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={dialect.bom}
            onChange={(event) => setDialect({ ...dialect, bom: event.target.checked })}
          />
          <span>
            <span className="check-name">{t('Begin with a byte order mark')}</span>
            <small className="check-detail">{t('Some spreadsheets know UTF-8 by nothing else')}</small>
          </span>
        </label>
      </fieldset>
      <p className="dim">
        {t(
          'Of the current scenario. Numbers are written in full; what is missing stays empty. Text that a spreadsheet would run as a formula gets an apostrophe in front.',
        )}
      </p>
      <WorksUnderWay />
    </Form>
  );
}
