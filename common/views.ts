import type { Keys } from './keys.ts';

/** Every view of the window, once, in the order of the sidebar and of the menu. */

/** What the views are about, in the order in which one works. */
export const VIEW_GROUPS = ['Summary', 'Comparison', 'Result', 'Output'] as const;

export interface ViewEntry {
  readonly name: string;
  readonly group: (typeof VIEW_GROUPS)[number];
  /** The first nine that name none have the digits in their order. */
  readonly keys?: Keys;
}

/** The views in the order of the sidebar and of the menu. */
export const VIEWS = {
  answer: { name: 'Answer', group: 'Summary' },
  matrix: { name: 'Matrix', group: 'Comparison' },
  evidence: { name: 'Evidence', group: 'Comparison' },
  contradictions: { name: 'Contradictions', group: 'Comparison' },
  sources: { name: 'Sources', group: 'Comparison' },
  weights: { name: 'Weights', group: 'Comparison' },
  readings: { name: 'Readings', group: 'Comparison', keys: 'Mod+Shift+D' },
  ranking: { name: 'Ranking', group: 'Result' },
  robustness: { name: 'Robustness', group: 'Result' },
  methods: { name: 'Methods', group: 'Result', keys: 'Mod+Shift+O' },
  timeline: { name: 'Timeline', group: 'Result', keys: 'Mod+Shift+L' },
  scenarios: { name: 'Scenarios', group: 'Result' },
  report: { name: 'Report', group: 'Output', keys: 'Mod+Shift+R' },
  history: { name: 'History', group: 'Output', keys: 'Mod+Shift+H' },
} as const satisfies Record<string, ViewEntry>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];

/** The views of a group, in their order. */
export const viewsOf = (group: ViewEntry['group']): readonly ViewName[] =>
  VIEW_NAMES.filter((name) => VIEWS[name].group === group);

/** "showMatrix", and so on for every view. */
export type ShowCommand = `show${Capitalize<ViewName>}`;

/** The command that shows a view. */
export const showing = (view: ViewName): ShowCommand =>
  `show${view.charAt(0).toUpperCase()}${view.slice(1)}` as ShowCommand;
