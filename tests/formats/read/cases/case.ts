import { strToU8, unzipSync, zipSync } from 'fflate';
import { type MadeSheet, workbook } from '../tables/reading/make-spreadsheet.ts';
import type { GivenFile, Outcome } from './outcome.ts';

/** What is right of a file; each part that stands here must be so. */
export interface Right extends Partial<Omit<Outcome, 'said'>> {
  /** What must be said. */
  readonly says?: readonly RegExp[];
  /** What must not be said. */
  readonly saysNot?: readonly RegExp[];
}

/** One file of a kind that people have, and what is right to make of it. */
export interface Case {
  /** The number and kind of the case. */
  readonly name: string;
  readonly file: GivenFile;
  readonly options?: readonly string[];
  /** What holds whichever way it is read. */
  readonly right: Right;
  /** One of these holds beside it, where more than one answer is right: a question asked for one. */
  readonly either?: readonly Right[];
}

export const text = (name: string, ...lines: readonly string[]): GivenFile => ({
  name,
  content: `${lines.join('\n')}\n`,
});

/** A spreadsheet as programs save it: with the list of types by which it is told from other zips. */
export const spreadsheet = (name: string, ...sheets: readonly MadeSheet[]): GivenFile => ({
  name,
  content: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...unzipSync(workbook(...sheets)) }),
});
