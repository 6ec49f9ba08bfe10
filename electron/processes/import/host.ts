/** Import reader process: reads one file, and asks the database host what its import would do. */
import { UserFacingError } from '../../../common/errors.ts';
import { createImportReader, type ImportReader } from '../../../formats/read/import-reader.ts';
import { parentPort } from '../parent-port.ts';
import { type ServicePort, serve } from '../serve.ts';
import { checkModelOver } from './model-channel.ts';

let database: ServicePort | null = null;

serve<ImportReader, number>(
  parentPort,
  (progress) =>
    createImportReader((json, question) => {
      if (database) return checkModelOver(database)(json, question);
      throw new UserFacingError('failed', 'The database is not at hand.', 'Check the import again.');
    }, progress),
  {
    connected: (port) => {
      database = port;
    },
  },
);
