/** Plain Node: how tables were read that were imported on this machine, by their headings. */

import { keepSetting, readSetting, type Setting } from '../../db/app-settings.ts';
import { type KeptMapping, parsedKeptMapping } from './tables/kept/kept-mapping.ts';

/** As many tables, and as many characters of each, as are kept. */
const MOST = 20;
const LONGEST = 100_000;

interface Remembered {
  readonly fingerprint: string;
  readonly kept: unknown;
}

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === 'object' &&
  value !== null &&
  'fingerprint' in value &&
  typeof value.fingerprint === 'string' &&
  'kept' in value;

const MAPPINGS: Setting<readonly Remembered[]> = {
  key: 'importMappings',
  parse: (kept) => (Array.isArray(kept) ? kept.filter(isRemembered).slice(0, MOST) : undefined),
};

/** How a table with these headings was read last; undefined where that is not known. */
export function lastMapping(fingerprint: string, folder: string): KeptMapping | undefined {
  const found = (readSetting(MAPPINGS, folder) ?? []).find((one) => one.fingerprint === fingerprint);
  return found && parsedKeptMapping(found.kept);
}

/** Remembers how a table was read, in the place of what was known of such a one. A UserFacingError where nothing can be kept. */
export function rememberMapping(fingerprint: string, kept: KeptMapping, folder: string): void {
  if (JSON.stringify(kept).length > LONGEST) return;
  const others = (readSetting(MAPPINGS, folder) ?? []).filter((one) => one.fingerprint !== fingerprint);
  keepSetting(MAPPINGS, [{ fingerprint, kept }, ...others].slice(0, MOST), folder);
}
