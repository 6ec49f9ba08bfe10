import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type {
  Alpha,
  CodedRanking,
  CodingEffect,
  Disagreement,
  ReadingsAudit,
} from '../../../scoring/readings/types.ts';
import type { Leader } from '../../../scoring/sensitivity/what-if.ts';
import * as format from '../../model/format.ts';
import type { Lookup } from '../../model/lookup.ts';

/** From here on agreement is good, and from there on good enough for tentative conclusions (Krippendorff 2004, chapter 11). */
const GOOD = 0.8;
const TENTATIVE = 2 / 3;

/** How a coefficient is to be read. */
export function alphaWords({ alpha, reason }: Alpha): string {
  if (alpha === null) {
    return reason === 'one-category'
      ? 'not defined: everything was coded alike'
      : 'not defined: nothing was coded twice';
  }
  if (alpha >= GOOD) return 'good';
  return alpha >= TENTATIVE ? 'for tentative conclusions' : 'too low to rely on';
}

export const alphaText = ({ alpha }: Alpha): string =>
  alpha === null ? '–' : format.fixed(alpha, 2).replace('-', '−');

export const intervalText = ({ interval }: Alpha): string =>
  interval === null
    ? '–'
    : `${format.fixed(interval.low, 2)} to ${format.fixed(interval.high, 2)}`.replaceAll('-', '−');

export const agreeingText = ({ agreeing }: Alpha): string =>
  agreeing === null ? '–' : format.percent(agreeing);

/** The whole in a sentence. */
export function agreementSentence({ agreement: [all] }: ReadingsAudit): string {
  if (!all) return '';
  const { cells, signs } = all;
  if (cells.alpha === null) return `Agreement is ${alphaWords(cells)}.`;
  const onSigns =
    signs.alpha === null
      ? ''
      : ` Where they name the same cell, they agree on its sign with alpha ${alphaText(signs)}.`;
  return `Krippendorff’s alpha of what is said in which cell is ${alphaText(cells)}: ${alphaWords(cells)}. ${agreeingText(cells)} of the pairs agree before chance is taken off.${onSigns}`;
}

/** What each reading is called; the settled coding is none. */
export const codingName = (tables: WorkbookTables, readingId: string | null): string =>
  readingId === null
    ? 'Settled'
    : (tables.readings.find(({ id }) => id === readingId)?.name ?? 'a reading that is gone');

export function leaderWords(leader: Leader | null, rows: Lookup): string {
  if (!leader) return 'nobody is ranked';
  const names = leader.alternativeIds.map((id) => rows.alternative(id).name);
  if (names.length > 1) return `${format.list(names)} tie`;
  return leader.lead === null
    ? `only ${names[0]} is ranked`
    : `${names[0]} leads by ${format.score(leader.lead)}`;
}

/** How much of the ranking rests on the coding. */
export function restsSentence(
  { rankings, disagreements, effects, disputesBy }: ReadingsAudit,
  tables: WorkbookTables,
  rows: Lookup,
): string {
  const said = rankings.map(
    (ranking) =>
      `${ranking.readingId === null ? 'By the settled coding' : `by ${codingName(tables, ranking.readingId)}`} ${leaderWords(ranking.leader, rows)}`,
  );
  const turning = new Set(effects.filter((e) => e.winnerChanges).map((e) => e.claimId)).size;
  const disputes = disagreements.filter(({ status }) => status === 'dispute').length;
  const one =
    turning === 0
      ? 'No single difference changes the winner.'
      : `${format.plural(turning, 'single difference')} would change the winner, settled in the other way.`;
  const open = disputesBy.filter((ranking) => ranking.winnerChanges);
  const all =
    disputes === 0
      ? ' No dispute is open.'
      : open.length === 0
        ? ` Nor do all ${format.plural(disputes, 'open dispute')} together, taken as one reader coded them.`
        : ` All ${format.plural(disputes, 'open dispute')} taken as ${format.list(open.map((r) => codingName(tables, r.readingId)))} coded them change it.`;
  return `${said.join('; ')}. ${one}${all}`;
}

export const STATUS_WORDS: Readonly<Record<Disagreement['status'], string>> = {
  settled: 'settled',
  dispute: 'dispute',
  departed: 'settled otherwise, without a reason',
};

/** What taking a reader's coding of one claim does. */
export function effectWords({ leader, winnerChanges, swing }: CodingEffect, rows: Lookup): string {
  if (winnerChanges) return `${leaderWords(leader, rows)}: the winner changes`;
  if (swing === null) return 'the leader would not be ranked';
  if (Math.abs(swing) < 0.05) return 'the lead stays as it is';
  return `the lead ${swing > 0 ? 'grows' : 'shrinks'} by ${format.score(Math.abs(swing))}`;
}

/** The place and score in one ranking. */
export const standingOf = (ranking: CodedRanking, alternativeId: string) =>
  ranking.standings.find((s) => s.alternativeId === alternativeId);
