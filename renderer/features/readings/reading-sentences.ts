import { type Message, msg, t } from '../../../common/language/texts.ts';
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
      ? t('not defined: everything was coded alike')
      : t('not defined: nothing was coded twice');
  }
  if (alpha >= GOOD) return t('good');
  return alpha >= TENTATIVE ? t('for tentative conclusions') : t('too low to rely on');
}

export const alphaText = ({ alpha }: Alpha): string =>
  alpha === null ? '–' : format.fixed(alpha, 2).replace('-', '−');

export const intervalText = ({ interval }: Alpha): string =>
  interval === null
    ? '–'
    : t('{low} to {high}', {
        low: format.fixed(interval.low, 2),
        high: format.fixed(interval.high, 2),
      }).replaceAll('-', '−');

export const agreeingText = ({ agreeing }: Alpha): string =>
  agreeing === null ? '–' : format.percent(agreeing);

/** The whole in a sentence. */
export function agreementSentence({ agreement: [all] }: ReadingsAudit): string {
  if (!all) return '';
  const { cells, signs } = all;
  if (cells.alpha === null) {
    return cells.reason === 'one-category'
      ? t('Agreement is not defined: everything was coded alike.')
      : t('Agreement is not defined: nothing was coded twice.');
  }
  const sentences = [
    t('Krippendorff’s alpha of what is said in which cell is {alpha}: {words}.', {
      alpha: alphaText(cells),
      words: alphaWords(cells),
    }),
    t('{share} of the pairs agree before chance is taken off.', { share: agreeingText(cells) }),
  ];
  if (signs.alpha !== null)
    sentences.push(
      t('Where they name the same cell, they agree on its sign with alpha {alpha}.', {
        alpha: alphaText(signs),
      }),
    );
  return sentences.join(' ');
}

/** What each reading is called; the settled coding is none. */
export const codingName = (tables: WorkbookTables, readingId: string | null): string =>
  readingId === null
    ? t('Settled')
    : (tables.readings.find(({ id }) => id === readingId)?.name ?? t('a reading that is gone'));

export function leaderWords(leader: Leader | null, rows: Lookup): string {
  if (!leader) return t('nobody is ranked');
  const names = leader.alternativeIds.map((id) => rows.alternative(id).name);
  if (names.length > 1) return t('{names} tie', { names: format.list(names) });
  const name = names[0] ?? '';
  return leader.lead === null
    ? t('only {name} is ranked', { name })
    : t('{name} leads by {points}', { name, points: format.score(leader.lead) });
}

/** How much of the ranking rests on the coding. */
export function restsSentence(
  { rankings, disagreements, effects, disputesBy }: ReadingsAudit,
  tables: WorkbookTables,
  rows: Lookup,
): string {
  const said = rankings.map(({ readingId, leader }) => {
    const result = leaderWords(leader, rows);
    return readingId === null
      ? t('By the settled coding {result}', { result })
      : t('by {reading} {result}', { reading: codingName(tables, readingId), result });
  });
  const turning = new Set(effects.filter((e) => e.winnerChanges).map((e) => e.claimId)).size;
  const disputes = disagreements.filter(({ status }) => status === 'dispute').length;
  const one =
    turning === 0
      ? t('No single difference changes the winner.')
      : t(
          '{n, plural, one {# single difference would change the winner, settled in the other way.} other {# single differences would change the winner, settled in the other way.}}',
          { n: turning },
        );
  return `${said.join('; ')}. ${one} ${disputesTogether(tables, disputes, disputesBy)}`;
}

/** What all open disputes together would do, taken as one reader or the other coded them. */
function disputesTogether(
  tables: WorkbookTables,
  disputes: number,
  disputesBy: ReadingsAudit['disputesBy'],
): string {
  const turning = disputesBy.filter(({ winnerChanges }) => winnerChanges);
  if (disputes === 0) return t('No dispute is open.');
  if (turning.length === 0)
    return t(
      '{n, plural, one {Nor does the one open dispute, taken as a reader coded it.} other {Nor do all # open disputes together, taken as one reader coded them.}}',
      { n: disputes },
    );
  return t(
    '{n, plural, one {All # open dispute taken as {readings} coded them change it.} other {All # open disputes taken as {readings} coded them change it.}}',
    { n: disputes, readings: format.list(turning.map(({ readingId }) => codingName(tables, readingId))) },
  );
}

export const STATUS_WORDS: Readonly<Record<Disagreement['status'], Message>> = {
  settled: msg('settled'),
  dispute: msg('dispute'),
  departed: msg('settled otherwise, without a reason'),
};

/** What taking a reader's coding of one claim does. */
export function effectWords({ leader, winnerChanges, swing }: CodingEffect, rows: Lookup): string {
  if (winnerChanges) return t('{leader}: the winner changes', { leader: leaderWords(leader, rows) });
  if (swing === null) return t('the leader would not be ranked');
  if (Math.abs(swing) < 0.05) return t('the lead stays as it is');
  return t(swing > 0 ? 'the lead grows by {points}' : 'the lead shrinks by {points}', {
    points: format.score(Math.abs(swing)),
  });
}

/** The place and score in one ranking. */
export const standingOf = (ranking: CodedRanking, alternativeId: string) =>
  ranking.standings.find((s) => s.alternativeId === alternativeId);
