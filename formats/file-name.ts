/** Plain Node or a page: names of files, where there is no Node to part them. */

/** What stands behind the last slash of a path, of whichever kind. */
export const lastOfPath = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** A file's name without its ending, and its ending with the dot; a name that only begins with a dot has none. */
export function partsOfName(name: string): { readonly stem: string; readonly ending: string } {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? { stem: name.slice(0, dot), ending: name.slice(dot) } : { stem: name, ending: '' };
}
