/** Plain Node: where the window was at last, kept with the settings of the app. */
import { keepSetting, readSetting, type Setting } from './app-settings.ts';

/** A rectangle of the screens, in pixels as the desktop counts them. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window is: as it is when it fills no screen, and whether it does. */
export interface WindowPlace {
  readonly bounds: Area;
  readonly fills: 'nothing' | 'desktop' | 'screen';
}

const FILLS = ['nothing', 'desktop', 'screen'] as const;
/** No screen is wider, in any direction, than this many pixels from the first one. */
const FARTHEST = 100_000;

const PLACE: Setting<WindowPlace> = { key: 'window', parse: readPlace };

/** What was kept; undefined for what makes no sense. */
export function readPlace(kept: unknown): WindowPlace | undefined {
  const { bounds, fills } = asRecord(kept);
  const { x, y, width, height } = asRecord(bounds);
  const known = FILLS.find((name) => name === fills);
  if (known === undefined || !isLength(width) || !isLength(height) || !isPlace(x) || !isPlace(y))
    return undefined;
  return { bounds: { x, y, width, height }, fills: known };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isPlace = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) < FARTHEST;
const isLength = (value: unknown): value is number => isPlace(value) && value > 0;

/** Where the window was at last on this machine; undefined where that is not known. */
export const keptPlace = (folder: string): WindowPlace | undefined => readSetting(PLACE, folder);

/** Keeps it. A UserFacingError where it cannot be written. */
export const keepPlace = (place: WindowPlace, folder: string): void => keepSetting(PLACE, place, folder);
