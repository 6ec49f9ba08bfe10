import {
  showing,
  VIEW_GROUP_NAMES,
  VIEW_GROUPS,
  VIEWS,
  type ViewGroup as ViewGroupName,
  type ViewName,
  viewsOf,
} from '../../common/commands.ts';
import { countClaims } from '../../common/context.ts';
import { t } from '../../common/language/texts.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { commandHint, commandKeys } from '../commands/command-items.ts';
import { run } from '../commands/run.ts';
import { evidenceCountSentence } from '../domain/evidence-counts.ts';
import { ScenarioList, ScenarioMenu } from '../features/scenarios/ScenarioList.tsx';
import { useOwnName } from '../model/analyst.ts';
import { currentAssessment } from '../model/derived.ts';
import { evidenceBasis } from '../model/evidence-basis.ts';
import { openDocument, update, useApp, useTables } from '../model/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import './sidebar.css';

const ICONS: Record<ViewName, IconName> = {
  answer: 'check',
  matrix: 'grid',
  evidence: 'quote',
  contradictions: 'opposed',
  sources: 'book',
  weights: 'sliders',
  readings: 'readers',
  ranking: 'bars',
  robustness: 'dice',
  methods: 'columns',
  timeline: 'steps',
  scenarios: 'slopes',
  report: 'page',
  history: 'clock',
};

/** How many there are of what a view shows. */
const COUNTS: Partial<Record<ViewName, (tables: WorkbookTables) => number | string>> = {
  evidence: ({ claims, findings }) => {
    const { counting, context } = countClaims(claims, findings);
    return context === 0 ? counting : `${counting} + ${context}`;
  },
  contradictions: ({ contradictions }) => contradictions.length,
  sources: ({ sources }) => sources.length,
  readings: ({ readings }) => readings.length,
  scenarios: ({ scenarios }) => scenarios.length,
};

/** What these numbers count. */
const COUNTED: Partial<Record<ViewName, (tables: WorkbookTables) => string>> = {
  contradictions: ({ contradictions }) =>
    t('{n, plural, one {# theme} other {# themes}} on which claims assert the opposite', {
      n: contradictions.length,
    }),
  sources: ({ sources }) =>
    t('{n, plural, one {# source} other {# sources}}, whether anything counts from them or not', {
      n: sources.length,
    }),
  readings: ({ readings }) =>
    t('{n, plural, one {# reading} other {# readings}} of the claims', { n: readings.length }),
  scenarios: ({ scenarios }) =>
    t('{n, plural, one {# scenario} other {# scenarios}}', { n: scenarios.length }),
};

/** The workbook, its views and its scenarios; in a narrow window as signs with their names behind them. */
export function Sidebar() {
  return useApp((state) => state.narrow) ? <NarrowSidebar /> : <WideSidebar />;
}

function WideSidebar() {
  const { workbook } = useTables();
  const name = useOwnName();
  return (
    <nav className="sidebar" data-region="sidebar" aria-label={t('Workbook')}>
      <p data-testid="workbook-title" className="workbook-title">
        <button
          type="button"
          title={t('{question} Show the overview.', { question: workbook[0]?.question ?? '' })}
          onClick={() => {
            update({ selection: null });
            run('showMatrix');
          }}
        >
          {workbook[0]?.title}
        </button>
      </p>
      <Extent />
      <div data-testid="views" className="views">
        {VIEW_GROUPS.map((group) => (
          <ViewGroup key={group} group={group} />
        ))}
      </div>
      <ScenarioList />
      <div className="sidebar-foot">
        <button
          type="button"
          className="nav-item"
          title={t('Change your name')}
          onClick={() => run('renameAnalyst')}
        >
          <span className="clip">{name}</span>
          <small>{t('analyst')}</small>
        </button>
        <button type="button" className="nav-item" onClick={() => run('commandPalette')}>
          <span>{t('Search')}</span>
          <kbd>{commandKeys('commandPalette')}</kbd>
        </button>
      </div>
    </nav>
  );
}

/** Views that belong together, with the name of what they are about. */
function ViewGroup({ group }: { group: ViewGroupName }) {
  const tables = useTables();
  const current = useApp((state) => state.view);
  const evidence = useApp((state) =>
    evidenceCountSentence(openDocument(state).tables, currentAssessment(state)),
  );
  const hintOf = (view: ViewName) => {
    const counted = view === 'evidence' ? evidence : COUNTED[view]?.(tables);
    return commandHint(showing(view), counted && `${t(VIEWS[view].show)}. ${counted}`);
  };
  return (
    <section aria-labelledby={`views-${group}`}>
      <h2 id={`views-${group}`} className={group === 'summary' ? 'hidden-text' : undefined}>
        {t(VIEW_GROUP_NAMES[group])}
      </h2>
      <ul>
        {viewsOf(group).map((view) => {
          const count = COUNTS[view];
          return (
            <li key={view}>
              <button
                type="button"
                className="nav-item"
                {...hintOf(view)}
                aria-current={view === current ? 'page' : undefined}
                onClick={() => run(showing(view))}
              >
                <Icon name={ICONS[view]} size={15} />
                {t(VIEWS[view].name)}
                {count && <small className="is-number">{count(tables)}</small>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How much of what there is the ranking rests on. */
function Extent() {
  const { sources, alternatives, measurements } = useTables();
  const used = useApp(
    (state) => evidenceBasis(currentAssessment(state), openDocument(state).tables.claims).sources.length,
  );
  const compared = alternatives.filter((a) => a.kind === 'alternative').length;
  return (
    <p className="dim" data-testid="extent">
      {extentOf(used, sources.length, measurements.length)},{' '}
      {t('{n, plural, one {# alternative} other {# alternatives}}', { n: compared })}
    </p>
  );
}

/** "Evidence from 4 of 5 articles"; of a workbook without sources what there is instead of them. */
function extentOf(used: number, sources: number, numbers: number): string {
  if (sources > 0)
    return t('Evidence from {used} of {sources, plural, one {# article} other {# articles}}', {
      used,
      sources,
    });
  return numbers > 0
    ? t('{numbers, plural, one {# number} other {# numbers}}, no source named', { numbers })
    : t('No evidence yet');
}

function NarrowSidebar() {
  const name = useOwnName();
  const current = useApp((state) => state.view);
  return (
    <nav className="sidebar is-narrow" data-region="sidebar" aria-label={t('Workbook')}>
      {VIEW_GROUPS.map((group) => (
        <ul key={group} aria-label={t(VIEW_GROUP_NAMES[group])}>
          {viewsOf(group).map((view) => (
            <li key={view}>
              <IconButton
                icon={ICONS[view]}
                label={t(VIEWS[view].name)}
                keys={commandKeys(showing(view))}
                className="nav-item"
                aria-current={view === current ? 'page' : undefined}
                onClick={() => run(showing(view))}
              />
            </li>
          ))}
        </ul>
      ))}
      <ScenarioMenu />
      <div className="sidebar-foot">
        <IconButton
          icon="person"
          label={t('Change your name: {name}', { name })}
          className="nav-item"
          onClick={() => run('renameAnalyst')}
        />
        <IconButton
          icon="search"
          label={t('Search everything')}
          keys={commandKeys('commandPalette')}
          className="nav-item"
          onClick={() => run('commandPalette')}
        />
      </div>
    </nav>
  );
}
