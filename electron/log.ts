/** Main process. */
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import logger from 'electron-log/node';
import type { Fault } from '../common/faults.ts';
import { lineForTerminal } from '../common/strange-characters.ts';
import { makeFolder } from '../db/write-whole.ts';

/**
 * The log. It holds what developers need to find a fault, and nothing of what a workbook holds. Child processes
 * and pages send what they have to say here.
 */
export interface Log {
  readonly path: string;
  readonly info: (line: string) => void;
  /** Something was not foreseen: `where` names the call or the process, never contents. */
  readonly fault: (where: string, fault: Fault) => void;
  /** A process ended; one that was to end is no fault. */
  readonly exit: (process: {
    readonly name: string;
    readonly code: number;
    readonly wanted: boolean;
  }) => void;
  /** A query took long; `sql` has placeholders where its values stood. */
  readonly slowQuery: (sql: string, milliseconds: number) => void;
}

const APP_NAME = 'Weighbridge';

/** Bytes; then the file becomes `weighbridge.old.log`, in the place of the one before it. */
const LARGEST_FILE = 1_000_000;

/** Opens the log in this folder, with its first line. A log that cannot be written keeps nothing from working. */
export function openLog(folder: string, { largest = LARGEST_FILE }: { readonly largest?: number } = {}): Log {
  const path = join(folder, 'weighbridge.log');
  let opened: ReturnType<typeof logger.create> | null = null;
  const log = (): NonNullable<typeof opened> => {
    opened ??= made(folder, path, largest);
    return opened;
  };
  return {
    path,
    info: (line) => log().info(oneLine(line)),
    fault: (where, { name, code, message, frames }) => {
      const what = [name, code, message].filter((part) => part !== null).join(': ');
      log().error([`${where}: ${oneLine(what)}`, ...frames.map(lineForTerminal)].join('\n    '));
    },
    exit: ({ name, code, wanted }) => {
      const line = `${name} ended with status ${code}`;
      if (wanted) log().info(line);
      else log().warn(`${line}, unasked`);
    },
    slowQuery: (sql, milliseconds) =>
      log().warn(`slow query, ${Math.round(milliseconds)} ms: ${oneLine(sql)}`),
  };
}

/** The library looks around the machine for some milliseconds first, which a start has no time for. */
function made(folder: string, path: string, largest: number): ReturnType<typeof logger.create> {
  const log = logger.create({ logId: path });
  log.transports.console.level = false;
  // Without a name the library looks for a package.json around the current folder, and writes nothing where there is none.
  log.transports.file.setAppName(APP_NAME);
  log.transports.file.level = 'info';
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = largest;
  log.transports.file.format = '{iso} [{level}] {text}';
  // The library would say on standard error, stack and all, that it cannot write.
  if (!canAppend(folder, path)) log.transports.file.level = false;
  return log;
}

function canAppend(folder: string, path: string): boolean {
  try {
    makeFolder(folder);
    accessSync(existsSync(path) ? path : folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const oneLine = (text: string): string => lineForTerminal(text.replaceAll(/\s+/g, ' ').trim().slice(0, 500));
