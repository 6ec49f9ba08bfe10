/** Import reader, in a page without rights (../reader): reads the bytes of one file, and asks the database host what its import would do. */
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { createImportReader, type ImportReader } from '../../../formats/read/import-reader.ts';
import type { Known } from '../../../formats/read/tables/mapping.ts';
import type { Clipping } from '../../../formats/read/tables/reading/read-clipboard.ts';
import { byteTaker, type TakesBytes } from '../handed-bytes.ts';
import { parentPort } from '../reader/port.ts';
import { type ServicePort, serve } from '../serve.ts';
import { checkModelOver } from './model-channel.ts';

/** What is to be read: the bytes that were handed over, and what they are, or what was pasted. */
export type HandedSource = { readonly name: string } & (
  | { readonly handed: 'file' | 'workbook' }
  | { readonly clipping: Clipping }
);

/** The reader as its process offers it. */
export interface HostedReader extends Omit<ImportReader, 'open'>, TakesBytes {
  readonly open: (source: HandedSource, known: Known) => ReturnType<ImportReader['open']>;
}

let database: ServicePort | null = null;

serve<HostedReader, number>(
  parentPort,
  (progress) => {
    const { take, taken } = byteTaker();
    const reader = createImportReader((json, question) => {
      if (database) return checkModelOver(database)(json, question);
      throw new UserFacingError('failed', t('The database is not at hand.'), t('Check the import again.'));
    }, progress);
    return {
      ...reader,
      take,
      open: (source, known) => {
        if ('clipping' in source) return reader.open(source, known);
        const { name, handed } = source;
        const bytes = taken();
        return reader.open(handed === 'file' ? { name, bytes } : { name, workbook: bytes }, known);
      },
    };
  },
  {
    connected: (port) => {
      database = port;
    },
  },
);
