import { expect } from 'vitest';
import {
  type BibliographyKind,
  readBibliography,
} from '../../../../formats/read/bibliography/read-bibliography.ts';
import type { Encoding } from '../../../../formats/read/tables/reading/encodings.ts';

/** A bibliography, what its sources are to be, in part, and what is to be said, in order. */
export interface Case {
  readonly kind: BibliographyKind;
  readonly text: string | Uint8Array;
  readonly encoding?: Encoding;
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly says: readonly (string | RegExp)[];
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? Buffer.from(text) : text;
export const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Sentences about dates are the same in most of the cases. */
export const YEAR = /^1 entry has a year and no day/;

/** Reads a bibliography as a case has it, and compares. */
export async function checkCase({ kind, text, encoding, sources, says }: Case): Promise<void> {
  const { model, problems } = await readBibliography(bytesOf(text), kind, encoding);
  expect(model.sources).toMatchObject(sources);
  expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => 'warning'));
  const said = problems.map(({ message }) => message);
  expect(said).toEqual(
    says.map((one) => (typeof one === 'string' ? expect.stringContaining(one) : expect.stringMatching(one))),
  );
}
