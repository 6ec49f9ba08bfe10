/** What a reader noticed that whoever imports ought to know; `row` counts from 1. */
export interface ReadingNote {
  readonly row?: number;
  readonly message: string;
  readonly remedy: string;
}
