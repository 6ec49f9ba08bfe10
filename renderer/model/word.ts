import type { Claim } from '../../electron/ipc/contract.ts';
import type { Assessment } from '../../scoring/types.ts';
import * as format from './format.ts';

/** On whose word a ranking rests: what is counted in cells that carry weight and no judgement. */
export interface Word {
  readonly claims: number;
  readonly speakers: number;
  readonly sources: number;
  readonly judgements: number;
  /** The speaker of half of the claims or more, when there are several speakers. */
  readonly mainSpeaker: { readonly speakerId: string; readonly claims: number } | null;
}

export function onWhoseWord({ cells, shares }: Assessment, claims: readonly Claim[]): Word {
  const counted = new Set<string>();
  let judgements = 0;
  for (const cell of cells.values()) {
    if ((shares.get(cell.criterionId) ?? 0) === 0) continue;
    if (cell.judgement !== null) judgements++;
    else for (const finding of cell.findings) if (finding.uncounted === null) counted.add(finding.claimId);
  }
  const spoken = claims.filter((claim) => counted.has(claim.id));
  const bySpeaker = [...Map.groupBy(spoken, (claim) => claim.speakerId)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const [main] = bySpeaker;
  return {
    claims: counted.size,
    speakers: bySpeaker.length,
    sources: new Set(spoken.map((claim) => claim.sourceId)).size,
    judgements,
    mainSpeaker:
      main && bySpeaker.length > 1 && main[1].length * 2 >= counted.size
        ? { speakerId: main[0], claims: main[1].length }
        : null,
  };
}

/** "Rests on 33 claims by 1 speaker in 1 source." */
export function wordSentence(word: Word, speakerName: (id: string) => string): string {
  const { claims, speakers, sources, judgements, mainSpeaker } = word;
  const parts: string[] = [];
  if (claims > 0) {
    parts.push(
      `${format.plural(claims, 'claim')} by ${format.plural(speakers, 'speaker')} in ${format.plural(sources, 'source')}`,
    );
  }
  if (judgements > 0) parts.push(format.plural(judgements, 'judgement'));
  if (parts.length === 0) return 'Rests on no claim yet';
  const most = mainSpeaker ? `; ${mainSpeaker.claims} are ${speakerName(mainSpeaker.speakerId)}’s` : '';
  return `Rests on ${parts.join(' and ')}${most}`;
}
