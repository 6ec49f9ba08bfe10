import { readFileSync } from 'node:fs';
import { failure, isEntry, runMain } from './lib/failure.mjs';
import { areaOf } from './lib/texts/areas.mjs';
import { survey, takeGerman } from './lib/texts/catalogue.mjs';

const USAGE = `The texts of the interface and their German (docs/texts.md).
  npm run texts                        how many there are, and what is missing or wrong
  npm run texts -- --missing [AREA]    what has no German, as JSON to fill in: {"English": ""}
  npm run texts -- --take FILE         puts filled-in JSON into the catalogue; "-" reads standard input
  npm run texts -- --tidy              takes out of the catalogue what is not used any more
  npm run texts -- --list              every text with its place`;

/** @param {readonly string[]} args */
function main([option, name]) {
  switch (option) {
    case undefined:
      return report();
    case '--missing':
      return sayMissing(name);
    case '--take':
      if (name === undefined) throw failure('Which file? Say --take FILE, or --take - for standard input.');
      return take(JSON.parse(readFileSync(name === '-' ? 0 : name, 'utf8')));
    case '--tidy':
      return take({});
    case '--list':
      for (const { file, line, key } of survey().texts) console.log(`${file}:${line}: ${key}`);
      return 0;
    default:
      console.error(USAGE);
      return option === '--help' ? 0 : 1;
  }
}

function report() {
  const { texts, missing, faults } = survey();
  for (const { file, line, what } of faults) console.error(`${file}:${line}: ${what}`);
  const keys = new Set(texts.map(({ key }) => key));
  console.log(`${keys.size} texts, ${missing.length} without German.`);
  return faults.length === 0 ? 0 : 1;
}

/** @param {string | undefined} area */
function sayMissing(area) {
  const { missing } = survey();
  const asked = missing.filter(({ file }) => area === undefined || areaOf(file) === area);
  console.log(JSON.stringify(Object.fromEntries(asked.map(({ key }) => [key, ''])), null, 2));
  return 0;
}

/** @param {Record<string, string>} given */
function take(given) {
  const strange = takeGerman(given);
  for (const key of strange) console.error(`No text of the code is "${key}".`);
  return strange.length === 0 ? 0 : 1;
}

if (isEntry(import.meta.url)) await runMain(async () => main(process.argv.slice(2)));
