import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the project.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/** Where things that outlive a work tree are kept: downloads that several clones may share. */
export function cacheFolder() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'weighbridge');
}

/**
 * Where the person stands who called one of npm's scripts, all of which npm runs in the project's root. npm's variable is
 * handed down to everything that runs below it, so it counts for that one script only.
 * @param {string} script its name in package.json
 * @param {NodeJS.ProcessEnv} [env]
 */
export const callersFolder = (script, env = process.env) =>
  (env['npm_lifecycle_event'] === script && env['INIT_CWD']) || process.cwd();
