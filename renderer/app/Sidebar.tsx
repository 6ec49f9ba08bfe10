import type { MenuCommand, WorkbookTables } from '../../electron/ipc/contract.ts';
import { ScenarioList, ScenarioMenu } from '../features/scenarios/ScenarioList.tsx';
import { useAssessment } from '../model/derived.ts';
import * as format from '../model/format.ts';
import { update, useApp, useTables, type ViewName } from '../model/store.ts';
import { onWhoseWord } from '../model/word.ts';
import { IconButton } from '../ui/Button.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { run } from './actions.ts';
import './sidebar.css';

interface ViewItem {
  readonly view: ViewName;
  readonly label: string;
  readonly icon: IconName;
  readonly command: MenuCommand;
  /** How many there are of what it shows. */
  readonly count?: (tables: WorkbookTables) => number;
}

const VIEWS: readonly ViewItem[] = [
  { view: 'matrix', label: 'Matrix', icon: 'grid', command: 'showMatrix' },
  {
    view: 'evidence',
    label: 'Evidence',
    icon: 'quote',
    command: 'showEvidence',
    count: ({ claims }) => claims.length,
  },
  {
    view: 'contradictions',
    label: 'Contradictions',
    icon: 'opposed',
    command: 'showContradictions',
    count: ({ contradictions }) => contradictions.length,
  },
  {
    view: 'sources',
    label: 'Sources',
    icon: 'book',
    command: 'showSources',
    count: ({ sources }) => sources.length,
  },
  { view: 'report', label: 'Report', icon: 'page', command: 'showReport' },
  { view: 'history', label: 'History', icon: 'clock', command: 'showHistory' },
];

/** The workbook, its views and its scenarios; in a narrow window as signs with their names behind them. */
export function Sidebar() {
  return useApp((state) => state.narrow) ? <NarrowSidebar /> : <WideSidebar />;
}

function WideSidebar() {
  const tables = useTables();
  const { workbook, analysts } = tables;
  const current = useApp((state) => state.view);
  return (
    <nav className="sidebar" data-region="sidebar" aria-label="Workbook">
      <p className="workbook-title">
        <button
          type="button"
          title={`${workbook[0]?.question ?? ''} Show the overview.`}
          onClick={() => {
            update({ selection: null });
            run('showMatrix');
          }}
        >
          {workbook[0]?.title}
        </button>
      </p>
      <Extent />
      <ul className="views">
        {VIEWS.map(({ view, label, command, count }) => (
          <li key={view}>
            <button
              type="button"
              className="nav-item"
              aria-current={view === current ? 'page' : undefined}
              onClick={() => run(command)}
            >
              {label}
              {count && <small className="is-number">{count(tables)}</small>}
            </button>
          </li>
        ))}
      </ul>
      <ScenarioList />
      <div className="sidebar-foot">
        <button
          type="button"
          className="nav-item"
          title="Change your name"
          onClick={() => run('renameAnalyst')}
        >
          <span className="clip">{analysts[0]?.name}</span>
          <small>analyst</small>
        </button>
        <button type="button" className="nav-item" onClick={() => run('commandPalette')}>
          <span>Commands</span>
          <kbd>Ctrl+K</kbd>
        </button>
      </div>
    </nav>
  );
}

/** How much of what there is the ranking rests on. */
function Extent() {
  const { sources, alternatives, claims } = useTables();
  const assessment = useAssessment();
  const used = onWhoseWord(assessment, claims).sources.length;
  const compared = alternatives.filter((a) => a.kind === 'alternative').length;
  return (
    <p className="dim" data-testid="extent">
      Evidence from {used} of {format.plural(sources.length, 'article')},{' '}
      {format.plural(compared, 'alternative')}
    </p>
  );
}

function NarrowSidebar() {
  const { analysts } = useTables();
  const current = useApp((state) => state.view);
  return (
    <nav className="sidebar is-narrow" data-region="sidebar" aria-label="Workbook">
      <ul>
        {VIEWS.map(({ view, label, icon, command }) => (
          <li key={view}>
            <IconButton
              icon={icon}
              label={label}
              className="nav-item"
              aria-current={view === current ? 'page' : undefined}
              onClick={() => run(command)}
            />
          </li>
        ))}
      </ul>
      <ScenarioMenu />
      <div className="sidebar-foot">
        <IconButton
          icon="person"
          label={`Change your name: ${analysts[0]?.name ?? ''}`}
          className="nav-item"
          onClick={() => run('renameAnalyst')}
        />
        <IconButton
          icon="search"
          label="Commands (Ctrl+K)"
          className="nav-item"
          onClick={() => run('commandPalette')}
        />
      </div>
    </nav>
  );
}
