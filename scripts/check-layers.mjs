import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isEntry, runMain } from './lib/failure.mjs';
import { importsOf } from './lib/imports.mjs';
import { brokenRule, RULES } from './lib/layer-rules.mjs';
import { root } from './lib/paths.mjs';

/** What can hold imports. */
const SOURCE = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
/** Small apps that Electron runs for the scripts: another world than the scripts' own. */
const FOREIGN = 'scripts/apps/';

/**
 * All source files that the rules speak of, as paths with forward slashes.
 * @param {string} folder the project's root
 */
function sourceFiles(folder) {
  const inFolders = RULES.map((rule) => rule.folder)
    .filter((name) => name !== '' && !name.includes('/') && existsSync(join(folder, name)))
    .flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((path) => join(name, path)),
    );
  return [...inFolders, ...readdirSync(folder)]
    .map((path) => path.split(sep).join('/'))
    .filter((path) => SOURCE.test(path) && !path.startsWith(FOREIGN))
    .sort();
}

/**
 * Checks every import of the project against the layer rules.
 * @param {string} [folder] the project's root
 * @returns {string[]} one line for each fault, with the file, the import and the rule
 */
export function checkLayers(folder = root) {
  return sourceFiles(folder).flatMap((file) => {
    const { imports, problems } = importsOf(file, readFileSync(join(folder, file), 'utf8'));
    const faults = imports.flatMap((imported) => {
      const { specifier, target } = imported;
      const broken = brokenRule(imported);
      if (broken) return [`${file}: imports "${specifier}", but ${broken}`];
      // Vite takes a question behind the name: "?raw" for a file as its text.
      const lost = target !== null && !existsSync(join(folder, target.replace(/\?\w+$/, '')));
      return lost
        ? [`${file}: imports "${specifier}", but there is no such file (write its name in full)`]
        : [];
    });
    return [...problems, ...faults];
  });
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    const faults = checkLayers();
    for (const fault of faults) console.error(fault);
    return faults.length === 0 ? 0 : 1;
  });
}
