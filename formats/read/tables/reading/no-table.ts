/** Plain Node: texts that are no table, told by what they look like. */

import { UserFacingError } from '../../../../common/errors.ts';
import { type Message, msg, t } from '../../../../common/language/texts.ts';

/** What other texts look like, by the share of lines that do. */
const OTHERS: readonly {
  readonly message: Message;
  readonly line: RegExp;
  readonly share: number;
  readonly remedy: Message;
  /** Also where its lines are cut alike. */
  readonly isSure?: boolean;
}[] = [
  {
    message: msg(
      'This text is no table: it looks like a bibliography in RIS without an entry that begins with TY.',
    ),
    line: /^[A-Z][A-Z0-9] {1,2}-(?: |$)/,
    share: 0.6,
    remedy: msg(
      'Export it anew from the program that it is from; each entry begins with “TY  - ” and ends with “ER  - ”.',
    ),
  },
  {
    message: msg('This text is no table: it looks like a log of a web server.'),
    line: /^\S+ \S+ \S+ \[\d\d\/\w{3}\/\d{4}:/,
    share: 0.6,
    isSure: true,
    remedy: msg('Write what is to be compared into a table, with an alternative a row, and save it as CSV.'),
  },
  {
    message: msg('This text is no table: it looks like a list with a dash before each line.'),
    line: /^\s*[-*+•] +[^\s\d,;|]/,
    share: 0.6,
    isSure: true,
    remedy: msg(
      'Write it as a table with an alternative a row, or as pros and cons under the name of each alternative.',
    ),
  },
  {
    message: msg('This text is no table: it looks like the code of a program.'),
    line: /^\s*(?:import [\w.]+(?:,|;|$| as )|from [\w.]+ import |def \w+\(|class \w+\s*[(:{]|function \w+\(|#include |using \w+|package [\w.]+;|INSERT INTO |CREATE TABLE )/i,
    share: 0.25,
    isSure: true,
    remedy: msg('Run it, and save the table that it prints as CSV.'),
  },
  {
    message: msg('This text is no table: it looks like the differences of two files.'),
    line: /^(?:@@ -\d|\+\+\+ |--- )/,
    share: 0.2,
    isSure: true,
    remedy: msg('Import the file itself.'),
  },
  {
    message: msg('This text is no table: it looks like an array of numpy.'),
    line: /^\s*(?:array\()?\[+\s*[-\d.]/,
    share: 0.8,
    isSure: true,
    remedy: msg('Save it with numpy.savetxt and a comma between the numbers, and with a row of headings.'),
  },
  {
    message: msg('This text is no table: it looks like a log.'),
    line: /^\[?(?:\d{4}-\d\d-\d\d[T ]|\w{3} +\d+ +)\d\d:\d\d.*(?:\b(?:INFO|WARN|ERROR|DEBUG|TRACE|FATAL)\w*\b|\w\[\d+\]:)/i,
    share: 0.6,
    remedy: msg('Write what is to be compared into a table, with an alternative a row, and save it as CSV.'),
  },
  {
    message: msg('This text is no table: it looks like YAML or a list of settings.'),
    line: /^\s*(?:-\s+\S.*|(?:-\s+)?["']?[\w. -]{1,60}["']?:(?:\s.*)?|\[[\w .-]+\]|---|[\w.-]+\s*=\s*[^,;\t]*)$/,
    share: 0.8,
    remedy: msg(
      'Write it as a problem file (docs/problem-file.md), or as a table with an alternative a row.',
    ),
  },
  {
    message: msg('This text is no table: it looks like the code of a program.'),
    line: /^\s*(?:[})\]]+[;,]?|.*[{;]|(?:import|from|def|class|function|const|let|var|return|if|for|while|elif|else|try|print|library|using|package|public|private|#include|echo|SELECT|INSERT|CREATE)\b.*|(?:\/\/|\/\*|\*).*)$/,
    share: 0.7,
    remedy: msg('Run it, and save the table that it prints as CSV.'),
  },
];

const LOOKED_AT = 200;

/** How well a separator cuts a text: the share of lines with the same number of cells, and the cells themselves. */
export interface Cut {
  readonly fit: number;
  readonly cells: readonly string[];
}

/** Throws a UserFacingError for a text whose lines are not cut alike, or that is known to be something else. */
export function refuseNoTable(lines: readonly string[], { fit, cells }: Cut): void {
  if (lines.length < 2) return;
  const sample = lines.slice(0, LOOKED_AT).map((line) => line.slice(0, 500));
  for (const { message, line, share, remedy, isSure = false } of OTHERS) {
    if (fit >= 0.75 && !isSure) continue;
    if (sample.filter((text) => line.test(text)).length < sample.length * share) continue;
    throw new UserFacingError('invalid', t(message), t(remedy));
  }
  if (fit >= 0.9) return;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.filter((cell) => /^\s*[-+(]?[€$£]?\s?\d[\d.,' ]*\s?\S{0,8}\s*$/.test(cell)).length;
  const words = filled.reduce((sum, cell) => sum + cell.trim().slice(0, 500).split(/\s+/).length, 0);
  // Behind the commas of a sentence stands a blank.
  const isSpaced = cells.filter((cell) => cell.startsWith(' ')).length > (cells.length - lines.length) * 0.8;
  const isProse = words > filled.length * (isSpaced ? 2.5 : 4) && numbers < filled.length / 10;
  const isRagged = fit < 0.5 && numbers < filled.length / 4 && (fit > 0 || words > filled.length * 2.5);
  if (!isProse && !isRagged) return;
  throw new UserFacingError(
    'invalid',
    t('This text is no table: its lines are not cut alike by commas, semicolons, tabs, bars or blanks.'),
    t('If it is one, say what parts its cells (--separator), or save it as CSV, with a line for each row.'),
  );
}
