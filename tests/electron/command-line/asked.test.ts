import { describe, expect, test } from 'vitest';
import { type Asking, COMMAND_ONLY, whatIsAsked } from '../../../electron/command-line/asked.ts';

/** Root on Linux, in a folder without files. */
const ROOT: Asking = { isThere: () => false, platform: 'linux', isRoot: true };
const ask = (...given: readonly string[]) => whatIsAsked(given, ROOT);
const why = (...given: readonly string[]): string => {
  const asked = ask(...given);
  return asked.kind === 'refused' ? asked.why : asked.kind;
};

describe('a window', () => {
  test.each([
    [],
    ['book.weighbridge'],
    ['BOOK.WEIGHBRIDGE'],
    ['a.weighbridge', 'b.weighbridge'],
    ['file:///home/ada/my%20book.weighbridge'],
    ['--', '-x.weighbridge'],
    ['--no-sandbox', 'book.weighbridge'],
    ['--workbook=/a.weighbridge', '--first-run=/out', '--export-pdf=r.pdf', '--scenario=rank'],
    [
      '--disable-gpu',
      '--lang=de',
      '--ozone-platform-hint=auto',
      '--user-data-dir=/x',
      '--enable-logging=stderr',
    ],
    ['--updated'],
  ])('%j', (...given) => expect(ask(...given)).toEqual({ kind: 'window' }));

  test('with the number that a Mac gives it', () =>
    expect(whatIsAsked(['-psn_0_12345'], { ...ROOT, platform: 'darwin' })).toEqual({ kind: 'window' }));
});

describe('a command', () => {
  test.each([
    ['rank'],
    ['rank', 'problem.json', '--scenario', 'Mine'],
    ['check', 'a.weighbridge'],
    ['export', '--pdf', '-x.pdf'],
    ['weights', '--', '-x.json'],
    // The command line itself says which are meant.
    ['rnak'],
  ])('%j', (...parameters) => expect(ask(...parameters)).toEqual({ kind: 'command', parameters }));

  test('behind a switch of Chromium, which is not its own', () => {
    expect(ask('--no-sandbox', 'rank', '--as-of', '2009-01-01')).toEqual({
      kind: 'command',
      parameters: ['rank', '--as-of', '2009-01-01'],
    });
  });

  test.each(['-h', '--help', '-V', '--version'])('%s', (question) => {
    expect(ask(question)).toEqual({ kind: 'command', parameters: [question] });
    expect(ask('--no-sandbox', question)).toEqual({ kind: 'command', parameters: [question] });
    expect(ask('rank', question)).toEqual({ kind: 'command', parameters: ['rank', question] });
  });
});

describe('what is neither is refused by its name', () => {
  test.each([
    [['--hepl'], 'does not start with --hepl, which is neither a switch of its own (weighbridge --help)'],
    [['--workbok=a.weighbridge'], 'does not start with --workbok,'],
    [['a.weighbridge', '--export-odt=x'], 'does not start with --export-odt,'],
    [['-x.weighbridge'], '-x.weighbridge begins with a dash, as a switch does. Write ./-x.weighbridge'],
    [['a.weighbridge', 'rank'], 'rank is neither a command nor a workbook'],
    [['--', 'rank'], 'rank is neither a command nor a workbook'],
    [['./rank'], './rank is neither a command nor a workbook'],
    [['--scenario=Mine', 'rank'], '--scenario=Mine stands before the command rank.'],
    [['--remote-debugging-port=9333', 'rank'], 'does not start with --remote-debugging-port,'],
    [['file:///home/ada/list.csv', '--bogus'], 'does not start with --bogus,'],
  ])('%j', (given, sentence) => expect(why(...given)).toContain(sentence));

  test('a file that is no workbook, with what makes one of it', () => {
    const asked = whatIsAsked(['list.csv'], { ...ROOT, isThere: (path) => path === 'list.csv' });
    expect(asked).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('weighbridge import list.csv --new'),
    });
  });
});

describe('a start without a sandbox', () => {
  const only = (...typed: readonly string[]) =>
    ask(COMMAND_ONLY, '--no-sandbox', '--no-zygote', '--', ...typed);

  test('does a command', () => {
    expect(only('rank', '--', 'x')).toEqual({ kind: 'command', parameters: ['rank', '--', 'x'] });
    expect(only('--help')).toEqual({ kind: 'command', parameters: ['--help'] });
  });

  test.each([[[]], [['a.weighbridge']], [['--workbook=a.weighbridge']], [['--', '-x.weighbridge']]])(
    'opens no window: %j',
    (typed) =>
      expect(only(...typed)).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('another user than root'),
      }),
  );
});
