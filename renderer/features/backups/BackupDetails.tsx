import { useEffect, useState } from 'react';
import type { UserError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import type { Backup, Comparison } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { ChangedTables } from '../../domain/compare/ChangedTables.tsx';
import { RankingsSideBySide } from '../../domain/compare/RankingsSideBySide.tsx';
import { refusalToEdit } from '../../model/editable.ts';
import * as format from '../../model/format.ts';
import { update, useApp, useDocument } from '../../model/store.ts';
import { restoreBackup } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { leadersSentence } from './backup-sentences.ts';

/** Whoever goes through the list with the arrows stops at one before it is opened. In milliseconds. */
const REST = 200;

/** What changed since a backup was made, and the two ways back to it. */
export function BackupDetails({
  backup,
  when,
  close,
}: {
  backup: Backup;
  /** When it was made, in words. */
  when: string;
  close: () => void;
}) {
  const { comparison, problem } = useComparison(backup.id);
  const [busy, setBusy] = useState(false);
  const restore = async (): Promise<void> => {
    setBusy(true);
    const restored = await restoreBackup(backup.id);
    setBusy(false);
    if (restored) close();
  };
  const copy = async (): Promise<void> => {
    const result = await settle(api().copyBackup({ backupId: backup.id }));
    if (!result.ok) return update({ alert: result.problem });
    if (!result.value) return;
    update({ written: { what: t('Workbook from the backup'), file: result.value }, alert: null });
    close();
  };
  const refused = useApp((state) => refusalToEdit(state) !== null);
  const same = comparison?.tables.length === 0;
  return (
    <section className="backups-details" aria-label={t('The chosen backup')}>
      <h3>{when}</h3>
      {backup.about && (
        <p className="dim">
          {t('“{title}”, up to change {change}.', {
            title: backup.about.title,
            change: format.count(backup.about.eventNumber),
          })}
        </p>
      )}
      {problem ? (
        <p role="alert">
          {problem.message} {problem.remedy}
        </p>
      ) : comparison ? (
        <Differences comparison={comparison} />
      ) : (
        <p role="status">{t('Comparing the backup with the workbook…')}</p>
      )}
      <div className="row">
        <Button disabled={busy || same || refused || !comparison} onClick={() => void restore()}>
          {busy ? t('Restoring…') : t('Bring this workbook back to it')}
        </Button>
        <Button disabled={busy || problem !== null} onClick={() => void copy()}>
          {t('Make a new workbook of it…')}
        </Button>
      </div>
      {!same && comparison && (
        <p className="dim">
          {refused
            ? t('Nothing can be changed in this workbook now: make a new workbook of the backup instead.')
            : t(
                'Bringing it back is one step, which undo takes back. What the workbook says now has a backup first.',
              )}
        </p>
      )}
    </section>
  );
}

function Differences({ comparison }: { comparison: Comparison }) {
  const { tables, rankings } = comparison;
  if (tables.length === 0) return <p>{t('The workbook says what this backup says.')}</p>;
  return (
    <>
      <p>{t('Since then, in this workbook:')}</p>
      <ChangedTables tables={tables} />
      <p>{leadersSentence(comparison)}</p>
      {rankings.length > 0 && (
        <RankingsSideBySide rankings={rankings} before={t('Backup')} after={t('Now')} />
      )}
    </>
  );
}

/** What changed since a backup, or why it cannot be told. */
function useComparison(backupId: string) {
  const { eventNumber } = useDocument().history;
  const [answer, setAnswer] = useState<{
    readonly comparison: Comparison | null;
    readonly problem: UserError | null;
  }>({ comparison: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared anew after every saved event.
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void settle(api().compareBackup({ backupId })).then((result) => {
        if (!current) return;
        setAnswer(
          result.ok
            ? { comparison: result.value, problem: null }
            : { comparison: null, problem: result.problem },
        );
      });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [backupId, eventNumber]);
  return answer;
}
