import { isEntry, runMain } from './lib/failure.mjs';
import { survey } from './lib/texts/catalogue.mjs';

/**
 * Checks the texts of the interface: in the folders that are swept none stands in the code alone and all are in the German catalogue,
 * whose texts have the same values and tags.
 * @param {string} [folder] the project's root
 * @returns {string[]} one line for each fault
 */
export const checkTexts = (folder) =>
  survey(folder).faults.map(({ file, line, what }) => `${file}:${line}: ${what}`);

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    const faults = checkTexts();
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) console.error('How texts are written: docs/texts.md');
    return faults.length === 0 ? 0 : 1;
  });
}
