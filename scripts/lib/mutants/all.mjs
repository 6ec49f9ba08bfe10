import { APP_MUTANTS } from './app.mjs';
import { ELECTRON_MUTANTS } from './electron.mjs';
import { FILE_MUTANTS } from './files.mjs';
import { FUSE_MUTANTS } from './fuses.mjs';
import { READER_AND_UPDATE_MUTANTS } from './readers-and-updates.mjs';

/** Every deliberate break, in the order of the rows of docs/SECURITY.md. */
export const MUTANTS = [
  ...ELECTRON_MUTANTS,
  ...FUSE_MUTANTS,
  ...APP_MUTANTS,
  ...FILE_MUTANTS,
  ...READER_AND_UPDATE_MUTANTS,
];
