/** Page: what is said and offered for each reason why a workbook does not open. */

import type { OpenReason, UserError } from '../../common/errors.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';

/** What can be done about it, in the order of the screen. */
export type Offer = 'retry' | 'look' | 'backups' | 'recover' | 'export' | 'another' | 'replace';

interface Explanation {
  /** What stands in place of the problem's own message, where that names the file that the screen shows by itself. */
  readonly heading?: Message;
  /** What it means for the person and the work in the file. */
  readonly meaning: Message | null;
  /** What stands in place of the problem's own remedy, which knows nothing of what the screen shows below it. */
  readonly remedy?: Message;
  readonly offers: readonly Offer[];
}

const RESCUE: readonly Offer[] = ['backups', 'recover', 'export', 'retry', 'another', 'replace'];
/** Its tables are whole, so that they can be looked at. */
const LOOK: readonly Offer[] = ['look', ...RESCUE];
const BELOW = msg('The file was left as it is. What can be got back of it stands below.');
const WAIT: readonly Offer[] = ['retry', 'another'];

const EXPLANATIONS: Readonly<Record<OpenReason, Explanation>> = {
  empty: {
    meaning: msg('The file has no bytes at all: whatever wrote or copied it last did not finish.'),
    remedy: msg('The file was left as it is. Whether there is a backup of it stands below.'),
    offers: ['backups', 'retry', 'another', 'replace'],
  },
  'not-a-workbook': {
    meaning: msg(
      'It does not begin as a workbook does. It may be a file of another program, or a workbook whose beginning was overwritten.',
    ),
    remedy: BELOW,
    offers: RESCUE,
  },
  'newer-version': {
    meaning: msg(
      'Nothing is wrong with it. An older Weighbridge could misread it, so this one leaves it alone.',
    ),
    offers: WAIT,
  },
  'damaged-pages': {
    meaning: msg(
      'Some of its bytes are not what was written: a disk, a memory or a copy failed. What is not damaged can be got back.',
    ),
    remedy: BELOW,
    offers: RESCUE,
  },
  'strange-tables': {
    meaning: msg(
      'Its tables were changed by another program, so what stands in them cannot be believed as it is.',
    ),
    remedy: BELOW,
    offers: RESCUE,
  },
  'senseless-contents': {
    meaning: msg(
      'Its tables are whole, and yet what stands in them cannot be: another program wrote into the file.',
    ),
    remedy: BELOW,
    offers: RESCUE,
  },
  'log-mismatch': {
    meaning: msg(
      'Every change is in the history twice over, and the tables now say something else. Recovering goes by the history.',
    ),
    remedy: BELOW,
    offers: LOOK,
  },
  'log-broken': {
    meaning: msg(
      'Its tables can be read, but the history was changed after it was written and proves nothing any more.',
    ),
    remedy: BELOW,
    offers: LOOK,
  },
  'foreign-journal': {
    meaning: msg(
      'The journal would have been played onto the workbook and would have ruined it. Both files are as they were.',
    ),
    remedy: msg('Keep both. Whether there is a backup of the workbook stands below.'),
    offers: ['retry', 'backups', 'another'],
  },
  'false-journal': {
    meaning: msg(
      'Nothing is wrong with it. SQLite would read what lies there as changes to the workbook, and could wait for it for ever.',
    ),
    offers: ['retry', 'backups', 'another'],
  },
  locked: {
    meaning: msg('Nothing is wrong with it. It opens as soon as the other program lets go of it.'),
    offers: WAIT,
  },
  'no-rights': {
    meaning: msg('The system does not let you read this file. Nothing is said about what is in it.'),
    offers: WAIT,
  },
  'older-read-only': {
    meaning: msg(
      'Nothing is wrong with it. It has to be brought up to date before it is shown, and that needs a place to write.',
    ),
    offers: WAIT,
  },
  'file-missing': {
    heading: msg('There is no workbook at this place.'),
    meaning: msg('It may have been renamed, moved or deleted. Weighbridge itself deletes no workbook.'),
    remedy: msg('Look for it in its folder and in the trash, and open it where it is now.'),
    offers: ['retry', 'backups', 'another'],
  },
  'folder-missing': {
    heading: msg('The folder of this workbook is not there.'),
    meaning: msg('The folder may have been renamed, moved or deleted. Weighbridge itself deletes no folder.'),
    remedy: msg('Look for the folder, and open the workbook where it is now.'),
    offers: ['retry', 'backups', 'another'],
  },
  'drive-gone': {
    heading: msg('The drive or server of this workbook does not answer.'),
    meaning: msg(
      'The workbook is on a drive or a server that is not there now. It is there again when the drive is.',
    ),
    offers: ['retry', 'backups', 'another'],
  },
  'no-room': {
    meaning: msg(
      'Nothing is wrong with it. A workbook is tried on a copy before it is touched, and there is no room for one.',
    ),
    offers: WAIT,
  },
  'too-large': {
    meaning: msg('Nothing is wrong with it. It holds more than a window can show at once.'),
    offers: WAIT,
  },
};

/** Whatever has no reason of its own. */
const OTHERWISE: Explanation = { meaning: null, offers: WAIT };

/** What is said and offered for a workbook that does not open. */
export const explanationOf = ({ reason }: UserError): Explanation =>
  reason === undefined ? OTHERWISE : EXPLANATIONS[reason];

/** Everything for whoever is asked for help, as lines. */
export const detailLines = (problem: UserError): readonly string[] => [
  `${problem.message} ${problem.remedy}`,
  problem.reason
    ? t('Code: {code}, reason: {reason}', { code: problem.code, reason: problem.reason })
    : t('Code: {code}', { code: problem.code }),
  ...(problem.workbook ? [t('File: {path}', { path: problem.workbook.path })] : []),
  ...(problem.details ?? []),
];
