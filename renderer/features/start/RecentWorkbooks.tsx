import { useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { RecentWorkbook } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { run } from '../../commands/run.ts';
import { update, useApp } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';

/** As many as stand beside the templates without scrolling; the menu has the rest. */
const MOST = 6;

/** The workbooks that were opened last on this machine, but for the one of this window, and the way to any other. */
export function RecentWorkbooks({ close }: { close: () => void }) {
  const own = useApp((state) => state.open?.path);
  const [recent, setRecent] = useState<readonly RecentWorkbook[] | null>(null);
  useEffect(() => {
    void settle(api().listRecent()).then((result) =>
      result.ok ? setRecent(result.value) : update({ alert: result.problem }),
    );
  }, []);
  const open = async (id: string): Promise<void> => {
    const result = await settle(api().openRecent({ id }));
    if (result.ok) close();
    else update({ alert: result.problem });
  };
  const others = recent?.filter(({ path }) => path !== own).slice(0, MOST);
  return (
    <section aria-labelledby="start-recent-title">
      <div className="start-head">
        <h3 id="start-recent-title">{t('Go on with')}</h3>
        <Button onClick={() => run('openWorkbook')}>{t('Open…')}</Button>
      </div>
      {others?.length === 0 ? (
        <p className="dim">{t('No other workbook was opened on this machine yet.')}</p>
      ) : (
        <ul className="start-list">
          {others?.map(({ id, name, folder, missing }) => (
            <li key={id}>
              <button type="button" className="start-item" onClick={() => void open(id)}>
                <b className="clip">{name}</b>
                <small className="clip">{missing ? t('No longer in {folder}', { folder }) : folder}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
