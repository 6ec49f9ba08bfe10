import { t } from '../../common/language/texts.ts';
import type { Scenario, WorkbookTables } from '../../electron/ipc/contract.ts';
import {
  type ContradictionEffects,
  compareRankings,
  contradictionEffects,
  effectsOfSides,
  type RankingEffect,
} from '../../scoring/sensitivity/contradiction-effects.ts';
import { prepareWhatIf, type WhatIfBase } from '../../scoring/sensitivity/what-if-base.ts';
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

/** A theme with what becomes of the ranking when one believes a side. */
export interface WeighedTheme extends Theme, ContradictionEffects {}

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

/** At the weights that are saved: while one is dragged, what would be stays as it is. */
const whatIfOf = memoBy(
  ({ tables, scenario }: { tables: WorkbookTables; scenario: Scenario }): WhatIfBase =>
    prepareWhatIf(tables, scenario),
  ({ tables, scenario }) => [...evidenceParts(tables), tables.weights, scenario],
);

const whatIf = (tables: WorkbookTables): WhatIfBase =>
  whatIfOf({ tables, scenario: currentScenario(tables) });

const sidesOf = ({ sides }: Theme): readonly (readonly string[])[] => sides.map((side) => side.claimIds);

const weighed = memoLast((themes: readonly Theme[], present: WhatIfBase): readonly WeighedTheme[] => {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const weighings = contradictionEffects(
    present,
    themes.map((theme) => ({ id: theme.id, sides: sidesOf(theme) })),
  );
  return weighings.flatMap((weighing) => {
    const theme = byId.get(weighing.id);
    return theme ? [{ ...theme, ...weighing }] : [];
  });
});

export const weighedThemes = (tables: WorkbookTables): readonly WeighedTheme[] =>
  weighed(themesOf(tables), whatIf(tables));

/** Every contradiction in the present scenario, those that change the winner and the largest effects first. */
export const useThemes = (): readonly WeighedTheme[] =>
  useApp((state) => weighedThemes(openDocument(state).tables));

/** The result that effects are compared with. */
export function presentResult(tables: WorkbookTables): RankingEffect {
  const { present } = whatIf(tables);
  return compareRankings(present, present);
}

/** What believing each side of one theme would do. */
export const effectsOf = (tables: WorkbookTables, theme: Theme): readonly RankingEffect[] =>
  effectsOfSides(whatIf(tables), sidesOf(theme));

/** "KVM leads by 4.6", "KVM and Xen tie". */
export function leaderText({ leaders, lead }: Pick<RankingEffect, 'leaders' | 'lead'>): string {
  const [leader] = leaders;
  if (leader === undefined) return t('nothing is ranked');
  if (leaders.length > 1) return t('{names} tie', { names: format.list(leaders) });
  if (lead === null) return t('only {leader} is compared', { leader });
  return lead < 0.05
    ? t('{leader} leads by less than {points}', { leader, points: format.score(0.1) })
    : t('{leader} leads by {points}', { leader, points: format.score(lead) });
}

/**
 * Whom a side is believed with: "Richard Jones", "Richard Jones and 2 others"; or what it says, where somebody has
 * claims on both sides.
 */
export function believedAs(side: ThemeSide, theme: Theme): string {
  const others = new Set(theme.sides.filter((s) => s.id !== side.id).flatMap((s) => s.holders));
  const [first] = side.holders;
  if (first === undefined || side.holders.some((name) => others.has(name))) {
    return t('that “{statement}”', { statement: side.statement.replace(/\.$/, '') });
  }
  return side.holders.length <= 2
    ? format.list(side.holders)
    : t('{name} and {n, plural, one {# other} other {# others}}', {
        name: first,
        n: side.holders.length - 1,
      });
}

/** Shows a theme among the contradictions. */
export const showTheme = (id: string): void => update({ view: 'contradictions', contradictionId: id });

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}
