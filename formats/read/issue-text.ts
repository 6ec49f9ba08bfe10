/** Plain Node: import issues in lines for a terminal. */

import { lineForTerminal } from '../../common/strange-characters.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';

/** "measurements[3].alternative", counted from 0 as in the file; empty for the whole. */
function pathText(path: ImportIssue['path']): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/** A problem in one line: "measurements[3].alternative: There is no alternative "Xen". Add it, or …". */
export function problemLine({ path, row, column, message, remedy }: ImportIssue): string {
  const place = [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ');
  const where = place || pathText(path);
  return lineForTerminal(`${where ? `${where}: ` : ''}${message} ${remedy}`.trim());
}
