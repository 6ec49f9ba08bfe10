/**
 * The manual page and the completion of bash, made from the definition of the command line (cli/command-line.ts) so that they cannot
 * say anything else than it does.
 */

/** @typedef {import('commander').Command} Command */

/**
 * Text as roff: a hyphen is one that can be copied, and no line begins a request.
 * @param {string} text
 */
const roff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gm, '\\&');

/**
 * Commands that do something, those within others by all of their names.
 * @param {Command} program
 * @param {readonly string[]} [above]
 * @returns {{ name: string, command: Command }[]}
 */
export const commandsOf = (program, above = []) =>
  program.commands.flatMap((command) => {
    const names = [...above, command.name()];
    return command.commands.length > 0 ? commandsOf(command, names) : [{ name: names.join(' '), command }];
  });

/** @param {Command} command */
const optionsOf = (command) => command.createHelp().visibleOptions(command);

/**
 * What a command adds to its own help, without the empty line before it.
 * @param {Command} command
 */
function addition(command) {
  let text = '';
  /** @param {string} part */
  const write = (part) => {
    text += part;
  };
  // It is one, which its types do not say.
  const emitter = /** @type {import('node:events').EventEmitter} */ (/** @type {unknown} */ (command));
  emitter.emit('afterHelp', { error: false, command, write });
  return text.trim();
}

/**
 * @param {Command} command
 * @param {string} name
 */
function section(command, name) {
  const help = command.createHelp();
  const usage = help
    .commandUsage(command)
    .replace(/^.*?(?= \[options\]|$)/, '')
    .trim();
  const lines = [`.SS "${roff(`${name} ${usage}`.trim())}"`, `${roff(sentence(command.description()))}`];
  for (const each of help.visibleArguments(command)) {
    lines.push('.TP', `.I ${roff(each.name())}`, roff(sentence(help.argumentDescription(each))));
  }
  for (const option of optionsOf(command)) {
    lines.push('.TP', `.B ${roff(option.flags)}`, roff(sentence(help.optionDescription(option))));
  }
  const more = addition(command);
  if (more !== '') lines.push('.PP', roff(more.replaceAll('\n', ' ')));
  return lines;
}

/** @param {string} text */
const sentence = (text) =>
  text === '' ? text : `${text[0]?.toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/**
 * The manual page weighbridge(1).
 * @param {Command} program the whole command line
 * @param {{ version: string, date: string }} of date as YYYY-MM-DD
 * @returns {string} in the man macros of roff
 */
export function manualPage(program, { version, date }) {
  const commands = commandsOf(program).flatMap(({ name, command }) => section(command, name));
  return [
    `.TH WEIGHBRIDGE 1 "${roff(date)}" "Weighbridge ${roff(version)}" "User Commands"`,
    '.SH NAME',
    'weighbridge \\- compare alternatives on evidence',
    '.SH SYNOPSIS',
    '.B weighbridge',
    `.RI [ FILE.weighbridge " ...]"`,
    '.br',
    '.B weighbridge',
    '.I COMMAND',
    '[options] [arguments]',
    '.br',
    '.B weighbridge \\-\\-help | \\-\\-version',
    '.SH DESCRIPTION',
    roff(
      'Opens workbooks, each in a window; without a file the one that is built in. With a command it works without a window and needs no display.',
    ),
    '.PP',
    roff(
      'Data is on standard output, words are on standard error. Reports (PDF, Word, slides) are drawn as a window is: where there is no display they need xvfb-run(1), which is used by itself.',
    ),
    '.PP',
    roff('A file whose name begins with a dash is named behind --.'),
    '.SH COMMANDS',
    ...commands,
    '.SH EXIT STATUS',
    '.TP',
    '.B 0',
    'It worked.',
    '.TP',
    '.B 2',
    roff('It did not. The last line on standard error says what is wrong and how to mend it.'),
    '.SH ENVIRONMENT',
    '.TP',
    '.B WEIGHBRIDGE_DATA',
    roff(
      'The data folder, with the built-in workbook, settings, drafts and backups. Without it ~/.config/Weighbridge.',
    ),
    '.SH FILES',
    '.TP',
    `.I ${roff('*.weighbridge')}`,
    roff('A workbook: one SQLite file.'),
    '.TP',
    `.I ${roff('~/.config/Weighbridge/logs/weighbridge.log')}`,
    roff('What the app stumbled over, without anything that workbooks hold.'),
    '.SH SEE ALSO',
    '.BR xvfb\\-run (1)',
    '',
  ].join('\n');
}

/**
 * Completion for bash: commands, their options, and files everywhere else.
 * @param {Command} program
 * @returns {string} a file for /usr/share/bash-completion/completions
 */
export function bashCompletion(program) {
  const commands = commandsOf(program);
  /** @param {Command} command */
  const flags = (command) =>
    optionsOf(command)
      .flatMap(({ long }) => (long ? [long] : []))
      .join(' ');
  const groups = program.commands.filter((command) => command.commands.length > 0);
  const cases = [
    ...commands.map(({ name, command }) => `    '${name}'*) words='${flags(command)}' ;;`),
    ...groups.map(
      (group) => `    '${group.name()} '*) words='${group.commands.map((one) => one.name()).join(' ')}' ;;`,
    ),
    `    *) words='${[...program.commands.map((one) => one.name()), '--help', '--version'].join(' ')}' ;;`,
  ];
  return `# Made from the commands of Weighbridge (scripts/lib/manual.mjs).
_weighbridge() {
  local word=\${COMP_WORDS[COMP_CWORD]} typed="\${COMP_WORDS[*]:1:COMP_CWORD-1} " words
  COMPREPLY=()
  case $typed in
${cases.join('\n')}
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -o default -o bashdefault -F _weighbridge weighbridge
`;
}
