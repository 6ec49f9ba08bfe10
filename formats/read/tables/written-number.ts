/** Plain Node: a number in a sentence about a table, with the decimal sign of the language. */
import { formatNumber } from '../../../common/language/numbers.ts';

export const writtenNumber = (value: number): string => formatNumber(String(value)).replaceAll('−', '-');
