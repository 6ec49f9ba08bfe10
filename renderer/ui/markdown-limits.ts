/**
 * What a note may ask of the Markdown parser. It is recursive, and some texts of few characters cost it seconds; a
 * workbook comes from anybody, so such a text is shown as it is.
 */

import { t } from '../../common/language/texts.ts';

/** Quotes and lists in one another: what one line begins, or is indented for. */
const DEEPEST = 50;
/** Emphasis, brackets and backticks between two empty lines. */
const MOST_DELIMITERS = 1_000;
/** Lines that begin an item or a quote. */
const MOST_ITEMS = 1_500;
/** As long as a note that was written here can be. */
const LONGEST = 20_000;

const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/** Why a text is not read as Markdown, as the rest of a sentence; null when it is. */
export function whyPlain(text: string): string | null {
  if (text.length > LONGEST) return t('it is very long');
  let items = 0;
  let delimiters = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const markers = MARKERS.exec(line)?.[0] ?? '';
    if (markers !== '') {
      items++;
      if (depthOf(markers) > DEEPEST) return t('its lists or quotes are nested too deep');
    }
    delimiters = line.trim() === '' ? 0 : delimiters + (line.match(/[*_[\]`~]/g)?.length ?? 0);
    if (delimiters > MOST_DELIMITERS) return t('it has too many marks of Markdown');
  }
  return items > MOST_ITEMS ? t('it has too many list items or quotes') : null;
}

/** Each marker is a level; so are two columns of indentation before the first. */
function depthOf(markers: string): number {
  const indent = /^[ \t]*/.exec(markers)?.[0].replaceAll('\t', '    ').length ?? 0;
  return Math.floor(indent / 2) + (markers.match(/>|[-+*]|\d+/g)?.length ?? 0);
}
