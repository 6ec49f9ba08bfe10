/** Plain Node: YAML, read without its dangers. */

import { parseDocument } from 'yaml';
import { t } from '../../../common/language/texts.ts';
import { fileError } from '../file-error.ts';
import { decodeText } from '../tables/reading/decode.ts';

/** More than any decision in YAML has; what is read of it takes many times as much memory. */
const MOST_BYTES = 5_000_000;

/**
 * The one document of a YAML file, names as they are written ("No" is a name). References within the file are followed so
 * far as they cannot grow without end; nothing else of it is carried out. Throws a UserFacingError for what is no YAML.
 */
export function readYaml(bytes: Uint8Array, name: string): unknown {
  if (bytes.length > MOST_BYTES) {
    throw fileError(
      t('{file} has more than {most} MB of YAML.', { file: name, most: String(MOST_BYTES / 1_000_000) }),
      t('Write it as a table in CSV or XLSX.'),
    );
  }
  try {
    const document = parseDocument(decodeText(bytes).text, {
      version: '1.2',
      merge: true,
      prettyErrors: true,
      logLevel: 'silent',
      uniqueKeys: true,
    });
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS({ maxAliasCount: 1_000 });
  } catch (error) {
    if (!(error instanceof Error) || 'remedy' in error) throw error;
    const [line = ''] = error.message.split('\n');
    throw fileError(
      t('{file} cannot be read as YAML: {fault}.', {
        file: name,
        fault: line.replace(/[.:]$/, '').slice(0, 200),
      }),
      t('Correct it there.'),
    );
  }
}
