import { useEffect } from 'react';
import { t } from '../../common/language/texts.ts';
import { shownName } from '../../common/strange-characters.ts';
import { api, settle } from '../api.ts';
import { update, useApp, type Written } from '../model/store.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { WorksUnderWay } from '../ui/layout/WorksUnderWay.tsx';
import { rich } from '../ui/rich.tsx';
import './file-notice.css';

/** What is being written, and what became of the last file, with the ways to it; it stays until it is dismissed or another one comes. */
export function FileNotice() {
  const working = useApp((state) => state.works.length > 0);
  const written = useApp((state) => state.written);
  const fileId = written && 'file' in written ? written.file.id : null;
  useEffect(() => {
    if (fileId !== null && !document.hasFocus()) void settle(api().announceFile({ fileId }));
  }, [fileId]);
  return (
    <div className="file-notice" role="status" data-testid="written">
      {working && (
        <div className="file-notice-box is-working">
          <WorksUnderWay />
        </div>
      )}
      {written && (
        <div className="file-notice-box">
          <Outcome written={written} />
          <IconButton icon="close" label={t('Dismiss')} onClick={() => update({ written: null })} />
        </div>
      )}
    </div>
  );
}

function Outcome({ written }: { written: Written }) {
  if ('stopped' in written)
    return <p>{t('Stopped. Nothing of {name} was written.', { name: written.stopped })}</p>;
  const { what, file } = written;
  const path = shownName(file.path);
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const go = async (call: 'openFile' | 'showInFolder'): Promise<void> => {
    const result = await settle(api()[call]({ fileId: file.id }));
    update({ alert: result.ok ? null : result.problem });
  };
  return (
    <>
      <Icon name="check" />
      <p
        title={path}
        draggable
        onDragStart={(event) => {
          // The system drags the file itself, and Chromium nothing.
          event.preventDefault();
          void settle(api().dragFile({ fileId: file.id }));
        }}
      >
        <span className="clip">
          {rich('{what} saved: <b>{name}</b>', { what, name: path.slice(at + 1) })}
        </span>
        <small className="clip dim">{path.slice(0, at)}</small>
      </p>
      {file.opens && <Button onClick={() => void go('openFile')}>{t('Open')}</Button>}
      <Button onClick={() => void go('showInFolder')}>{t('Show in folder')}</Button>
    </>
  );
}
