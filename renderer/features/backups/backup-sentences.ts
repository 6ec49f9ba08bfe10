import { BACKUP_REASONS, sizeWords } from '../../../common/backups.ts';
import { t } from '../../../common/language/texts.ts';
import type { Backup, BackupList, Comparison } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** Page: what is said of backups. */

/** Whether somebody else leads now, over all scenarios. */
export function leadersSentence({ rankings }: Comparison): string {
  const others = rankings.filter(({ otherLeader }) => otherLeader).length;
  if (rankings.length === 0) return '';
  if (others === 0) return t('In every scenario the same alternative leads.');
  return t(
    'In {others} of {n, plural, one {# scenario} other {# scenarios}} another alternative leads now.',
    { others, n: rankings.length },
  );
}

/** Why no other backup was made. */
export const nothingNewSentence = (newest: Backup): string =>
  t('Nothing was changed since the backup of {moment}: it holds everything, so that no other was made.', {
    moment: format.dateAndTime(newest.at),
  });

/** Why it was made. */
export const reasonWords = ({ reason }: Backup): string => t(BACKUP_REASONS[reason]);

/** How many there are, and how much room they take. */
export function sumSentence({ backups }: BackupList): string {
  if (backups.length === 0) {
    return t(
      'There is no backup of this workbook yet. One is made ten minutes after a change at the latest, and when the workbook is closed.',
    );
  }
  const bytes = backups.reduce((sum, backup) => sum + backup.bytes, 0);
  return t(
    '{n, plural, one {# backup} other {# backups}}, {size} together. The latest lie ten minutes apart, older ones hours, days and weeks.',
    { n: backups.length, size: sizeWords(bytes) },
  );
}
