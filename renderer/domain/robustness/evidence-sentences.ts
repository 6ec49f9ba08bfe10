import { sourceName } from '../../../common/words.ts';
import type {
  CredibilityPath,
  CredibilityThreshold,
} from '../../../scoring/sensitivity/credibility-sensitivity.ts';
import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import type { LeadCarrier, LeadShares } from '../../../scoring/sensitivity/lead-shares.ts';
import type { LeaveOneOut, LeftOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import type { MissingEvidence } from '../../../scoring/sensitivity/missing-evidence.ts';
import type { ReadingItem } from '../../../scoring/sensitivity/reading-list.ts';
import type { Leader } from '../../../scoring/sensitivity/what-if.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import type { Names, Subject } from './answer-names.ts';
import { isTied } from './weight-sentences.ts';

type Place = Pick<Subject, 'tables' | 'assessment'>;

const MANY: Record<GroupKind, readonly [one: string, many: string]> = {
  source: ['source', 'sources'],
  speaker: ['speaker', 'speakers'],
  voice: ['voice', 'voices'],
  affiliation: ['affiliation', 'affiliations'],
  year: ['year', 'years'],
};

const UNNAMED: Record<GroupKind, string> = {
  source: 'no source named',
  speaker: 'no speaker named',
  voice: 'no holder named',
  affiliation: 'no affiliation known',
  year: 'undated',
};

const WITHOUT_NAME: Record<GroupKind, string> = {
  source: 'what names no source',
  speaker: 'what names no speaker',
  voice: 'what names no holder',
  affiliation: 'those whose affiliation is not known',
  year: 'what is undated',
};

/** How a group of the evidence, or whatever else carries the lead, is called. */
export function groupName(
  { kind, key }: Pick<LeadCarrier, 'kind' | 'key'>,
  { tables }: Pick<Place, 'tables'>,
): string {
  if (kind === 'judgement') return 'Judgements of analysts';
  if (kind === 'measurement') return 'Measured numbers';
  if (key === null) return UNNAMED[kind];
  if (kind === 'source') return sourceName(lookup(tables).source(key));
  return kind === 'speaker' || kind === 'voice' ? lookup(tables).speaker(key).name : key;
}

/** The same inside a sentence: a title is quoted. */
const inQuotes = (group: Pick<LeadCarrier, 'kind' | 'key'>, place: Pick<Place, 'tables'>): string =>
  group.kind === 'source' && group.key !== null
    ? `“${groupName(group, place)}”`
    : group.key === null
      ? format.inSentence(groupName(group, place))
      : groupName(group, place);

/** The same after "without": what names nobody is not called by a name. */
const leftOutWords = (group: Pick<LeftOut, 'kind' | 'key'>, place: Pick<Place, 'tables'>): string =>
  group.key === null ? WITHOUT_NAME[group.kind] : inQuotes(group, place);

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

/** "KVM", "KVM and Xen tie", "nothing is ranked". */
export function firstWords(leader: Leader | null, nameOf: (id: string) => string): string {
  if (!leader) return 'nothing is ranked';
  const names = format.fewOf(leader.alternativeIds.map(nameOf));
  return leader.alternativeIds.length > 1 ? `${names} tie` : names;
}

/** The same after what was left out: "it is KVM", "KVM and Xen tie". */
const firstThen = (leader: Leader | null, nameOf: (id: string) => string): string =>
  leader?.alternativeIds.length === 1 ? `it is ${firstWords(leader, nameOf)}` : firstWords(leader, nameOf);

/** On which groups the first place hangs. */
export function dependenceSentence(all: readonly LeftOut[], kind: GroupKind, place: Place): string {
  const [one, many] = MANY[kind];
  // Whoever gives only context carries nothing; so the number is that of the sentence on whose word it rests.
  const groups = all.filter(({ findings, measurements }) => findings + measurements > 0);
  const [only] = groups;
  if (!only) return `There is no evidence by ${one} to leave out.`;
  if (groups.length === 1) return allFrom(only, place);
  const flips = byEffect(groups).filter((group) => group.winnerChanges);
  const open = groups.filter((group) => group.comparisonUndefined && !group.winnerChanges).length;
  const incomparable = incomparableSentence(open, flips.length > 0 ? ['other', 'others'] : MANY[kind]);
  if (flips.length === 0) {
    return `The first place stays without any one ${one} of ${groups.length}.${incomparable}`;
  }
  const nameOf = (id: string): string => lookup(place.tables).alternative(id).name;
  const named = flips
    .slice(0, 2)
    .map((group) => `without ${leftOutWords(group, place)} ${firstThen(group.leader, nameOf)}`);
  const change = isTied(place.assessment)
    ? 'the tie at the top would be another'
    : 'somebody else would be first';
  return `Without ${flips.length} of ${groups.length} ${groups.length === 1 ? one : many} ${change}: ${format.list(named)}.${incomparable}`;
}

/** Without the only group there is nothing left to rank by, so that nothing is said of the ranking then. */
const allFrom = (group: LeftOut, place: Pick<Place, 'tables'>): string =>
  group.key === null
    ? `Of nothing that counts the ${MANY[group.kind][0]} is known.`
    : `All that counts has one ${MANY[group.kind][0]}: ${inQuotes(group, place)}.`;

/** How many groups leave the first two without a comparison; `words` are for one of them and for several. */
function incomparableSentence(groups: number, [one, many]: readonly [one: string, many: string]): string {
  if (groups === 0) return '';
  const without = groups === 1 ? `one ${one}` : `${groups} ${many}`;
  return ` Without ${without}, the first or the second has no evidence left on a criterion, so the two can no longer be compared.`;
}

/** Which alternatives keep their rank whatever is left out, and between which ranks the others move. */
export function rangesSentence({ kind, rankRanges }: LeaveOneOut, names: Names): string {
  const moving = rankRanges.filter(({ best, worst }) => best < worst).sort((a, b) => a.present - b.present);
  if (moving.length === 0) return `Every alternative keeps its rank without any one ${MANY[kind][0]}.`;
  const ranges = moving.map(
    ({ alternativeId, best, worst }) => `${names.alternative(alternativeId)} ${best} to ${worst}`,
  );
  const rest = moving.length < rankRanges.length ? '; the others keep theirs' : '';
  return `Ranks that one ${MANY[kind][0]} less can bring: ${someOf(ranges)}${rest}.`;
}

/** On how many the lead rests, with a warning where one has more than half. */
export function restsSentence(shares: LeadShares | null, place: Place): string {
  if (!shares || shares.effectiveNumber === null) return 'Nothing that was said carries the lead.';
  if (Math.abs(shares.lead) < 1e-9) return 'The first two are level, so there is no lead to carry.';
  const [one, many] = MANY[shares.kind];
  const [main] = shares.carriers;
  if (main && main.share > 0.9995 && (main.kind === 'judgement' || main.kind === 'measurement'))
    return `${groupName(main, place)} carry the whole lead.`;
  if (main && main.share > 0.9995 && main.key !== null)
    return `${inQuotes(main, place)} alone carries the whole lead.`;
  const number = format.fixed(shares.effectiveNumber, 1);
  const rests =
    shares.effectiveNumber.toFixed(1) === '1.0'
      ? `It is as if one ${one} carried the whole lead.`
      : `It is as if ${number} ${many} carried the lead in equal parts.`;
  if (!main || !shares.concentrated) return rests;
  // Judgements and measured numbers are many, a source or a speaker is one.
  const moves = main.kind === 'judgement' || main.kind === 'measurement' ? 'move' : 'moves';
  return `${rests} Careful: ${inQuotes(main, place)} alone ${moves} ${format.percent(main.share)} of it, more than half.`;
}

/** The warning beside that, in words that fit who it is. */
export function concentratedWarning({ kind, carriers: [main] }: LeadShares): string {
  if (main?.kind === 'judgement')
    return 'Judgements of analysts have more than half of the say in this lead.';
  if (main?.kind === 'measurement') return 'Measured numbers have more than half of the say in this lead.';
  return `One ${MANY[kind][0]} has more than half of the say in this lead.`;
}

/** What counting credibility does. */
export function credibilitySentence(
  { off, on, leaderChange }: CredibilityPath,
  names: Names,
  doubted: boolean,
): string {
  if (!doubted) {
    return 'Every source and speaker is believed in full, so counting credibility changes nothing. Set it in Sources.';
  }
  const before = firstWords(off.leader, names.alternative);
  const after = firstWords(on.leader, names.alternative);
  if (!leaderChange) return `${before} is first whether credibility counts or not.`;
  const rivals = format.list(leaderChange.rivalIds.map(names.alternative));
  return `With credibility off the first is ${before}; as it comes to count, ${rivals} draws level at ${format.percent(leaderChange.at)} of its effect, and with all of it the first is ${after}.`;
}

/** Whether any source or speaker is not believed in full. */
export const isDoubted = ({ tables }: Pick<Place, 'tables'>): boolean =>
  [...tables.sources, ...tables.speakers].some(({ credibility }) => credibility < 1);

/** How low one source would have to be believed: "0.34 (now 1): Xen", "never". */
export function doubtText(doubt: CredibilityThreshold | undefined, names: Names): string {
  if (!doubt?.leaderChange) return 'never';
  return `${format.fixed(doubt.leaderChange.at, 2)} (now ${format.sum(doubt.present)}): ${format.list(doubt.leaderChange.rivalIds.map(names.alternative))}`;
}

/** Which cell is most worth settling. */
export function readingSentence(items: readonly ReadingItem[], names: Names): string {
  const [most] = items;
  if (!most || most.probability < 0.0005) return 'No single cell could change the first place.';
  const cell = `${names.alternative(most.alternativeId)} on ${format.inSentence(names.criterion(most.criterionId))}`;
  const open = items.filter((item) => item.probability >= 0.05).length;
  const also = `${format.plural(open, 'cell')} could do so with a chance of 5 of 100 or more.`;
  // Only a tie is sure to end: otherwise what is believed now leaves the winner where it is.
  if (most.probability >= 0.9995)
    return `Settle ${cell} next: whatever it turns out to be, it ends the tie. ${also}`;
  return `Settle ${cell} next: with a chance of ${format.outOf100(most.probability)} it would put ${format.fewOf(most.winnerIds.map(names.alternative))} first. ${also}`;
}

export const STATES = {
  empty: { sign: '∅', name: 'empty' },
  contested: { sign: '±', name: 'contested' },
  uncertain: { sign: '~', name: 'uncertain' },
} as const satisfies Record<ReadingItem['state'], unknown>;

/** Three names at most, and how many others there are. */
const someOf = (all: readonly string[]): string =>
  format.list(all.length > 4 ? [...all.slice(0, 3), `${all.length - 3} others`] : all);

/** What is missing leaves open. */
export function missingSentence({ alternatives, overlap }: MissingEvidence, names: Names): string {
  const [first] = alternatives;
  if (!first) return 'Nothing is ranked.';
  const name = names.alternative(first.alternativeId);
  const open = alternatives.filter((a) => a.couldBeFirst);
  if (overlap === null) return `${name} stands alone.`;
  if (open.length === 0) return `Whatever the empty cells turn out to be, ${name} stays first.`;
  return `If every empty cell turned out for the best or for the worst, ${someOf(open.map((a) => names.alternative(a.alternativeId)))} could pass ${name}.`;
}
