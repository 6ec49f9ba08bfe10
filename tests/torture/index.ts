import { clocks } from './clocks.ts';
import { commands } from './commands.ts';
import { cuts } from './cuts.ts';
import { day } from './day.ts';
import { folders } from './folders.ts';
import { fullDisk } from './full-disk.ts';
import { fuzz } from './fuzz.ts';
import { hosts } from './hosts.ts';
import { kills } from './kills.ts';
import { paths } from './paths.ts';
import type { Torture } from './torture.ts';
import { two } from './two.ts';

/** Every torture that there is, in the order in which they run. */
export const TORTURES: readonly Torture[] = [
  kills,
  cuts,
  two,
  hosts,
  fullDisk,
  folders,
  paths,
  clocks,
  fuzz,
  commands,
  day,
];
