/** Main process, before anything else of it: whether the app was started as a command line or for its window. It knows no Electron. */

import { isWorkbookName } from '../../db/paths.ts';
import { pathOf, SWITCHES } from '../options.ts';

/** What a start of the app is for. */
export type Asked =
  | { readonly kind: 'window' }
  | { readonly kind: 'command'; readonly parameters: readonly string[] }
  /** Neither: a sentence for standard error, and exit status 2. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * The first argument of a start that may only be a command, put there by build/linux/weighbridge.sh: such a start has no sandbox,
 * because it never starts a part of Chromium. What was typed stands behind the next "--".
 */
export const COMMAND_ONLY = '--command-only';

/** What the app is asked of by name alone, as the command line knows it. */
const QUESTIONS = new Set(['-h', '--help', '-V', '--version']);

/**
 * Switches of Chromium, Electron and the desktops, by how they begin. They are many hundreds and no list of them is complete; what
 * is none of these and not ours is a slip of the pen more often than a switch.
 */
const OTHERS = new RegExp(
  `^(${[
    'allow|ash|auth|autoplay|blink|canvas|color|crash|crashpad|default|device|disable|disk|display|dump|enable|experimental|force|gpu|gtk|high-dpi|host|ignore',
    'in-process|isolate|js|log|login|max|media|min|net|no|num|origin|original|ozone|password|ppapi|proxy|rasterize|reduce|remote|renderer|screen|secure|show|site|ssl|squirrel|start',
    'system|test|tls|top|touch|trace|try|unlimited|unsafely|use|user-data|user-agent|utility|variations|vulkan|wayland|webrtc|webview|window|wm|x11|zygote',
  ].join(
    '|',
  )})-|^(class|display|diagnostics|flag|headless|inspect|lang|psn_.*|single-process|type|updated|v|vmodule|vv)$`,
);

/**
 * Tells a command from a start of the window, by what was typed behind the program's name.
 * @param isThere whether a path names anything; a file that is no workbook is told from a mistyped command by it
 */
export function whatIsAsked(given: readonly string[], isThere: (path: string) => boolean): Asked {
  if (given[0] !== COMMAND_ONLY) return askedOf(given, isThere);
  const asked = askedOf(given.slice(given.indexOf('--') + 1), isThere);
  return asked.kind === 'window'
    ? refused(
        'The window is not opened without Chromium’s sandbox. Start it as another user than root, or say --no-sandbox first.',
      )
    : asked;
}

function askedOf(given: readonly string[], isThere: (path: string) => boolean): Asked {
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  const firstWord = before.findIndex((argument) => !argument.startsWith('-'));
  const switches = firstWord < 0 ? before : before.slice(0, firstWord);
  const question = switches.find((argument) => QUESTIONS.has(argument));
  if (question !== undefined) return { kind: 'command', parameters: [question] };
  const word = given[firstWord];
  if (word !== undefined && !isFile(word)) return commandOf(given.slice(firstWord), switches, isThere);
  return windowOf(before, end < 0 ? [] : given.slice(end + 1), isThere);
}

function commandOf(
  parameters: readonly string[],
  switches: readonly string[],
  isThere: (path: string) => boolean,
): Asked {
  const [word = ''] = parameters;
  if (/[/\\]/.test(word) || (word.includes('.') && isThere(word))) return refused(noWorkbook(word, isThere));
  const stray = switches.find((argument) => !OTHERS.test(nameOf(argument)));
  if (stray !== undefined) {
    return refused(`${stray} stands before the command ${word}. Put what belongs to a command behind it.`);
  }
  return { kind: 'command', parameters };
}

/** Every argument of a start of the window has to be one that means something. */
function windowOf(
  before: readonly string[],
  behind: readonly string[],
  isThere: (path: string) => boolean,
): Asked {
  for (const argument of before.filter((one) => one.startsWith('-'))) {
    const name = nameOf(argument);
    if (SWITCHES.has(name) || OTHERS.test(name)) continue;
    return refused(
      isWorkbookName(argument) && !argument.includes('=')
        ? `${argument} begins with a dash, as a switch does. Write ./${argument} to open the workbook.`
        : `There is no switch ${argument}. Run weighbridge --help to see what there is.`,
    );
  }
  const words = [...before.filter((one) => !one.startsWith('-')), ...behind];
  const wrong = words.find((word) => !isFile(word));
  return wrong === undefined ? { kind: 'window' } : refused(noWorkbook(wrong, isThere));
}

const isFile = (word: string): boolean => /^file:/i.test(word) || isWorkbookName(pathOf(word));

const nameOf = (argument: string): string => argument.replace(/^--?/, '').replace(/=.*$/s, '');

const noWorkbook = (word: string, isThere: (path: string) => boolean): string =>
  isThere(word)
    ? `${word} is not a workbook by its name, which would end in .weighbridge. To make one of it: weighbridge import ${word} --new NAME.weighbridge.`
    : `${word} is neither a command nor a workbook, whose name would end in .weighbridge. Run weighbridge --help to see what there is.`;

const refused = (why: string): Asked => ({ kind: 'refused', why });
