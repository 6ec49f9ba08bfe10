/** Main process: the licences of Weighbridge and of all that it is made of, as they lie beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** The texts, in the order in which they are shown. */
export interface Licences {
  readonly own: string;
  readonly others: string;
}

/** Reads them. An installed app has them in its resources, one that runs from its sources where they are written and built. */
export function readLicences(): Licences {
  const own = app.isPackaged ? join(process.resourcesPath, 'LICENSE.txt') : join(app.getAppPath(), 'LICENSE');
  const others = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'dist');
  return {
    own: readFileSync(own, 'utf8'),
    others: readFileSync(join(others, 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
  };
}
