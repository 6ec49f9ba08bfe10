/** Main process, before anything else of it: whether the app was started as a command line or for its window. It knows no Electron. */

import { isWorkbookName } from '../../db/paths.ts';
import { pathOf, SWITCHES } from '../options.ts';
import { refusalToStart, type Starter } from '../start-switches.ts';

/** What a start of the app is for. */
export type Asked =
  | { readonly kind: 'window' }
  | { readonly kind: 'command'; readonly parameters: readonly string[] }
  /** To read the files of others for a command. */
  | { readonly kind: 'reader' }
  /** Neither: a sentence for standard error, and exit status 2. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * The first argument of a start that may only be a command, put there by build/linux/weighbridge.sh: such a start has no sandbox,
 * because it never starts a part of Chromium. What was typed stands behind the next "--".
 */
export const COMMAND_ONLY = '--command-only';

/**
 * The first argument of a start that reads the files of others for a command (packaged-host.ts). It opens nothing and hears of nothing but what comes on
 * standard input, so it does no harm to whoever types it.
 */
const READER_ONLY = '--reader-only';

/** With what the app is started to be a file reader. It never starts a part of Chromium, and on Linux says so. */
export const readerSwitches = (platform: NodeJS.Platform): readonly string[] => [
  READER_ONLY,
  ...(platform === 'linux' ? ['--no-sandbox', '--no-zygote', '--log-level=3'] : []),
];

/** What the app is asked of by name alone, as the command line knows it. */
const QUESTIONS = new Set(['-h', '--help', '-V', '--version']);

/** What the answer depends on besides what was typed. */
export interface Asking extends Starter {
  /** Whether a path names anything; a file that is no workbook is told from a mistyped command by it. */
  readonly isThere: (path: string) => boolean;
}

/** Tells a command from a start of the window, by what was typed behind the program's name. */
export function whatIsAsked(given: readonly string[], asking: Asking): Asked {
  if (given[0] === READER_ONLY) return { kind: 'reader' };
  if (given[0] !== COMMAND_ONLY) return askedOf(given, asking);
  const asked = askedOf(given.slice(given.indexOf('--') + 1), asking);
  return asked.kind === 'window'
    ? refused(
        'The window is not opened without Chromium’s sandbox. Start it as another user than root, or say --no-sandbox first.',
      )
    : asked;
}

function askedOf(given: readonly string[], asking: Asking): Asked {
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  const firstWord = before.findIndex((argument) => !argument.startsWith('-'));
  const switches = firstWord < 0 ? before : before.slice(0, firstWord);
  const question = switches.find((argument) => QUESTIONS.has(argument));
  if (question !== undefined) return { kind: 'command', parameters: [question] };
  const word = given[firstWord];
  if (word !== undefined && !isFile(word)) return commandOf(given.slice(firstWord), switches, asking);
  return windowOf(before, end < 0 ? [] : given.slice(end + 1), asking);
}

function commandOf(parameters: readonly string[], switches: readonly string[], asking: Asking): Asked {
  const [word = ''] = parameters;
  if (/[/\\]/.test(word) || (word.includes('.') && asking.isThere(word))) {
    return refused(noWorkbook(word, asking));
  }
  const stray = switches.find((argument) => SWITCHES.has(nameOf(argument)));
  if (stray !== undefined) {
    return refused(`${stray} stands before the command ${word}. Put what belongs to a command behind it.`);
  }
  const refusal = refusalToStart(switches, asking);
  if (refusal !== null) return refused(refusal);
  return { kind: 'command', parameters };
}

/** Every argument of a start of the window has to be one that means something. */
function windowOf(before: readonly string[], behind: readonly string[], asking: Asking): Asked {
  const dashed = before.find((one) => one.startsWith('-') && isWorkbookName(one) && !one.includes('='));
  if (dashed !== undefined) {
    return refused(`${dashed} begins with a dash, as a switch does. Write ./${dashed} to open the workbook.`);
  }
  const refusal = refusalToStart(before, asking);
  if (refusal !== null) return refused(refusal);
  const words = [...before.filter((one) => !one.startsWith('-')), ...behind];
  const wrong = words.find((word) => !isFile(word));
  return wrong === undefined ? { kind: 'window' } : refused(noWorkbook(wrong, asking));
}

const isFile = (word: string): boolean => /^file:/i.test(word) || isWorkbookName(pathOf(word));

const nameOf = (argument: string): string => argument.replace(/^--?/, '').replace(/=.*$/s, '');

const noWorkbook = (word: string, { isThere }: Asking): string =>
  isThere(word)
    ? `${word} is not a workbook by its name, which would end in .weighbridge. To make one of it: weighbridge import ${word} --new NAME.weighbridge.`
    : `${word} is neither a command nor a workbook, whose name would end in .weighbridge. Run weighbridge --help to see what there is.`;

const refused = (why: string): Asked => ({ kind: 'refused', why });
