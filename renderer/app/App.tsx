import { useEffect } from 'react';
import type { CommandId } from '../../common/commands.ts';
import type { UserError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { api, settle } from '../api.ts';
import { provideRunners } from '../commands/run.ts';
import { settleNudge } from '../domain/weight-drag.ts';
import { followLead } from '../domain/what-if/follow-lead.ts';
import { followRankingNews } from '../domain/what-if/ranking-news.ts';
import { stableKey } from '../features/matrix/matrix-rows.ts';
import { takeUpdates } from '../features/updates/updates-state.ts';
import { loadAppearance, takeAppearance } from '../model/appearance.ts';
import { followPlaces } from '../model/places.ts';
import { documentKey, getState, update, useApp } from '../model/store.ts';
import { followVerdict } from '../model/verdict.ts';
import { followWidth } from '../model/width.ts';
import { load, loaded, showStopped, takeStanding } from '../model/workbook.ts';
import { takeWorks } from '../model/works.ts';
import { Announcements } from '../ui/Announcements.tsx';
import { providePictureTarget } from '../ui/copy/copy-items.ts';
import { keepFocusInSight } from '../ui/keep-in-sight.ts';
import { ErrorPane } from '../ui/layout/ErrorPane.tsx';
import { followNear } from '../ui/near.ts';
import { PLATFORM } from '../ui/platform-keys.ts';
import { turnRadioKeys } from '../ui/radio-keys.ts';
import { followTooltips } from '../ui/tooltips.ts';
import { PICTURE_TARGET } from './copy-commands.ts';
import { Help } from './Dialogs.tsx';
import { Drop } from './Drop.tsx';
import { followMenu } from './menu-marks.ts';
import { OpenFailure } from './OpenFailure.tsx';
import { onPaste } from './paste.ts';
import { reload, saveWhatWaits } from './reload.ts';
import { RUNNERS } from './runners.ts';
import { Shell } from './Shell.tsx';
import { obeyMenu, onShortcut } from './shortcuts.ts';
import { isEdited, windowTitle } from './window-title.ts';

provideRunners(RUNNERS);
providePictureTarget(PICTURE_TARGET);

/** The alternative that an id or a key, by which its column is called, stands for. */
function nearOf(sign: string): { id: string; column: string } | null {
  const its = getState().open?.tables.alternatives.find(
    (alternative) => alternative.id === sign || stableKey(alternative) === sign,
  );
  return its ? { id: its.id, column: stableKey(its) } : null;
}

/** The window: loads the workbook and listens to the menu, to shortcuts and to changes made elsewhere. */
export function App() {
  useEffect(() => {
    start();
    void loadAppearance();
    const ends = [
      followVerdict(),
      followLead(),
      followRankingNews(),
      followPlaces(),
      followWidth(),
      followNear(nearOf),
      followMenu(),
      keepFocusInSight(),
      followTooltips(),
      turnRadioKeys(),
      api().on('workbookReplaced', ({ path }) => void reload(path)),
      api().on('documentState', takeStanding),
      api().on('problem', (problem) => update({ alert: problem })),
      api().on('works', takeWorks),
      api().on('appearance', takeAppearance),
      api().on('updates', takeUpdates),
      api().on('menuCommand', (id) => void obey(id)),
    ];
    window.addEventListener('keydown', onShortcut);
    window.addEventListener('paste', onPaste);
    window.addEventListener('pagehide', saveWhatWaits);
    window.addEventListener('blur', settleNudge);
    return () => {
      for (const end of ends) end();
      window.removeEventListener('keydown', onShortcut);
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('pagehide', saveWhatWaits);
      window.removeEventListener('blur', settleNudge);
    };
  }, []);
  return (
    <ErrorPane name="window">
      <Content />
      <Help />
      <Drop />
      <Announcements />
    </ErrorPane>
  );
}

function Content() {
  const open = useApp((state) => state.open);
  const failure = useApp((state) => state.failure);
  const title = useApp(windowTitle);
  const edited = useApp(isEdited);
  // The window is called what its page is called.
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (PLATFORM === 'mac') void settle(api().markEdited({ edited }));
  }, [edited]);
  if (open) return <Shell key={documentKey(open)} />;
  if (failure) return <OpenFailure problem={failure} />;
  return (
    <p className="loading" role="status">
      {t('Opening the workbook…')}
    </p>
  );
}

/** The main process says how often the page has stopped: then the workbook is shown only when somebody asks for it. */
function start(): void {
  const stopped = new URLSearchParams(location.search).get('stopped');
  if (stopped === null) void load();
  else showStopped(stopped === 'memory' ? outOfMemory() : pageStopped());
}

const pageStopped = (): UserError => ({
  code: 'failed',
  message: t('This window stopped twice while it showed the workbook.'),
  remedy: t(
    'What was saved is in the file. Try again, or open another workbook; Help, Show Log has what was written down about it.',
  ),
});

const outOfMemory = (): UserError => ({
  ...pageStopped(),
  message: t(
    'This window stopped twice while it showed the workbook, because there was not enough memory for it.',
  ),
  remedy: t(
    'What was saved is in the file. Close other programs and try again, or open another workbook. The command line can still rank and export it.',
  ),
});

/** A menu item that was chosen while the workbook still loads waits for it. */
async function obey(id: CommandId): Promise<void> {
  await loaded();
  obeyMenu(id);
}
