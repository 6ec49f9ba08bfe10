/** Main process: the files that a session has read, so that nothing that leaves is written over them. */

const read = new WeakMap<object, Set<string>>();

/** Notes that a session takes something from a file: an import, the text of a source, a mapping. Gives the path back. */
export function noteRead(session: object, path: string): string {
  const paths = read.get(session) ?? new Set();
  read.set(session, paths.add(path));
  return path;
}

/** The paths that a session has read from since it was started. */
export const readBy = (session: object): readonly string[] => [...(read.get(session) ?? [])];
