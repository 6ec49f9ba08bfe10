import { t } from '../../common/language/texts.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { commandItem, commandKeys } from '../commands/command-items.ts';
import { run } from '../commands/run.ts';
import { RankingStrip } from '../features/ranking/RankingStrip.tsx';
import { EvidenceBasisLine, VerdictLine } from '../features/ranking/VerdictLine.tsx';
import { ReadingNotice } from '../features/readings/ReadingNotice.tsx';
import { hasLastingInspector, inspectorShown } from '../model/inspector.ts';
import { useApp, useTables } from '../model/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Spinner } from '../ui/Spinner.tsx';

const EXPORTS = [
  'exportPdf',
  'exportInteractive',
  'exportTables',
  'exportMatrixCsv',
  'exportEvidenceCsv',
  'exportJson',
  'exportXmcda',
  'saveCopy',
] as const;

/** Who leads and how firmly, in sight of every view. */
export function Topbar() {
  const inspectorOpen = useApp(inspectorShown);
  const view = useApp((state) => state.view);
  const exporting = useApp((state) => state.works.length > 0);
  // The answer says all of it itself.
  const answers = view === 'answer';
  return (
    <header className={`topbar ${answers ? 'is-short' : ''}`}>
      <div className="topbar-line">
        {answers ? <Question /> : <VerdictLine />}
        <ReadingNotice />
        <div className="topbar-buttons" data-testid="export-buttons">
          <Menu
            label={t('Export')}
            side="left"
            button={
              <>
                {exporting ? t('Exporting…') : t('Export')}
                {exporting ? <Spinner /> : <Icon name="chevron-down" />}
              </>
            }
            items={EXPORTS.map(commandItem)}
          />
          <CommandButton id="showReport" kind="primary" disabled={view === 'report'}>
            {t('Report')}
          </CommandButton>
          {hasLastingInspector(view) && (
            <IconButton
              icon="panel"
              label={inspectorOpen ? t('Hide the inspector') : t('Show the inspector')}
              keys={commandKeys('toggleInspector')}
              aria-pressed={inspectorOpen}
              onClick={() => run('toggleInspector')}
            />
          )}
        </div>
      </div>
      {!answers && (
        <div className="topbar-line is-ranking">
          <RankingStrip />
          <EvidenceBasisLine />
        </div>
      )}
    </header>
  );
}

/** What is to be decided, above the view that answers it. */
function Question() {
  const { workbook } = useTables();
  return <p className="topbar-question">{workbook[0]?.question || workbook[0]?.title}</p>;
}
