/** Main process: reports, tables and pictures that leave the app. */

import { clipboard, nativeImage } from 'electron';
import { nameOfScenario, suggestedFileName } from '../../../common/file-names.ts';
import { t } from '../../../common/language/texts.ts';
import { FORMAT_NAMES, type ReportFormat } from '../../../common/report-formats.ts';
import { EXPORTS } from '../../../formats/write/export-file.ts';
import { noPicture, refuseLargePng } from '../../leaving/picture.ts';
import type { PrintPaper } from '../../printing/paper.ts';
import type { PrintReport } from '../../printing/pdf.ts';
import type { DatabaseClient } from '../../processes/database/client.ts';
import { askFolder } from '../../windows/dialogs.ts';
import type { SavedFile } from '../contract.ts';
import type { CallContext, HandlersOf } from '../router.ts';
import { exportAs, type Outlets, refuseFor, saveAs, writeAllFor, writeFor } from './outlets.ts';

type ExportCalls =
  | 'exportPdf'
  | 'exportOffice'
  | 'printPaper'
  | 'exportTables'
  | 'copyPicture'
  | 'savePicture';

export const exportHandlers = (
  outlets: Outlets,
  printReport: PrintReport,
  printPaper: PrintPaper,
): HandlersOf<ExportCalls> => ({
  exportPdf: ({ scenarioId }, context) => exportReport(scenarioId, 'pdf', context, outlets, printReport),
  exportOffice: ({ scenarioId, format }, context) =>
    exportReport(scenarioId, format, context, outlets, printReport),
  printPaper: ({ scenarioId }, { sender, session }) => {
    const request = { format: 'pdf', scenarioId, besideIds: null, overrides: {} } as const;
    return outlets.works
      .run(sender, t('the report to a printer'), (control) => printPaper(request, session, control))
      .then((printed) => printed === true);
  },
  exportTables: async ({ scenarioId, files, dialect }, context) => {
    const { database } = context.session;
    const name = await exportName(database, scenarioId);
    const [only] = files;
    if (files.length === 1 && only) {
      const { title, kind, extension, ending } = EXPORTS[only];
      const choice = { title: t(title), name, ending, extension, kind: t(kind) };
      const saved = await exportAs(outlets, context, choice, async () => {
        const [content = ''] = await database.exportFiles(files, scenarioId, dialect);
        return content;
      });
      return saved && { ...saved, count: 1 };
    }
    const targets = await askFolder(
      context.sender,
      files.map((file) => suggestedFileName(name, `${EXPORTS[file].ending}.${EXPORTS[file].extension}`)),
    );
    if (!targets) return null;
    refuseFor(context, targets);
    return outlets.works.run(
      context.sender,
      t('{n, plural, one {# file} other {# files}}', { n: targets.length }),
      async ({ signal, at }) => {
        const contents = await database.exportFiles(files, scenarioId, dialect);
        signal.throwIfAborted();
        at('writing');
        await writeAllFor(
          context,
          targets.map((target, i) => ({ target, content: contents[i] ?? '' })),
        );
        return { ...outlets.files.keep(targets[0] ?? ''), count: targets.length };
      },
    );
  },
  copyPicture: ({ png }) => {
    refuseLargePng(png);
    const image = nativeImage.createFromBuffer(Buffer.from(png));
    if (image.isEmpty()) throw noPicture();
    clipboard.writeImage(image);
    return null;
  },
  savePicture: ({ name, format, bytes }, context) => {
    const choice = { title: t('Save the picture'), name, extension: format, kind: format.toUpperCase() };
    return saveAs(outlets, context, choice, (path) => writeFor(context, path, bytes));
  },
});

/** Asks where, and writes the report of a scenario there, as the workbook remembers it. */
async function exportReport(
  scenarioId: string,
  format: ReportFormat,
  context: CallContext,
  outlets: Outlets,
  printReport: PrintReport,
): Promise<SavedFile> {
  const name = await exportName(context.session.database, scenarioId);
  const { title, kind } = FORMAT_NAMES[format];
  const choice = { title: t(title), kind: t(kind), name, extension: format };
  const request = { format, scenarioId, besideIds: null, overrides: {} };
  return exportAs(outlets, context, choice, (control) => printReport(request, context.session, control));
}

/** "KVM and Xen - Linux datacenter": what an export is called unless the user says otherwise. */
async function exportName(database: DatabaseClient, scenarioId: string): Promise<string> {
  const { title, scenario } = await database.names(scenarioId);
  return nameOfScenario(title, scenario);
}
