import { t } from './language/texts.ts';
import { shownName } from './strange-characters.ts';

/** Anywhere: names of files: within paths, in the notation of any system, and those that are suggested. */

const ENDING = /\.weighbridge$/i;

/** The last part of a path. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** What a workbook's file is called, without the ending of workbooks. */
export const withoutEnding = (name: string): string => name.replace(ENDING, '');

/** Bytes of UTF-8 that every file system takes as a name. */
const MOST_BYTES = 255;

/** Characters of a suggested name before its ending: paths have limits too. */
const MOST_CHARACTERS = 120;

/** Names that Windows keeps for devices, whatever stands behind their first dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$) *(\.|$)/i;

/**
 * The name of a file that every system takes and shows as it is: `ending` ("- matrix.csv" or ".pdf") is never cut, what stands before it is
 * cut between characters; no sign that a system keeps for itself, none that turns the order of letters, no dot or blank at either end, no
 * name of a device.
 */
export function suggestedFileName(name: string, ending: string): string {
  const clean = trimmed(
    shownName(name)
      .replaceAll(/[<>:"/\\|?*]/g, ' ')
      .replaceAll(/\s+/g, ' '),
  );
  const room = MOST_BYTES - bytesOf(ending) - 1;
  let kept = '';
  let bytes = 0;
  for (const character of clean) {
    bytes += bytesOf(character);
    if (bytes > room || kept.length + character.length > MOST_CHARACTERS) break;
    kept += character;
  }
  const whole = `${trimmed(kept) || t('untitled')}${ending}`;
  return DEVICE.test(whole) ? `_${whole}` : whole;
}

/** Without what Windows drops from the ends of names, and what hides a file elsewhere. */
const trimmed = (name: string): string => name.replace(/^[\s.]+/, '').replace(/[\s.\u200d]+$/, '');

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** "KVM and Xen - Linux datacenter": what belongs to a scenario. Each of the two keeps a part of a name that is too long. */
export function nameOfScenario(title: string, scenario: string): string {
  const room = MOST_CHARACTERS - ' - '.length;
  if (title.length + scenario.length <= room) return `${title} - ${scenario}`;
  const behind = Math.min(scenario.length, Math.max(room - title.length, 50));
  return `${cut(title, room - behind)} - ${cut(scenario, behind)}`;
}

const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
