import { useEffect } from 'react';
import type { CommandId } from '../../common/commands.ts';
import { api } from '../api.ts';
import { provideRunners } from '../commands/run.ts';
import { settleNudge } from '../features/matrix/weight-drag.ts';
import { documentKey, update, useApp } from '../model/store.ts';
import { followVerdict } from '../model/verdict.ts';
import { followWidth } from '../model/width.ts';
import { load, loaded, takeStanding } from '../model/workbook.ts';
import { providePictureTarget } from '../ui/copy/copy-items.ts';
import { ErrorPane } from '../ui/layout/ErrorPane.tsx';
import { PICTURE_TARGET } from './copy-commands.ts';
import { Drop } from './Drop.tsx';
import { OpenFailure } from './OpenFailure.tsx';
import { reload, saveWhatWaits } from './reload.ts';
import { RUNNERS } from './runners.ts';
import { Shell } from './Shell.tsx';
import { obeyMenu, onShortcut } from './shortcuts.ts';

provideRunners(RUNNERS);
providePictureTarget(PICTURE_TARGET);

/** The window: loads the workbook and listens to the menu, to shortcuts and to changes made elsewhere. */
export function App() {
  useEffect(() => {
    void load();
    const ends = [
      followVerdict(),
      followWidth(),
      api().on('workbookReplaced', ({ path }) => void reload(path)),
      api().on('documentState', takeStanding),
      api().on('problem', (problem) => update({ alert: problem })),
      api().on('menuCommand', (id) => void obey(id)),
    ];
    window.addEventListener('keydown', onShortcut);
    window.addEventListener('pagehide', saveWhatWaits);
    window.addEventListener('blur', settleNudge);
    return () => {
      for (const end of ends) end();
      window.removeEventListener('keydown', onShortcut);
      window.removeEventListener('pagehide', saveWhatWaits);
      window.removeEventListener('blur', settleNudge);
    };
  }, []);
  return (
    <ErrorPane name="window">
      <Content />
      <Drop />
    </ErrorPane>
  );
}

function Content() {
  const open = useApp((state) => state.open);
  const failure = useApp((state) => state.failure);
  const title = useApp((state) => state.open?.tables.workbook[0]?.title);
  // The window is called what its page is called.
  useEffect(() => {
    document.title = title === undefined ? 'Weighbridge' : `${title} - Weighbridge`;
  }, [title]);
  if (open) return <Shell key={documentKey(open)} />;
  if (failure) return <OpenFailure problem={failure} />;
  return (
    <p className="loading" role="status">
      Opening the workbook…
    </p>
  );
}

/** A menu item that was chosen while the workbook still loads waits for it. */
async function obey(id: CommandId): Promise<void> {
  await loaded();
  obeyMenu(id);
}
