import { BACKUP_LIMITS } from '../../../common/backups.ts';
import { t } from '../../../common/language/texts.ts';
import type { BackupList } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import * as format from '../../model/format.ts';
import { update } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { rich } from '../../ui/rich.tsx';
import { showList } from './backups-state.ts';

const MEGABYTE = 1_000_000;
const { count: COUNT, bytes: BYTES } = BACKUP_LIMITS;

/** Where backups lie and how much is kept: for all workbooks of this machine. */
export function BackupSettings({ list }: { list: BackupList }) {
  const { folder, count, bytes } = list.settings;
  const keep = async (call: ReturnType<ReturnType<typeof api>['chooseBackupFolder']>): Promise<void> => {
    const result = await settle(call);
    if (!result.ok) return update({ alert: result.problem });
    if (!result.value) return;
    update({ alert: null });
    showList(result.value);
  };
  const limit = (change: { readonly count?: number; readonly bytes?: number }): void =>
    void keep(api().keepBackupLimits({ count, bytes, ...change }));
  return (
    <details className="backups-settings">
      <summary>{t('Where backups lie, and how many are kept')}</summary>
      <p className="backups-folder">
        {folder === null ? t('In the data folder of Weighbridge:') : t('In the folder that was chosen:')}{' '}
        <code>{list.folder}</code>
      </p>
      <div className="row">
        <Button onClick={() => void keep(api().chooseBackupFolder({ standard: false }))}>
          {t('Choose another folder…')}
        </Button>
        <Button
          kind="quiet"
          disabled={folder === null}
          onClick={() => void keep(api().chooseBackupFolder({ standard: true }))}
        >
          {t('Use the data folder')}
        </Button>
      </div>
      <p className="dim">
        {t(
          'Backups that were made before stay where they are, and are listed again when their folder is chosen.',
        )}
      </p>
      <div className="row">
        {rich('At most <count></count> backups of each workbook, and <size></size> megabytes for them.', {
          count: () => (
            <NumberField
              key="count"
              settled
              label={t('Backups of one workbook at most')}
              value={count}
              fault={(value) =>
                Number.isInteger(value) && value >= COUNT.least && value <= COUNT.most
                  ? null
                  : t('A whole number from {least} to {most}.', {
                      least: COUNT.least,
                      most: format.count(COUNT.most),
                    })
              }
              onChange={(value) => limit({ count: value })}
            />
          ),
          size: () => (
            <NumberField
              key="size"
              settled
              label={t('Megabytes for them at most')}
              value={Math.round(bytes / MEGABYTE)}
              fault={(value) =>
                Number.isInteger(value) && value * MEGABYTE >= BYTES.least && value * MEGABYTE <= BYTES.most
                  ? null
                  : t('A whole number from {least} to {most}.', {
                      least: BYTES.least / MEGABYTE,
                      most: format.count(BYTES.most / MEGABYTE),
                    })
              }
              onChange={(value) => limit({ bytes: value * MEGABYTE })}
            />
          ),
        })}
      </div>
      <p className="dim">
        {t(
          'Where that is too little, those go first whose neighbours are nearest. The newest backup always stays.',
        )}
      </p>
    </details>
  );
}
