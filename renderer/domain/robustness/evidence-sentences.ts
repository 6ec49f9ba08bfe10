import { t } from '../../../common/language/texts.ts';
import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import type { LeadShares } from '../../../scoring/sensitivity/lead-shares.ts';
import type { LeaveOneOut, LeftOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import type { MissingEvidence } from '../../../scoring/sensitivity/missing-evidence.ts';
import type { ReadingItem } from '../../../scoring/sensitivity/reading-list.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import type { Names, Subject } from './answer-names.ts';
import { inQuotes, leftOutWords } from './group-names.ts';
import { isTied } from './weight-sentences.ts';

export { credibilitySentence, doubtText, isDoubted } from './credibility-sentences.ts';
export { firstWords, groupName } from './group-names.ts';

type Place = Pick<Subject, 'tables' | 'assessment'>;

/** The largest effect first: another winner, no comparison, another order, cells emptied, then the most findings. */
export function byEffect(groups: readonly LeftOut[]): LeftOut[] {
  const lost = ({ tau }: LeftOut): number => (tau === null ? 0 : 1 - tau);
  return [...groups].sort(
    (a, b) =>
      Number(b.winnerChanges) - Number(a.winnerChanges) ||
      Number(b.comparisonUndefined) - Number(a.comparisonUndefined) ||
      lost(b) - lost(a) ||
      b.emptied.length - a.emptied.length ||
      b.findings - a.findings,
  );
}

/** Who is first without a group. */
function firstWithout(group: LeftOut, place: Place): string {
  const without = leftOutWords(group, place);
  const { leader } = group;
  if (!leader) return t('without {group} nothing is ranked', { group: without });
  const names = format.fewOf(leader.alternativeIds.map((id) => lookup(place.tables).alternative(id).name));
  return leader.alternativeIds.length === 1
    ? t('without {group} it is {name}', { group: without, name: names })
    : t('without {group} {names} tie', { group: without, names });
}

/** On which groups the first place hangs. */
export function dependenceSentence(all: readonly LeftOut[], kind: GroupKind, place: Place): string {
  // Whoever gives only context carries nothing; so the number is that of the sentence on whose word it rests.
  const groups = all.filter(({ findings, measurements }) => findings + measurements > 0);
  const [only] = groups;
  if (!only)
    return t(
      'There is no evidence by {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}} to leave out.',
      { kind },
    );
  if (groups.length === 1) return allFrom(only, place);
  const flips = byEffect(groups).filter((group) => group.winnerChanges);
  const open = groups.filter((group) => group.comparisonUndefined && !group.winnerChanges).length;
  const incomparable = incomparableSentence(open, flips.length > 0 ? 'rest' : kind);
  const n = groups.length;
  if (flips.length === 0) {
    const stays = t(
      'The first place stays without any one {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}} of {n, number}.',
      { kind, n },
    );
    return `${stays}${incomparable}`;
  }
  const values = {
    kind,
    n,
    flips: flips.length,
    named: format.list(flips.slice(0, 2).map((group) => firstWithout(group, place))),
  };
  const changes = isTied(place.assessment)
    ? t(
        'Without {flips, number} of {n, number} {kind, select, source {sources} speaker {speakers} voice {voices} affiliation {affiliations} other {years}} the tie at the top would be another: {named}.',
        values,
      )
    : t(
        'Without {flips, number} of {n, number} {kind, select, source {sources} speaker {speakers} voice {voices} affiliation {affiliations} other {years}} somebody else would be first: {named}.',
        values,
      );
  return `${changes}${incomparable}`;
}

/** Without the only group there is nothing left to rank by, so that nothing is said of the ranking then. */
const allFrom = (group: LeftOut, place: Pick<Place, 'tables'>): string =>
  group.key === null
    ? t(
        'Of nothing that counts the {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}} is known.',
        { kind: group.kind },
      )
    : t(
        'All that counts has one {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}}: {group}.',
        { kind: group.kind, group: inQuotes(group, place) },
      );

/** How many groups leave the first two without a comparison, as a further sentence; `rest` where others were spoken of before. */
function incomparableSentence(n: number, kind: GroupKind | 'rest'): string {
  if (n === 0) return '';
  const said = t(
    'Without {n, plural, =1 {one {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} rest {other} other {year}}} other {# {kind, select, source {sources} speaker {speakers} voice {voices} affiliation {affiliations} rest {others} other {years}}}}, the first or the second has no evidence left on a criterion, so the two can no longer be compared.',
    { n, kind },
  );
  return ` ${said}`;
}

/** Which alternatives keep their rank whatever is left out, and between which ranks the others move. */
export function rangesSentence({ kind, rankRanges }: LeaveOneOut, names: Names): string {
  const moving = rankRanges.filter(({ best, worst }) => best < worst).sort((a, b) => a.present - b.present);
  if (moving.length === 0)
    return t(
      'Every alternative keeps its rank without any one {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}}.',
      { kind },
    );
  const ranges = moving.map(({ alternativeId, best, worst }) =>
    t('{name} {best} to {worst}', { name: names.alternative(alternativeId), best, worst }),
  );
  const values = { kind, ranges: format.fewOf(ranges) };
  return moving.length < rankRanges.length
    ? t(
        'Ranks that one {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}} less can bring: {ranges}; the others keep theirs.',
        values,
      )
    : t(
        'Ranks that one {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}} less can bring: {ranges}.',
        values,
      );
}

/** On how many the lead rests, with a warning where one has more than half. */
export function restsSentence(shares: LeadShares | null, place: Place): string {
  if (!shares || shares.effectiveNumber === null) return t('Nothing that was said carries the lead.');
  if (Math.abs(shares.lead) < 1e-9) return t('The first two are level, so there is no lead to carry.');
  const { kind } = shares;
  const [main] = shares.carriers;
  if (main && main.share > 0.9995 && (main.kind === 'judgement' || main.kind === 'measurement'))
    return t(
      '{kind, select, judgement {Judgements of analysts carry the whole lead.} other {Measured numbers carry the whole lead.}}',
      { kind: main.kind },
    );
  if (main && main.share > 0.9995 && main.key !== null)
    return t('{main} alone carries the whole lead.', { main: inQuotes(main, place) });
  const number = format.fixed(shares.effectiveNumber, 1);
  const rests =
    shares.effectiveNumber.toFixed(1) === '1.0'
      ? t(
          'It is as if one {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}} carried the whole lead.',
          { kind },
        )
      : t(
          'It is as if {number} {kind, select, source {sources} speaker {speakers} voice {voices} affiliation {affiliations} other {years}} carried the lead in equal parts.',
          { kind, number },
        );
  if (!main || !shares.concentrated) return rests;
  // Judgements and measured numbers are many, a source or a speaker is one.
  const careful = t(
    'Careful: {main} alone {many, select, yes {move} other {moves}} {share} of it, more than half.',
    {
      main: inQuotes(main, place),
      many: main.kind === 'judgement' || main.kind === 'measurement' ? 'yes' : 'no',
      share: format.percent(main.share),
    },
  );
  return `${rests} ${careful}`;
}

/** The warning beside that, in words that fit who it is. */
export function concentratedWarning({ kind, carriers: [main] }: LeadShares): string {
  if (main?.kind === 'judgement')
    return t('Judgements of analysts have more than half of the say in this lead.');
  if (main?.kind === 'measurement') return t('Measured numbers have more than half of the say in this lead.');
  return t(
    'One {kind, select, source {source} speaker {speaker} voice {voice} affiliation {affiliation} other {year}} has more than half of the say in this lead.',
    { kind },
  );
}

/** Which cell is most worth settling. */
export function readingSentence(items: readonly ReadingItem[], names: Names): string {
  const [most] = items;
  if (!most || most.probability < 0.0005) return t('No single cell could change the first place.');
  const cell = t('{alternative} on {criterion}', {
    alternative: names.alternative(most.alternativeId),
    criterion: format.inSentence(names.criterion(most.criterionId)),
  });
  const open = items.filter((item) => item.probability >= 0.05).length;
  const also = t('{n, plural, one {# cell} other {# cells}} could do so with a chance of 5 of 100 or more.', {
    n: open,
  });
  // Only a tie is sure to end: otherwise what is believed now leaves the winner where it is.
  if (most.probability >= 0.9995)
    return `${t('Settle {cell} next: whatever it turns out to be, it ends the tie.', { cell })} ${also}`;
  const settle = t('Settle {cell} next: with a chance of {chance} it would put {names} first.', {
    cell,
    chance: format.outOf100(most.probability),
    names: format.fewOf(most.winnerIds.map(names.alternative)),
  });
  return `${settle} ${also}`;
}

export const STATES = {
  empty: {
    sign: '∅',
    get name() {
      return t('empty');
    },
  },
  contested: {
    sign: '±',
    get name() {
      return t('contested');
    },
  },
  uncertain: {
    sign: '~',
    get name() {
      return t('uncertain');
    },
  },
} as const satisfies Record<ReadingItem['state'], unknown>;

/** What is missing leaves open. */
export function missingSentence({ alternatives, overlap }: MissingEvidence, names: Names): string {
  const [first] = alternatives;
  if (!first) return t('Nothing is ranked.');
  const name = names.alternative(first.alternativeId);
  const open = alternatives.filter((a) => a.couldBeFirst);
  if (overlap === null) return t('{name} stands alone.', { name });
  if (open.length === 0) return t('Whatever the empty cells turn out to be, {name} stays first.', { name });
  return t('If every empty cell turned out for the best or for the worst, {names} could pass {name}.', {
    names: format.fewOf(open.map((a) => names.alternative(a.alternativeId))),
    name,
  });
}
