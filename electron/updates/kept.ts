/** Main process: what is kept about updates on this machine, with the settings of the app. */
import { UPDATE_MODES, type UpdateMode } from '../../common/updates.ts';
import { changeSetting, readSetting, type Setting } from '../../db/app-settings.ts';
import type { Seen } from './ask.ts';

export interface KeptUpdates {
  readonly mode: UpdateMode;
  /** When the place was asked last, whatever came of it. */
  readonly asked: string | null;
  /** When it gave an answer that was believed. */
  readonly lastCheck: string | null;
  readonly seen: Seen | null;
  /** The newest version that somebody was told of unasked. */
  readonly told: string | null;
  /** A version whose installation was begun: the next start says what became of it. */
  readonly begun: string | null;
}

/** As long as nothing is chosen: nobody is asked for anything. */
export const NOTHING_KEPT: KeptUpdates = {
  mode: 'off',
  asked: null,
  lastCheck: null,
  seen: null,
  told: null,
  begun: null,
};

/** What is kept, and how it is changed. */
export interface UpdateStore {
  readonly now: () => KeptUpdates;
  /** A UserFacingError where it cannot be kept. */
  readonly change: (part: Partial<KeptUpdates>) => void;
}

const KEPT: Setting<KeptUpdates> = { key: 'updates', parse: readKept };

/** What is kept in this data folder. */
export function updateStore(folder: string): UpdateStore {
  return {
    now: () => readSetting(KEPT, folder) ?? NOTHING_KEPT,
    change: (part) => changeSetting(KEPT, (before) => ({ ...(before ?? NOTHING_KEPT), ...part }), folder),
  };
}

/** Part by part: one that makes no sense is as when nothing was kept. */
function readKept(kept: unknown): KeptUpdates | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { mode, asked, lastCheck, seen, told, begun } = kept as Readonly<Record<string, unknown>>;
  return {
    mode: UPDATE_MODES.find((each) => each === mode) ?? 'off',
    asked: moment(asked),
    lastCheck: moment(lastCheck),
    seen: readSeen(seen),
    told: version(told),
    begun: version(begun),
  };
}

function readSeen(kept: unknown): Seen | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { version: seen, signed } = kept as Readonly<Record<string, unknown>>;
  const [known, at] = [version(seen), moment(signed)];
  return known !== null && at !== null ? { version: known, signed: at } : null;
}

const moment = (kept: unknown): string | null =>
  typeof kept === 'string' && !Number.isNaN(Date.parse(kept)) ? kept : null;

const version = (kept: unknown): string | null =>
  typeof kept === 'string' && /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(kept) ? kept : null;
