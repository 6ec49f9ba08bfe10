/** Plain Node or a page: the text of files that can be attached to a source. */

import { convert as htmlToText } from 'html-to-text';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { LIMITS } from '../../db/limits.ts';
import { byteOrderMark, TEXT_ENDINGS } from '../detect.ts';
import { lastOfPath, partsOfName } from '../file-name.ts';
import { pdfText } from './pdf-text.ts';

/**
 * The plain text of a file: lines as they are in text and Markdown, blocks on lines of their own in HTML and PDF.
 * Nothing in the file is run or loaded. Throws a UserFacingError where there is no text in it.
 */
export async function convertText(bytes: Uint8Array, fileName: string): Promise<string> {
  const text = await rawText(bytes, partsOfName(lastOfPath(fileName)).ending.slice(1).toLowerCase());
  // What no reader sees must not stand in a text that passages are cut from; SQLite ends a text at a zero byte.
  const clean = text.replaceAll('\0', '').replace(/^\uFEFF/, '');
  if (clean.trim() === '') {
    throw new UserFacingError(
      'invalid',
      t('There is no text in {fileName}.', { fileName }),
      t('A scanned page has only pictures of words: paste the text instead.'),
    );
  }
  if (clean.length > LIMITS.sourceText) {
    throw new UserFacingError(
      'invalid',
      t(
        'The text of {fileName} has {n, plural, one {# character} other {# characters}}; a source can have {most, number}.',
        { fileName, n: clean.length, most: LIMITS.sourceText },
      ),
      t('Attach the part that the claims rest on.'),
    );
  }
  return clean;
}

function rawText(bytes: Uint8Array, ending: string): string | Promise<string> {
  if (ending === 'txt' || ending === 'md') return decode(bytes);
  if (ending === 'html' || ending === 'htm') return htmlText(decode(bytes));
  if (ending === 'pdf') return pdfText(bytes);
  throw new UserFacingError(
    'invalid',
    t('Texts cannot be read from .{ending} files.', { ending }),
    t('Choose one of {endings}, or paste the text.', {
      endings: TEXT_ENDINGS.map((e) => `.${e}`).join(', '),
    }),
  );
}

/** UTF-8 and UTF-16 by their marks; else UTF-8, and where that is not valid, the Western encoding of old files. */
function decode(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function htmlText(html: string): string {
  const converted = htmlToText(html, {
    wordwrap: false,
    preserveNewlines: false,
    // It cuts without a word what is beyond its limits, so that there is none to its length, and a mark at its depth.
    limits: { maxInputLength: html.length + 1, maxDepth: 200, ellipsis: CUT },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
    ],
  });
  if (!converted.includes(CUT)) return converted;
  throw new UserFacingError(
    'invalid',
    t('This page is nested more than 200 levels deep.'),
    t('Copy its text from the browser, and paste it instead.'),
  );
}

/** Stands where something was cut. No text has it: a zero byte is taken out of every one. */
const CUT = '\0cut\0';
