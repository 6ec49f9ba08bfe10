/** Main process: how this copy of the app was installed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageKind } from './manifest.ts';

/**
 * What can replace this copy; null for one that nobody installed: an unpacked archive, or the sources. The packages for Linux say what
 * they are in `package-type` beside the app. An AppImage says so by its environment, which is believed only where this very program lies
 * in it: whatever is started from a terminal inside another AppImage inherits its environment.
 * @param resources the folder of the app's resources
 */
export function kindOfCopy(
  platform: string,
  environment: NodeJS.ProcessEnv,
  resources: string,
): PackageKind | null {
  if (platform === 'darwin') return 'mac';
  // The installer alone writes what removes the app again.
  if (platform === 'win32')
    return existsSync(join(resources, '..', 'Uninstall Weighbridge.exe')) ? 'nsis' : null;
  const { APPIMAGE: image, APPDIR: mounted } = environment;
  if (image && mounted && resources.startsWith(`${mounted}/`)) return 'AppImage';
  try {
    const said = readFileSync(join(resources, 'package-type'), 'utf8').trim();
    return said === 'deb' || said === 'rpm' ? said : null;
  } catch {
    return null;
  }
}
