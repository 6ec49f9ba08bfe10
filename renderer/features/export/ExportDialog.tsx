import { useState } from 'react';
import { type CsvDialect, EXPORT_FILES, type ExportFile, isAmbiguous } from '../../../common/export-files.ts';
import { showDialog, useTables } from '../../model/store.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { WorksUnderWay } from '../../ui/layout/WorksUnderWay.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { exportAndRemember, rememberedExport } from './export-tables.ts';
import './export.css';

const FILES: Record<ExportFile, readonly [name: string, detail: string]> = {
  'matrix-csv': ['Matrix', 'Values, weights and totals, one row a criterion'],
  'evidence-csv': ['Evidence', 'Every finding with its claim, speaker and source'],
  'ranking-csv': ['Ranking', 'Scores, ranges and chances'],
  'weights-csv': ['Weights', 'Points, locks and shares'],
  'notes-csv': ['Notes and judgements', 'With analyst and time'],
  xlsx: ['Spreadsheet (XLSX)', 'All tables, the weighted sum as live formulas'],
  markdown: ['Markdown', 'Ranking, weights, matrix, claims and sources for a wiki'],
  html: ['Web page (HTML)', 'The same as one page that needs nothing else'],
  interactive: ['Interactive page (HTML)', 'For any browser: the evidence, and weights to move'],
  json: ['Workbook (JSON)', 'Everything, and back again as an equal workbook'],
  xmcda: ['XMCDA 4.0.0', 'A zip for diviz and others, with the evidence beside it'],
  problem: ['Problem file (JSON)', 'Numbers, weights and value functions for the command line'],
  'csl-json': ['CSL-JSON', 'For Zotero and other tools'],
  bibtex: ['BibTeX', 'For LaTeX'],
  ris: ['RIS', 'For EndNote and others'],
};

const CSV = EXPORT_FILES.filter((file) => file.endsWith('-csv'));
const TOOLS = ['json', 'xmcda', 'problem'] as const satisfies ExportFile[];
const SOURCES = ['csl-json', 'bibtex', 'ris'] as const satisfies ExportFile[];
const OTHERS = ['xlsx', 'markdown', 'html', 'interactive'] as const satisfies ExportFile[];

const SEPARATORS = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
] as const;
const DECIMALS = [
  { value: '.', label: 'Point: 62.5' },
  { value: ',', label: 'Comma: 62,5' },
] as const;

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
          aria-label={FILES[file][0]}
          data-autofocus={i === 0 && list === OTHERS ? '' : undefined}
          checked={files.has(file)}
          onChange={(event) => toggle(file, event.target.checked)}
        />
        <span>
          <span className="check-name">{FILES[file][0]}</span>
          <small className="check-detail">{FILES[file][1]}</small>
        </span>
      </label>
    ));
  return (
    <Form
      title="Export tables"
      kept={null}
      action={chosen.length > 1 ? `Export ${chosen.length} files…` : 'Export…'}
      wide
      ready={chosen.length > 0}
      onSave={() => exportAndRemember({ files: chosen, dialect })}
      onClose={() => showDialog(null)}
    >
      <div className="export-columns">
        <fieldset>
          <legend>For spreadsheets and wikis</legend>
          {boxes(OTHERS)}
        </fieldset>
        <fieldset>
          <legend>As CSV</legend>
          {boxes(CSV)}
        </fieldset>
        <fieldset>
          <legend>For other tools</legend>
          {boxes(TOOLS)}
        </fieldset>
        <fieldset>
          <legend>Sources alone</legend>
          {boxes(SOURCES)}
        </fieldset>
      </div>
      <fieldset className="export-dialect">
        <legend>How CSV is written</legend>
        <div className="export-choice">
          <span>Between fields</span>
          <SegmentedControl
            label="Between fields"
            options={SEPARATORS}
            value={dialect.separator}
            onChange={setSeparator}
          />
        </div>
        <div className="export-choice">
          <span>Before decimals</span>
          <SegmentedControl
            label="Before decimals"
            options={DECIMALS}
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
            <span className="check-name">Begin with a byte order mark</span>
            <small className="check-detail">Some spreadsheets know UTF-8 by nothing else</small>
          </span>
        </label>
      </fieldset>
      <p className="dim">
        Of the current scenario. Numbers are written in full; what is missing stays empty. Text that a
        spreadsheet would run as a formula gets an apostrophe in front.
      </p>
      <WorksUnderWay />
    </Form>
  );
}
