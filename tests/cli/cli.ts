import { commandLine } from '../../cli/command-line.ts';
import { sourceHost } from '../../cli/source-host.ts';
import { rememberAnalystName } from '../../db/analyst-name.ts';
import { temporaryFolder } from '../db/workbooks.ts';
import { readerHere } from './reader-here.ts';

/** What a command came to: its exit status, and what it put on standard output and standard error. */
export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, its file reader too, at a machine of Ada's. tests/cli/process.test.ts starts it as people do. */
export const cli = (...parameters: readonly string[]): Promise<Answer> => cliOf('Ada', ...parameters);

/** Runs a command in this process, at a machine of this person's. */
export function cliOf(analyst: string, ...parameters: readonly string[]): Promise<Answer> {
  const dataFolder = temporaryFolder();
  rememberAnalystName(analyst, dataFolder);
  return cliWith(dataFolder, ...parameters);
}

/** Runs a command in this process on a data folder. */
export async function cliWith(dataFolder: string, ...parameters: readonly string[]): Promise<Answer> {
  const said = { out: '', err: '' };
  const status = await commandLine(parameters, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { ...process.env, WEIGHBRIDGE_DATA: dataFolder },
    host: { ...sourceHost, startFileReader: readerHere },
  });
  return { status, ...said };
}
