/** Plain Node: the library for bibliographies, for their reader and their writer. */

/** The formats of a bibliography, by the ending of their files. */
export type BibliographyFormat = 'json' | 'bib' | 'ris';

/**
 * The library reads and writes texts alone here: the type of every input is given, so that nothing in a file is ever taken for
 * an address to be fetched. It is loaded with the first bibliography.
 */
export async function citationLibrary() {
  const { plugins, logger } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  await import('@citation-js/plugin-ris');
  logger.level = 'silent';
  const { format, constants } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  // It would take hyphens out of an id; `labelled` takes out what TeX cannot read.
  format.checkLabel = false;
  // Else every letter that TeX has no command for is dropped, and a title in Hebrew or Chinese comes out empty. What TeX
  // would take for a command is escaped by `inTex`.
  format.asciiOnly = false;
  // Titles are plain words here: what TeX writes slanted or bold is no tag of the web.
  for (const name of Object.keys(constants.formatting)) {
    if (name !== 'quotes') constants.formatting[name] = ['', ''];
  }
  constants.argumentCommands['href'] = (_address = '', words = '') => words;
  return plugins;
}
