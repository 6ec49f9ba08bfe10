import type { ImportedFile, Role, SpecialRole, TableKind } from '../../../electron/ipc/contract.ts';

/** What the wizard calls things. */

export const FILE_KINDS: Record<ImportedFile['kind'], string> = {
  workbook: 'a Weighbridge workbook',
  json: 'a workbook as JSON',
  problem: 'a problem file',
  weights: 'a weights file',
  xmcda: 'an XMCDA bundle',
  bibliography: 'a bibliography',
  drugis: 'a problem of MCDA by drugis.org',
  jsmaa: 'a model of JSMAA',
  ahp: 'a decision of the ahp package of R',
  dmsy: 'a decision matrix of scikit-criteria',
  'pros-and-cons': 'a list of pros and cons',
  table: 'a table',
};

export const TABLE_KINDS: Record<TableKind, string> = {
  matrix: 'Alternatives and criteria with their numbers',
  list: 'A list: one claim or number a row',
  criteria: 'Criteria with their weights: one a row',
  scored: 'The matrix that Weighbridge exports',
  notes: 'The notes that Weighbridge exports',
};

type Roles = readonly (readonly [role: Role, label: string])[];

/** What a line can hold, by what the table is. */
export const ROLES: Record<TableKind, Roles> = {
  matrix: [
    ['option', 'Names of the alternatives'],
    ['criterion', 'A criterion, in numbers or words'],
    ['judgement', 'A criterion, judged 0 to 100'],
    ['group', 'Groups of the alternatives'],
    ['vendor', 'Vendor of the alternative'],
    ['description', 'Description of the alternative'],
    ['note', 'Notes on the alternative'],
    ['ignore', 'Leave out'],
  ],
  list: [
    ['alternative', 'Alternative'],
    ['criterion', 'Criterion'],
    ['polarity', 'For or against'],
    ['strength', 'Strength'],
    ['certainty', 'Certainty'],
    ['claim', 'Claim'],
    ['speaker', 'Speaker'],
    ['holder', 'Whose view it is'],
    ['source', 'Source'],
    ['paragraph', 'Paragraph'],
    ['date', 'Date'],
    ['reason', 'Why it is excluded'],
    ['claimId', 'Id of the claim'],
    ['number', 'Number'],
    ['sd', 'Standard deviation'],
    ['low', 'Lowest number'],
    ['high', 'Highest number'],
    ['unit', 'Unit'],
    ['direction', 'Direction'],
    ['remark', 'Remark'],
    ['inferred', 'Inferred'],
    ['echoOf', 'Which claim it repeats'],
    ['kind', 'Kind of evidence'],
    ['use', 'Use'],
    ['transmission', 'How it came to us'],
    ['sureness', 'How sure the speaker is'],
    ['form', 'Form'],
    ['directness', 'Directness'],
    ['doubts', 'Reasons for doubt'],
    ['about', 'Version or period it speaks of'],
    ['origin', 'Origin of the claim'],
    ['voiceOrigin', 'Origin of the voice'],
    ['undated', 'Undated'],
    ['speakerInferred', 'Speaker inferred'],
    ['excluded', 'Kept out because'],
    ['claimRemark', 'Remark on the claim'],
    ['ignore', 'Leave out'],
  ],
  criteria: [
    ['criterion', 'Criterion'],
    ['code', 'Code of the criterion'],
    ['group', 'Group'],
    ['weight', 'Weight'],
    ['lockedShare', 'Locked share'],
    ['unit', 'Unit'],
    ['direction', 'Direction'],
    ['question', 'What it asks'],
    ['preferenceFunction', 'Preference function (PROMETHEE)'],
    ['indifference', 'Indifference threshold q'],
    ['preference', 'Preference threshold p'],
    ['inflection', 'Point of inflection s'],
    ['ignore', 'Leave out'],
  ],
  notes: [
    ['about', 'What it is about'],
    ['alternative', 'Alternative'],
    ['criterion', 'Criterion'],
    ['claimId', 'Id of the claim'],
    ['value', 'Judged value'],
    ['note', 'Note'],
    ['analyst', 'Analyst'],
    ['ignore', 'Leave out'],
  ],
  scored: [],
};

export const SPECIAL: Record<SpecialRole, string> = {
  weight: 'Weights',
  direction: 'Directions',
  unit: 'Units',
  group: 'Groups of the criteria',
  section: 'Heads the alternatives below',
  ignore: 'Leave out',
};

export const ENCODINGS = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 (little-endian)'],
  ['utf-16be', 'UTF-16 (big-endian)'],
  ['utf-32le', 'UTF-32 (little-endian)'],
  ['utf-32be', 'UTF-32 (big-endian)'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['iso-8859-2', 'Central European (ISO 8859-2)'],
  ['iso-8859-15', 'Western with € (ISO 8859-15)'],
  ['macintosh', 'Western (old Macintosh)'],
  ['cp850', 'Western (DOS, code page 850)'],
  ['cp437', 'Western (DOS, code page 437)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-jp', 'Japanese (EUC-JP)'],
  ['gb18030', 'Chinese (GB 18030)'],
  ['big5', 'Chinese (Big5)'],
  ['euc-kr', 'Korean (EUC-KR)'],
] as const;

export const SEPARATORS = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Bar |'],
  [' ', 'Space'],
] as const;

/** A sentence without the option of the command line that does what the window has a field for. */
export const inWindow = (sentence: string): string => sentence.replaceAll(/ \(--[^()]*\)/g, '');

const SEPARATOR_WORDS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  bar: '|',
  space: ' ',
};

/** How a file is read by an option of the command line, such as `--sheet "Scores"`; null for any other option. */
export function readingOf(option: string | null) {
  const [, name, word = ''] = /^--(sheet|encoding|separator)[ =]"?(.*?)"?$/.exec(option ?? '') ?? [];
  if (name === 'sheet') return { sheet: word };
  if (name === 'encoding') {
    const encoding = ENCODINGS.find(([known]) => known === word)?.[0];
    return encoding ? { encoding } : null;
  }
  const separator = word.length === 1 ? word : SEPARATOR_WORDS[word];
  return name === 'separator' && separator ? { separator } : null;
}

/** Rows of the tables that people know by name; the others follow from them. */
export const LISTS = [
  ['alternatives', 'Alternatives'],
  ['criteria', 'Criteria'],
  ['criterionGroups', 'Groups of criteria'],
  ['sources', 'Sources'],
  ['speakers', 'Speakers'],
  ['claims', 'Claims'],
  ['findings', 'Findings'],
  ['measurements', 'Numbers'],
  ['judgements', 'Judgements'],
  ['notes', 'Notes'],
  ['scenarios', 'Scenarios'],
  ['weights', 'Weights'],
  ['contradictions', 'Contradictions'],
] as const;

/** "A", "Z", "AA". */
export function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** The column that letters name, counted from 0; -1 where there are none. */
export const columnAt = (name: string | undefined): number =>
  [...(name ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
