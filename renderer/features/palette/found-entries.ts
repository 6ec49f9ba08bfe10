import { type Message, msg, t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { Found, FoundGroup, FoundKind, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { lookup, place as paragraphOf } from '../../model/lookup.ts';
import { goTo } from '../../model/places.ts';
import type { Selection } from '../../model/selection.ts';
import { execute } from '../../model/workbook.ts';
import type { Entry, EntryGroup } from './rank.ts';

/** Page: what the search of the workbook found, as the palette offers it. */

/** What the palette is narrowed down to, and what of the workbook each of these is; commands are the page's own. */
export const CHIPS = {
  all: { label: msg.in('what to search', 'All') },
  commands: { label: msg('Commands'), kinds: [] },
  compared: { label: msg('Compared'), kinds: ['alternative', 'criterion', 'group', 'scenario'] },
  claims: { label: msg('Claims'), kinds: ['claim', 'contradiction'] },
  people: { label: msg('People'), kinds: ['speaker'] },
  sources: { label: msg('Sources'), kinds: ['source', 'passage'] },
  notes: { label: msg('Notes'), kinds: ['note'] },
} as const satisfies Record<string, { readonly label: Message; readonly kinds?: readonly FoundKind[] }>;
export type Chip = keyof typeof CHIPS;

const ALL_KINDS: readonly FoundKind[] = Object.values(CHIPS).flatMap((chip) =>
  'kinds' in chip ? chip.kinds : [],
);

/** The kinds that a chip searches; none where it is about commands alone. */
export function kindsOf(chip: Chip): readonly FoundKind[] {
  const of = CHIPS[chip];
  return 'kinds' in of ? of.kinds : ALL_KINDS;
}

const HEADINGS: Readonly<Record<FoundKind, Message>> = {
  alternative: msg('Alternatives'),
  criterion: msg('Criteria'),
  group: msg('Groups of criteria'),
  scenario: msg('Scenarios'),
  speaker: msg('Speakers'),
  source: msg('Sources'),
  contradiction: msg('Contradictions'),
  note: msg('Notes'),
  claim: msg('Claims'),
  passage: msg('In the texts of sources'),
};

/** What was found, without what has gone from the workbook since. */
export const foundGroups = (groups: readonly FoundGroup[], tables: WorkbookTables): EntryGroup[] =>
  groups.map(({ kind, total, found }) => ({
    heading: t(HEADINGS[kind]),
    total,
    fit: found[0]?.fit ?? 0,
    entries: found.flatMap((thing, index) => {
      const words = DESCRIBED[kind](thing, tables);
      return words
        ? [{ key: `${kind} ${thing.id} ${index}`, heading: t(HEADINGS[kind]), name: thing.name, ...words }]
        : [];
    }),
  }));

type Words = Pick<Entry, 'detail' | 'act'> & Partial<Entry>;

const selecting = (selection: Selection) => () => goTo({ kind: 'selection', selection });

/** How each kind is said, and the way to it; null where it is gone. */
const DESCRIBED: Readonly<Record<FoundKind, (found: Found, tables: WorkbookTables) => Words | null>> = {
  alternative: ({ id, text }, { alternatives }) =>
    alternatives.some((a) => a.id === id)
      ? { detail: text, act: selecting({ kind: 'alternative', alternativeId: id }) }
      : null,
  criterion: ({ id, text }, { criteria }) =>
    criteria.some((c) => c.id === id)
      ? { detail: text, act: selecting({ kind: 'criterion', criterionId: id }) }
      : null,
  group: ({ id }, { criteria }) => {
    const own = criteria.filter((c) => c.groupId === id).sort((a, b) => a.position - b.position);
    const [first] = own;
    return first
      ? {
          detail: own.map(({ name }) => name).join(', '),
          act: selecting({ kind: 'criterion', criterionId: first.id }),
        }
      : null;
  },
  scenario: ({ id, text }, { scenarios }) =>
    scenarios.some((s) => s.id === id)
      ? { detail: text, act: () => void execute({ type: 'selectScenario', scenarioId: id }) }
      : null,
  speaker: ({ id, text }, { speakers }) =>
    speakers.some((s) => s.id === id)
      ? { detail: text, act: () => goTo({ kind: 'speaker', speakerId: id }) }
      : null,
  source: ({ id, text }, { sources }) =>
    sources.some((s) => s.id === id)
      ? { detail: text, act: () => goTo({ kind: 'source', sourceId: id, words: null }) }
      : null,
  contradiction: ({ id, text }, { contradictions }) =>
    contradictions.some((c) => c.id === id)
      ? { detail: text, act: () => goTo({ kind: 'contradiction', contradictionId: id }) }
      : null,
  claim: ({ id, text }, tables) => {
    const claim = tables.claims.find((c) => c.id === id);
    if (!claim) return null;
    const rows = lookup(tables);
    const [speaker, holder] = [rows.speaker(claim.speakerId), rows.speaker(claim.holderId)];
    const who =
      speaker === holder
        ? speaker.name
        : t('{speaker} for {holder}', { speaker: speaker.name, holder: holder.name });
    const where = [sourceName(rows.source(claim.sourceId)), paragraphOf(claim)].filter(Boolean).join(', ');
    return {
      name: text,
      quoted: true,
      detail: `${who} · ${where}`,
      act: selecting({ kind: 'claim', claimId: id, from: null }),
    };
  },
  note: ({ id, text }, tables) => {
    const note = tables.notes.find((n) => n.id === id);
    if (!note) return null;
    const about = aboutNote(note, tables);
    return {
      name: text,
      quoted: true,
      detail: `${about.name} · ${lookup(tables).analystName(note.analystId)}`,
      act: about.act,
    };
  },
  passage: ({ id, text, place }, { sources }) => {
    const source = sources.find((s) => s.id === id);
    return source && place
      ? {
          name: text,
          quoted: true,
          detail: sourceName(source),
          act: () => goTo({ kind: 'source', sourceId: id, words: place }),
        }
      : null;
  },
};

type Note = WorkbookTables['notes'][number];

/** What a note is on, and the way there. */
function aboutNote(
  { alternativeId, criterionId, claimId }: Note,
  tables: WorkbookTables,
): { readonly name: string; readonly act: () => void } {
  const rows = lookup(tables);
  if (claimId !== null)
    return { name: t('On a claim'), act: selecting({ kind: 'claim', claimId, from: null }) };
  if (alternativeId !== null && criterionId !== null)
    return {
      name: t('On {alternative}, {criterion}', {
        alternative: rows.alternative(alternativeId).name,
        criterion: rows.criterion(criterionId).name,
      }),
      act: selecting({ kind: 'cell', alternativeId, criterionId }),
    };
  if (alternativeId !== null)
    return {
      name: t('On {name}', { name: rows.alternative(alternativeId).name }),
      act: selecting({ kind: 'alternative', alternativeId }),
    };
  if (criterionId !== null)
    return {
      name: t('On {name}', { name: rows.criterion(criterionId).name }),
      act: selecting({ kind: 'criterion', criterionId }),
    };
  return { name: t('On the workbook'), act: () => goTo({ kind: 'view', view: 'matrix' }) };
}
