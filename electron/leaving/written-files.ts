/** Main process: the files that this start of the app has written. A page names one by its id, never by a path. */
import { extname } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { WORKBOOK_EXTENSION } from '../../db/paths.ts';

/** A file as a page hears of it. */
export interface WrittenFile {
  readonly path: string;
  readonly id: string;
  /** Whether it can be opened from here: it is called as what Weighbridge writes is, so that no program would run it. */
  readonly opens: boolean;
}

export interface WrittenFiles {
  /** Notes that a file was written. */
  readonly keep: (path: string) => WrittenFile;
  /** The file of an id; a UserFacingError for one that was not written since the app was started. */
  readonly find: (id: string) => WrittenFile;
}

/** Endings of what Weighbridge writes. A person may choose any other in the dialog, such as that of a script. */
const OPENED: readonly string[] = [
  ...['pdf', 'docx', 'pptx', 'xlsx', 'csv', 'md', 'html', 'json', 'zip', 'bib', 'ris', 'png', 'svg'],
  WORKBOOK_EXTENSION,
];

/** Nothing is written yet. */
export function createWrittenFiles(newId: () => string): WrittenFiles {
  const files = new Map<string, WrittenFile>();
  return {
    keep: (path) => {
      const opens = OPENED.includes(extname(path).slice(1).toLowerCase());
      const file = { path, id: newId(), opens };
      files.set(file.id, file);
      return file;
    },
    find: (id) => {
      const file = files.get(id);
      if (file) return file;
      throw new UserFacingError(
        'not-found',
        t('This file was not written since Weighbridge was started.'),
        t('Look for it in the folder where you saved it.'),
      );
    },
  };
}
