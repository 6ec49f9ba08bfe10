import type { ViewName, WorkbookTables } from '../../electron/ipc/contract.ts';
import type { IconName } from '../ui/Icon.tsx';

/** What the views are about, in the order in which one works. */
export const VIEW_GROUPS = ['Comparison', 'Result', 'Output'] as const;

export interface ViewEntry {
  readonly group: (typeof VIEW_GROUPS)[number];
  readonly label: string;
  readonly icon: IconName;
  /** The same as its accelerator in electron/menu.ts. */
  readonly shortcut?: string;
  /** The inspector can stand beside it. */
  readonly inspector: boolean;
  /** How many there are of what it shows. */
  readonly count?: (tables: WorkbookTables) => number;
}

/** Every view as the sidebar, the palette and the shortcuts know it, in the order of the sidebar. */
export const VIEWS: Record<ViewName, ViewEntry> = {
  matrix: { group: 'Comparison', label: 'Matrix', icon: 'grid', shortcut: 'Ctrl+1', inspector: true },
  evidence: {
    group: 'Comparison',
    label: 'Evidence',
    icon: 'quote',
    shortcut: 'Ctrl+4',
    inspector: true,
    count: ({ claims }) => claims.length,
  },
  contradictions: {
    group: 'Comparison',
    label: 'Contradictions',
    icon: 'opposed',
    shortcut: 'Ctrl+5',
    inspector: true,
    count: ({ contradictions }) => contradictions.length,
  },
  sources: {
    group: 'Comparison',
    label: 'Sources',
    icon: 'book',
    shortcut: 'Ctrl+6',
    inspector: true,
    count: ({ sources }) => sources.length,
  },
  weights: {
    group: 'Comparison',
    label: 'Weights',
    icon: 'sliders',
    shortcut: 'Ctrl+Shift+W',
    inspector: false,
  },
  ranking: { group: 'Result', label: 'Ranking', icon: 'bars', shortcut: 'Ctrl+7', inspector: true },
  robustness: { group: 'Result', label: 'Robustness', icon: 'dice', shortcut: 'Ctrl+9', inspector: true },
  methods: { group: 'Result', label: 'Methods', icon: 'columns', shortcut: 'Ctrl+Shift+D', inspector: true },
  scenarios: {
    group: 'Result',
    label: 'Scenarios',
    icon: 'slopes',
    shortcut: 'Ctrl+8',
    inspector: true,
    count: ({ scenarios }) => scenarios.length,
  },
  report: { group: 'Output', label: 'Report', icon: 'page', shortcut: 'Ctrl+2', inspector: false },
  history: { group: 'Output', label: 'History', icon: 'clock', shortcut: 'Ctrl+3', inspector: false },
};

export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

/** The views of a group, in their order. */
export const viewsOf = (group: ViewEntry['group']): readonly ViewName[] =>
  VIEW_NAMES.filter((name) => VIEWS[name].group === group);
