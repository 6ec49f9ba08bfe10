/** Main process: what a developer has to know of this machine, as a text without anything that a workbook holds. */
import { readFileSync } from 'node:fs';
import { homedir, release, totalmem, type } from 'node:os';
import { app, screen } from 'electron';
import { crashFolder, crashReportsIn } from './crash-reports.ts';

/** One line of the text: what, and how it is. */
type Line = readonly [what: string, value: string];

/** What only the caller knows. */
export interface DiagnosticParts {
  /** Of SQLite, and of the file format. */
  readonly versions: { readonly sqlite: string; readonly schema: number };
  /** Bytes of the open workbook's file; null where none is open. */
  readonly bytes: number | null;
  readonly logPath: string;
}

/** Lines of the log at the end of the text. */
const LOG_LINES = 60;
const MEGABYTE = 1024 * 1024;

/** The whole text. The log has no contents by its own rule; the names of this account and of its folders are taken out besides. */
export function diagnosticText({ versions, bytes, logPath }: DiagnosticParts): string {
  const lines: readonly Line[] = [
    ['Weighbridge', app.getVersion()],
    ['Electron', process.versions.electron],
    ['Chromium', process.versions.chrome],
    ['Node', process.versions.node],
    ['SQLite', versions.sqlite],
    ['File format', String(versions.schema)],
    ['System', `${type()} ${release()}, ${process.arch}`],
    ['Language', app.getLocale()],
    ['Installed', app.isPackaged ? 'as a package' : 'from its sources'],
    ['Memory', `${Math.round(totalmem() / MEGABYTE)} MB`],
    ['Screens', screen.getAllDisplays().map(sizeOf).join('; ')],
    ['Graphics', graphics()],
    ['Processes', app.getAppMetrics().map(processLine).join('; ')],
    ['Crash reports', String(crashReportsIn(crashFolder(app.getPath('userData'))).length)],
    ['Open workbook', bytes === null ? 'none' : `${bytes} bytes`],
  ];
  const head = lines.map(([what, value]) => `${what}: ${value}`).join('\n');
  return `${head}\n\nThe end of the log:\n${withoutNames(endOfLog(logPath), homedir())}\n`;
}

const sizeOf = ({ size, scaleFactor }: Electron.Display): string =>
  `${size.width} x ${size.height}, scale ${scaleFactor}`;

const graphics = (): string =>
  Object.entries(app.getGPUFeatureStatus())
    .map(([feature, status]) => `${feature} ${status}`)
    .join(', ');

const processLine = ({ type: kind, name, memory }: Electron.ProcessMetric): string =>
  `${name ?? kind} ${Math.round(memory.workingSetSize / 1024)} MB`;

function endOfLog(path: string): string {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
  } catch {
    return 'There is no log yet.';
  }
}

/** A text in which the folder of an account, and so its name, is written as `~`. */
export const withoutNames = (text: string, home: string): string =>
  home.length > 1 ? text.replaceAll(home, '~') : text;
