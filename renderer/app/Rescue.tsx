import { useEffect, useState } from 'react';
import { BACKUP_REASONS } from '../../common/backups.ts';
import type { Result, UserError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { shownName } from '../../common/strange-characters.ts';
import type { BackupOutlook, RescueOutlook } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { distinctMoments, quotation } from '../model/format.ts';
import { update } from '../model/store.ts';
import { loaded } from '../model/workbook.ts';
import { Button } from '../ui/Button.tsx';
import { rich } from '../ui/rich.tsx';

interface Saved {
  readonly path: string;
  readonly report: readonly string[];
}

/** Backups shown before the others are asked for. */
const FIRST = 3;

/** What of a workbook that does not open can be got back: by a backup, or out of the file itself. */
export function Rescue({
  recover,
  busy,
  onBusy,
  onProblem,
}: {
  /** Offers what can be read of the file too. */
  recover: boolean;
  busy: boolean;
  onBusy: (busy: boolean) => void;
  onProblem: (problem: UserError | null) => void;
}) {
  const [outlook, setOutlook] = useState<RescueOutlook | null>(null);
  const [recovered, setRecovered] = useState<Saved | null>(null);
  useEffect(() => {
    let wanted = true;
    void settle(api().rescueOutlook()).then((result) => {
      if (!wanted) return;
      if (result.ok) setOutlook(result.value);
      else onProblem(result.problem);
    });
    return () => {
      wanted = false;
    };
  }, [onProblem]);
  /** Does one thing at a time; null where it was refused, which is said. */
  const doing = async <T,>(call: () => Promise<Result<T>>): Promise<T | null> => {
    onBusy(true);
    onProblem(null);
    const result = await settle(call());
    onBusy(false);
    if (result.ok) return result.value;
    onProblem(result.problem);
    return null;
  };
  const restore = async (backupId: string, inPlace: boolean): Promise<void> => {
    const done = await doing(() => api().restoreInstead({ backupId, inPlace }));
    if (!done?.setAside) return;
    await loaded();
    update({ written: { what: t('The workbook that did not open'), file: done.setAside } });
  };
  const exportReadable = async (): Promise<void> => {
    const saved = await doing(() => api().exportReadable());
    if (saved) update({ written: { what: t('What can be read'), file: saved } });
    if (saved) setRecovered({ path: saved.path, report: [] });
  };
  if (outlook === null) return <p role="status">{t('Looking what can be got back…')}</p>;
  const { readable, nothing, backups } = outlook;
  return (
    <>
      <Backups {...{ backups, busy }} onRestore={(id, inPlace) => void restore(id, inPlace)} />
      {recover && (
        <section aria-label={t('What the file still holds')}>
          <h2>{t('What the file still holds')}</h2>
          {readable === null ? (
            <p>{nothing}</p>
          ) : (
            <>
              <Sentences sentences={readable} />
              <div className="row">
                <Button
                  disabled={busy}
                  onClick={() =>
                    void doing(() => api().recoverWorkbook()).then((saved) => saved && setRecovered(saved))
                  }
                >
                  {t('Recover into a new workbook…')}
                </Button>
                <Button disabled={busy} onClick={() => void exportReadable()}>
                  {t('Export it as JSON…')}
                </Button>
              </div>
            </>
          )}
        </section>
      )}
      {recovered && (
        <section aria-label={t('What was written')}>
          <p role="status">
            {t('Written to {path}. The damaged file was left as it is.', { path: shownName(recovered.path) })}
          </p>
          <Sentences sentences={recovered.report} />
          {recovered.report.length > 0 && (
            <div className="row">
              <Button kind="primary" disabled={busy} onClick={() => void doing(() => api().openRecovered())}>
                {t('Open the recovered workbook')}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Backups({
  backups,
  busy,
  onRestore,
}: {
  backups: readonly BackupOutlook[];
  busy: boolean;
  onRestore: (id: string, inPlace: boolean) => void;
}) {
  const [all, setAll] = useState(false);
  const whenOf = distinctMoments(backups.map(({ at }) => at));
  return (
    <section aria-label={t('Backups')}>
      <h2>{t('Backups')}</h2>
      {backups.length === 0 && (
        <p>
          {t('Weighbridge has no backup of this file. A copy that you keep elsewhere can be opened above.')}
        </p>
      )}
      {backups.slice(0, all ? backups.length : FIRST).map((backup) => (
        <div key={backup.id} className="open-failure-backup" data-testid="backup">
          <p>
            {rich('<strong>{when}</strong>, made {why}.', {
              when: whenOf(backup.at),
              why: t(BACKUP_REASONS[backup.reason]),
            })}{' '}
            {lossOf(backup)}
          </p>
          <div className="row">
            <Button
              disabled={busy}
              title={t('The file that does not open is renamed and kept.')}
              onClick={() => onRestore(backup.id, true)}
            >
              {t('Put this backup in its place')}
            </Button>
            <Button disabled={busy} onClick={() => onRestore(backup.id, false)}>
              {t('Open it as a new workbook…')}
            </Button>
          </div>
        </div>
      ))}
      {backups.length > FIRST && !all && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('Show {n, plural, one {# older backup} other {# older backups}}', { n: backups.length - FIRST })}
        </Button>
      )}
    </section>
  );
}

function lossOf({ stepsLost, lastLost }: BackupOutlook): string {
  if (stepsLost === null) return t('How much came after it cannot be read.');
  if (stepsLost === 0) return t('Nothing was changed after it, so nothing would be lost.');
  const n = stepsLost;
  return lastLost === null
    ? t('{n, plural, one {# change} other {# changes}} after it would be lost.', { n })
    : t('{n, plural, one {# change} other {# changes}} after it would be lost, the last of them {last}.', {
        n,
        last: quotation(lastLost),
      });
}
