/** Which folders have texts, and in which file of the catalogue they stand. */

/** Folders of the interface. The command line and scripts speak English. */
export const FOLDERS = ['common', 'scoring', 'db', 'formats', 'electron', 'renderer'];
/** Parts that nobody who uses the app sees, and what is said to developers and on the command line. */
const UNSEEN =
  /^(?:(?:renderer\/gallery|renderer\/ui\/picture|common\/language|db\/seed|db\/migrations|formats\/read\/tables\/said|electron\/command-line)\/|electron\/(?:diagnostics|log|process-ends|start-switches)\.ts$)/;
const SOURCE = /\.tsx?$/;

/** @param {string} file a path in the project with forward slashes */
export const hasTexts = (file) =>
  SOURCE.test(file) &&
  !file.endsWith('.d.ts') &&
  !UNSEEN.test(file) &&
  FOLDERS.some((folder) => file.startsWith(`${folder}/`));

/**
 * The file of the catalogue for the texts of a source file: one for each feature, so that two who translate do not write the same file.
 * @param {string} file
 */
export function areaOf(file) {
  const [top = '', part = '', name = ''] = file.split('/');
  if (top !== 'renderer') return top;
  if (part === 'features') return name;
  return part === 'domain' ? 'domain' : 'app';
}
