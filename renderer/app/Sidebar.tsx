import type { MenuCommand } from '../../electron/ipc/contract.ts';
import { ScenarioList } from '../features/scenarios/ScenarioList.tsx';
import * as format from '../model/format.ts';
import { update, useApp, useTables, type ViewName } from '../model/store.ts';
import { run } from './actions.ts';

const VIEWS: readonly { view: ViewName; label: string; command: MenuCommand }[] = [
  { view: 'matrix', label: 'Matrix', command: 'showMatrix' },
  { view: 'report', label: 'Report', command: 'showReport' },
  { view: 'history', label: 'History', command: 'showHistory' },
];

/** The workbook, its views and its scenarios. */
export function Sidebar() {
  const { workbook, sources, alternatives, analysts } = useTables();
  const current = useApp((state) => state.view);
  const systems = alternatives.filter((a) => a.kind === 'alternative').length;
  return (
    <nav className="sidebar" aria-label="Workbook">
      <h1>
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
      </h1>
      <p className="dim">
        {format.plural(sources.length, 'article')}, {format.plural(systems, 'system')}
      </p>
      <ul className="views">
        {VIEWS.map(({ view, label, command }) => (
          <li key={view}>
            <button
              type="button"
              className="nav-item"
              aria-current={view === current ? 'page' : undefined}
              onClick={() => run(command)}
            >
              {label}
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
