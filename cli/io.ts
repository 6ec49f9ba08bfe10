/** Plain Node: what a command writes to and finds around it, so that it can be called as well as started. */

/** The two outputs of the command line, and its environment. */
export interface CommandIo {
  /** Data, for the next program. */
  readonly out: (text: string) => void;
  /** Words, for the person. */
  readonly err: (text: string) => void;
  /** WEIGHBRIDGE_DATA names the data folder (db/paths.ts). */
  readonly env: NodeJS.ProcessEnv;
}

/** Prints one JSON document, the only thing that a command puts on standard output. */
export function printJson({ out }: CommandIo, document: unknown): void {
  out(`${JSON.stringify(document, null, 2)}\n`);
}
