/** Files that put patterns together when they run, which no prover sees: how many, and why they are sound. @type {readonly { path: string, count: number, reason: string }[]} */
export const MADE = [
  { path: 'common/typed-number.ts', count: 2, reason: 'a typed number' },
  { path: 'scoring/time/period.ts', count: 3, reason: 'a date of a source, at most 300 characters' },
  { path: 'db/write-whole.ts', count: 1, reason: 'names of files in a folder' },
  {
    path: 'formats/read/bibliography/plain-words.ts',
    count: 1,
    reason: 'tags by their names, with attributes in brackets',
  },
  {
    path: 'formats/read/bibliography/tex-words.ts',
    count: 1,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/foreign/ahp-priorities.ts',
    count: 2,
    reason: 'one line of a function, in a reader that is ended after its time',
  },
  {
    path: 'formats/read/foreign/parse-pros-and-cons.ts',
    count: 5,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/criteria/criteria-words.ts',
    count: 1,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/direction-words.ts',
    count: 2,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/guess/orientation.ts',
    count: 1,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/reading/decode.ts',
    count: 2,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/reading/drawn-tables.ts',
    count: 3,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/reading/sheet-marks.ts',
    count: 1,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/values/cell-marks.ts',
    count: 1,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/values/number-format.ts',
    count: 8,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/values/symbol-ratings.ts',
    count: 1,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  {
    path: 'formats/read/tables/vocabulary.ts',
    count: 1,
    reason: 'words and short repetitions over a cell of a table; linear-work.test.ts runs it on long runs',
  },
  { path: 'renderer/domain/glossary-terms.ts', count: 1, reason: 'names of terms, without a repetition' },
  { path: 'renderer/model/measured.ts', count: 2, reason: 'what a person types into one field' },
];
