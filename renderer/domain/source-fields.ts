import { readNumber } from '../../common/typed-number.ts';
import type { Command, Source } from '../../electron/ipc/contract.ts';

type SourceColumns = Omit<Extract<Command, { type: 'createSource' }>, 'type'>;

/** What of a source can be edited. */
export const sourceColumns = ({
  title,
  author,
  publication,
  fileName,
  date,
  remark,
  credibility,
}: Source): SourceColumns => ({ title, author, publication, fileName, date, remark, credibility });

/** A number from 0 to 1, or null. */
export function parseCredibility(text: string): number | null {
  const value = readNumber(text);
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
}
