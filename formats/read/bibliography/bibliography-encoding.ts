/** Plain Node: the text of a bibliography, in the encoding that it names or is found to be in. */

import { msg, t } from '../../../common/language/texts.ts';
import { byteOrderMark } from '../../detect.ts';
import { decodeText } from '../tables/reading/decode.ts';
import { ENCODINGS, type Encoding } from '../tables/reading/encodings.ts';
import type { Report } from './report.ts';

const LOOK = msg(
  'Look at letters with accents; where they are wrong, choose another encoding (on the command line --encoding).',
);

/** As much of a file as may name its encoding. */
const HEAD_BYTES = 4_096;

/**
 * The text of a bibliography: in the encoding that was asked for, else by its byte order mark, by what its head says
 * ("% Encoding: windows-1252"), as UTF-8 where it is that, else by a guess, which is said. Lines end with "\n".
 */
export function decodeBibliography(bytes: Uint8Array, wanted: Encoding | undefined, report: Report): Decoded {
  const { text, encoding } = decoded(bytes, wanted, report);
  return { text: text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'), encoding };
}

/** A text, and in which encoding it was read. */
interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

function decoded(bytes: Uint8Array, wanted: Encoding | undefined, report: Report): Decoded {
  if (wanted !== undefined) return read(bytes, wanted, report);
  const mark = byteOrderMark(bytes);
  if (mark !== null) return read(bytes, mark, report);
  const label = declaredIn(bytes);
  const declared = label === null ? null : encodingOf(label);
  const utf8 = validUtf8(bytes);
  if (utf8 !== null) {
    // Bytes that are UTF-8 by chance are those of English alone.
    if (declared !== null && declared !== 'utf-8' && /[^\p{ASCII}]/u.test(utf8)) {
      if (WIDE.test(declared)) return read(bytes, declared, report);
      report.say(
        t('The file says that it is in {label}, but it is in UTF-8, and was read as such.', {
          label: label ?? '',
        }),
        t(LOOK),
      );
    }
    return { text: utf8, encoding: 'utf-8' };
  }
  if (declared !== null && declared !== 'utf-8') return read(bytes, declared, report);
  const { text, encoding } = decodeText(bytes);
  report.say(
    label === null
      ? t(
          'The file does not say in which encoding it is, and is not in UTF-8; it was read as {encoding} by a guess.',
          { encoding },
        )
      : declared === null
        ? t(
            'The file says that it is in {label}, which is not known here; it was read as {encoding} by a guess.',
            { label, encoding },
          )
        : t('The file says that it is in {label}, and is not; it was read as {encoding} by a guess.', {
            label,
            encoding,
          }),
    t(LOOK),
  );
  return { text, encoding };
}

/** Encodings in which a text of other signs can be valid UTF-8 too. */
const WIDE = /^(shift_jis|gb18030|big5|euc-kr|utf-16)/;

function read(bytes: Uint8Array, encoding: Encoding, report: Report): Decoded {
  const { text, notes } = decodeText(bytes, encoding);
  for (const { message } of notes) report.say(message, t(LOOK));
  return { text, encoding };
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The name of an encoding in the first lines: of JabRef, BibDesk, editors, and publishers' RIS. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const found =
    /^%+\s*Encoding:\s*([\w.:-]+)/im.exec(head) ??
    /^%+\s*Saved with string encoding\s+(.+)$/im.exec(head) ??
    /-\*-.{0,100}?coding:\s{0,9}([\w.:-]{1,60}).{0,100}?-\*-/i.exec(head) ??
    /^%\s*!.*encoding\s*=\s*([\w.:-]+)/im.exec(head) ??
    /charset\s*=\s*"?([\w.:-]+)/i.exec(head.split(/^[ \t]*(?:@\w+\s*[{(]|TY {2}- )/m)[0] ?? '');
  return found?.[1]?.trim() ?? null;
}

/** An encoding by the names that programs have for it; null for one that is not known. */
function encodingOf(label: string): Encoding | null {
  const name = label.toLowerCase().replace(/^(?:x-|cs)/, '');
  if (/utf-?8/.test(name)) return 'utf-8';
  const plain = name
    .replace(/^cp-?(125\d)$/, 'windows-$1')
    .replaceAll('_', '-')
    .replace(/^iso-?8859-?(\d+)$/, 'iso-8859-$1');
  const known = OTHER_NAMES[plain] ?? plain;
  return ENCODINGS.find((encoding) => encoding.replaceAll('_', '-') === known.replaceAll('_', '-')) ?? null;
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-latin-1': 'windows-1252',
  'western (windows latin 1)': 'windows-1252',
  'western (iso latin 1)': 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  ansi: 'windows-1252',
  ansinew: 'windows-1252',
  latin2: 'iso-8859-2',
  latin9: 'iso-8859-15',
  applemac: 'macintosh',
  macroman: 'macintosh',
  'western (mac os roman)': 'macintosh',
  'mac-roman': 'macintosh',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'utf-16': 'utf-16le',
};
