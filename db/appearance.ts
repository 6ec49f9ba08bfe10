/** Plain Node: how the app looks on this machine, kept with the settings of the app. */
import { type Appearance, readAppearance, STANDARD_APPEARANCE } from '../common/appearance.ts';
import { keepSetting, readSetting, type Setting } from './app-settings.ts';

const APPEARANCE: Setting<Appearance> = { key: 'appearance', parse: readAppearance };

/** What was chosen on this machine; the standard where nothing was, or the settings cannot be read. */
export const keptAppearance = (folder: string): Appearance =>
  readSetting(APPEARANCE, folder) ?? STANDARD_APPEARANCE;

/** Keeps what was chosen. A UserFacingError where it cannot be written. */
export const keepAppearance = (appearance: Appearance, folder: string): void =>
  keepSetting(APPEARANCE, appearance, folder);
