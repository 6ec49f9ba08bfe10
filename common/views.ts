import type { Keys } from './keys.ts';
import { type Message, msg } from './language/texts.ts';

/** Every view of the window, once, in the order of the sidebar and of the menu. */

/** What the views are about, in the order in which one works. */
export const VIEW_GROUPS = ['summary', 'comparison', 'result', 'output'] as const;
export type ViewGroup = (typeof VIEW_GROUPS)[number];

export const VIEW_GROUP_NAMES: Readonly<Record<ViewGroup, Message>> = {
  summary: msg('Summary'),
  comparison: msg('Comparison'),
  result: msg('Result'),
  output: msg('Output'),
};

export interface ViewEntry {
  readonly name: Message;
  /** What the command says that shows it. */
  readonly show: Message;
  readonly group: ViewGroup;
  /** The first nine that name none have the digits in their order. */
  readonly keys?: Keys;
}

/** The views in the order of the sidebar and of the menu. */
export const VIEWS = {
  answer: { name: msg('Answer'), show: msg('Show the answer'), group: 'summary' },
  matrix: { name: msg('Matrix'), show: msg('Show the matrix'), group: 'comparison' },
  evidence: { name: msg('Evidence'), show: msg('Show the evidence'), group: 'comparison' },
  contradictions: { name: msg('Contradictions'), show: msg('Show the contradictions'), group: 'comparison' },
  sources: { name: msg('Sources'), show: msg('Show the sources'), group: 'comparison' },
  weights: { name: msg('Weights'), show: msg('Show the weights'), group: 'comparison' },
  readings: {
    name: msg('Readings'),
    show: msg('Show the readings'),
    group: 'comparison',
    keys: 'Mod+Shift+D',
  },
  ranking: { name: msg('Ranking'), show: msg('Show the ranking'), group: 'result' },
  robustness: { name: msg('Robustness'), show: msg('Show the robustness'), group: 'result' },
  methods: { name: msg('Methods'), show: msg('Show the methods'), group: 'result', keys: 'Mod+Shift+O' },
  timeline: { name: msg('Timeline'), show: msg('Show the timeline'), group: 'result', keys: 'Mod+Shift+L' },
  scenarios: { name: msg('Scenarios'), show: msg('Show the scenarios'), group: 'result' },
  report: { name: msg('Report'), show: msg('Show the report'), group: 'output', keys: 'Mod+Shift+R' },
  history: { name: msg('History'), show: msg('Show the history'), group: 'output', keys: 'Mod+Shift+H' },
} as const satisfies Record<string, ViewEntry>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];

/** The views of a group, in their order. */
export const viewsOf = (group: ViewGroup): readonly ViewName[] =>
  VIEW_NAMES.filter((name) => VIEWS[name].group === group);

/** "showMatrix", and so on for every view. */
export type ShowCommand = `show${Capitalize<ViewName>}`;

/** The command that shows a view. */
export const showing = (view: ViewName): ShowCommand =>
  `show${view.charAt(0).toUpperCase()}${view.slice(1)}` as ShowCommand;
