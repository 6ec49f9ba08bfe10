import { useEffect, useRef, useState } from 'react';
import { sizeWords } from '../../../common/backups.ts';
import { t } from '../../../common/language/texts.ts';
import type { Backup, BackupList } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import * as format from '../../model/format.ts';
import { showDialog, update } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { BackupDetails } from './BackupDetails.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { nothingNewSentence, reasonWords, sumSentence } from './backup-sentences.ts';
import { backupsState, readBackups } from './backups-state.ts';
import './backups.css';

/** The backups of this workbook: which there are, what each says other than now, and the ways back. */
export function BackupsDialog() {
  const { list, failed } = useStore(backupsState, (state) => state);
  return (
    <Dialog title={t('Backups')} onClose={() => showDialog(null)} className="backups">
      {(close) => (
        <div className="form">
          <AlertBanner />
          {list && <Backups list={list} close={close} />}
          {!list && !failed && <p role="status">{t('Reading the list of backups…')}</p>}
        </div>
      )}
    </Dialog>
  );
}

function Backups({ list, close }: { list: BackupList; close: () => void }) {
  const chosen = useStore(backupsState, (state) => state.chosen);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const whenOf = format.distinctMoments(list.backups.map(({ at }) => at));
  const backup = list.backups.find(({ id }) => id === chosen) ?? null;
  const make = async (): Promise<void> => {
    setBusy(true);
    const made = await settle(api().makeBackup());
    setBusy(false);
    if (!made.ok) return update({ alert: made.problem });
    update({ alert: null });
    const { backup: newest, isNew } = made.value;
    setSaid(isNew ? '' : nothingNewSentence(newest));
    backupsState.set({ chosen: newest.id });
    await readBackups();
  };
  const show = async (): Promise<void> => {
    const shown = await settle(api().showBackups());
    if (!shown.ok) update({ alert: shown.problem });
  };
  return (
    <>
      <div className="row">
        <p className="backups-sum" role="status">
          {sumSentence(list)}
        </p>
        <Button disabled={busy} onClick={() => void make()}>
          {busy ? t('Backing up…') : t('Back up now')}
        </Button>
        <Button kind="quiet" disabled={list.backups.length === 0} onClick={() => void show()}>
          {t('Show in folder')}
        </Button>
      </div>
      <p className="backups-said" role="status">
        {said}
      </p>
      {backup && (
        <div className="backups-panes">
          <BackupChoice backups={list.backups} whenOf={whenOf} chosen={backup.id} />
          <BackupDetails key={backup.id} backup={backup} when={whenOf(backup.at)} close={close} />
        </div>
      )}
      <BackupSettings list={list} />
    </>
  );
}

/** The list; arrows go through it, as radio buttons do. */
function BackupChoice({
  backups,
  whenOf,
  chosen,
}: {
  backups: readonly Backup[];
  /** When one was made, in words. */
  whenOf: (at: string) => string;
  chosen: string;
}) {
  const ref = useRef<HTMLFieldSetElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  return (
    <fieldset ref={ref} className="backups-list" aria-label={t('Backups, newest first')}>
      {backups.map((backup) => (
        <label key={backup.id} className="backups-entry">
          <input
            type="radio"
            name="backup"
            checked={backup.id === chosen}
            onChange={() => backupsState.set({ chosen: backup.id })}
          />
          <span>
            <time dateTime={backup.at}>{whenOf(backup.at)}</time>
            <small>
              {sizeWords(backup.bytes)}, {reasonWords(backup)}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
