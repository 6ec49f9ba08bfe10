import type { Scenario, WorkbookTables } from '../../electron/ipc/contract.ts';
import { assess } from '../../scoring/evidence/assess.ts';
import { believeSides, compareRankings, type Effect } from '../../scoring/evidence/believe.ts';
import type { Assessment } from '../../scoring/types.ts';
import { currentScenario, evidenceParts } from './derived.ts';
import * as format from './format.ts';
import { lookup } from './lookup.ts';
import { memoBy, memoLast } from './memo.ts';
import { openDocument, update, useApp } from './store.ts';

/** One side of a contradiction. */
export interface ThemeSide {
  readonly id: string;
  readonly statement: string;
  readonly claimIds: readonly string[];
  /** Whose views its claims are, those with most of them first. */
  readonly holders: readonly string[];
  /** All its claims are excluded at present. */
  readonly excluded: boolean;
}

/** What claims assert the opposite about. */
export interface Theme {
  readonly id: string;
  readonly theme: string;
  readonly position: number;
  readonly sides: readonly ThemeSide[];
}

/** A theme with what becomes of the ranking when one believes a side, in the order of the sides. */
export interface WeighedTheme extends Theme {
  readonly effects: readonly Effect[];
  readonly winnerChanges: boolean;
  /** The largest move of the leader's margin that believing a side brings, in points. */
  readonly size: number;
}

/** The contradictions of a workbook, in its own order. */
export const themesOf: (tables: WorkbookTables) => readonly Theme[] = memoLast((tables) => {
  const rows = lookup(tables);
  const sides = Map.groupBy([...tables.contradictionSides].sort(byPosition), (s) => s.contradictionId);
  const links = Map.groupBy(tables.contradictionClaims, (link) => link.sideId);
  const holdersOf = (claimIds: readonly string[]): string[] =>
    [...Map.groupBy(claimIds, (id) => rows.claim(id).holderId)]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([id]) => rows.speaker(id).name);
  return [...tables.contradictions].sort(byPosition).map(({ id, theme, position }): Theme => {
    const its = (sides.get(id) ?? []).map((side): ThemeSide => {
      const claimIds = (links.get(side.id) ?? []).map((link) => link.claimId);
      return {
        id: side.id,
        statement: side.statement,
        claimIds,
        holders: holdersOf(claimIds),
        excluded: claimIds.every((claimId) => rows.claim(claimId).excludedReason !== null),
      };
    });
    return { id, theme, position, sides: its };
  });
});

interface Weighing {
  readonly present: Assessment;
  readonly effectsOf: (theme: Theme) => readonly Effect[];
}

/** Ranks without the claims of a side, each theme once: it takes a ranking for every side. */
const weighing = memoBy(
  ({ tables, scenario }: { tables: WorkbookTables; scenario: Scenario }): Weighing => {
    const present = assess(tables, scenario);
    const known = new Map<string, readonly Effect[]>();
    const effectsOf = ({ sides }: Theme): readonly Effect[] => {
      const claimIds = sides.map((side) => side.claimIds);
      const key = JSON.stringify(claimIds);
      const effects = known.get(key) ?? believeSides(tables, scenario, claimIds, present);
      known.set(key, effects);
      return effects;
    };
    return { present, effectsOf };
  },
  ({ tables, scenario }) => [...evidenceParts(tables), tables.weights, scenario],
);

/** At the weights that are saved: while one is dragged, what would be stays as it is. */
const weigh = (tables: WorkbookTables): Weighing => weighing({ tables, scenario: currentScenario(tables) });

const weighed = memoLast((themes: readonly Theme[], { effectsOf }: Weighing): readonly WeighedTheme[] =>
  themes
    .map((theme) => {
      const effects = effectsOf(theme);
      // A side that is excluded has to count again before anybody can believe it.
      const open = effects.filter((_, i) => theme.sides[i]?.excluded === false);
      return {
        ...theme,
        effects,
        winnerChanges: open.some((effect) => effect.winnerChanges),
        size: Math.max(0, ...open.map((effect) => Math.abs(effect.swing))),
      };
    })
    .sort((a, b) => Number(b.winnerChanges) - Number(a.winnerChanges) || b.size - a.size),
);

export const weighedThemes = (tables: WorkbookTables): readonly WeighedTheme[] =>
  weighed(themesOf(tables), weigh(tables));

/** Every contradiction in the present scenario, those that change the winner and the largest effects first. */
export const useThemes = (): readonly WeighedTheme[] =>
  useApp((state) => weighedThemes(openDocument(state).tables));

/** The result that effects are compared with. */
export function presentResult(tables: WorkbookTables): Effect {
  const { present } = weigh(tables);
  return compareRankings(present, present);
}

/** What believing each side of one theme would do. */
export const effectsOf = (tables: WorkbookTables, theme: Theme): readonly Effect[] =>
  weigh(tables).effectsOf(theme);

/** "KVM leads by 4.6", "KVM and Xen tie". */
export function leaderText({ leaders, lead }: Pick<Effect, 'leaders' | 'lead'>): string {
  const [leader] = leaders;
  if (leader === undefined) return 'nothing is ranked';
  if (leaders.length > 1) return `${format.list(leaders)} tie`;
  if (lead === null) return `only ${leader} is compared`;
  return `${leader} leads by ${lead < 0.05 ? 'less than 0.1' : format.score(lead)}`;
}

/**
 * Whom a side is believed with: "Richard Jones", "Richard Jones and 2 others"; or what it says, where somebody has
 * claims on both sides.
 */
export function believedAs(side: ThemeSide, theme: Theme): string {
  const others = new Set(theme.sides.filter((s) => s.id !== side.id).flatMap((s) => s.holders));
  const [first] = side.holders;
  if (first === undefined || side.holders.some((name) => others.has(name))) {
    return `that “${side.statement.replace(/\.$/, '')}”`;
  }
  return side.holders.length <= 2
    ? format.list(side.holders)
    : `${first} and ${side.holders.length - 1} others`;
}

/** Shows a theme among the contradictions. */
export const showTheme = (id: string): void => update({ view: 'contradictions', contradictionId: id });

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}
