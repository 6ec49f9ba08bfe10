import { certaintyOf } from '../../common/evidence.ts';
import { sourceName } from '../../common/words.ts';
import type { Claim } from '../../electron/ipc/contract.ts';
import type { Polarity } from '../../scoring/types.ts';
import * as format from '../model/format.ts';
import { type Lookup, place } from '../model/lookup.ts';

/** The sign of a finding with its name. */
export const POLARITY_LABELS: Readonly<Record<Polarity, string>> = {
  pro: '+ pro',
  con: '− con',
  neutral: '= neutral',
};

/** "Richard Jones, asserted, article 002, paragraph 13". */
export function whoAndWhere(claim: Claim, strength: number, rows: Lookup): string {
  const speaker = rows.speaker(claim.speakerId).name;
  const holder = claim.holderId === claim.speakerId ? '' : ` for ${rows.speaker(claim.holderId).name}`;
  return [
    `${speaker}${holder}`,
    certaintyOf(claim),
    strength === 1 ? '' : `strength ${format.sum(strength)}`,
    sourceName(rows.source(claim.sourceId)),
    place(claim),
  ]
    .filter(Boolean)
    .join(', ');
}
