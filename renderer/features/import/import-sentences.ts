import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { ImportedFile, Role, SpecialRole, TableKind } from '../../../electron/ipc/contract.ts';

/** What the wizard calls things. */

/** What a file is, as a sentence. */
export const FILE_KINDS: Record<ImportedFile['kind'], Message> = {
  workbook: msg('This is a Weighbridge workbook.'),
  json: msg('This is a workbook as JSON.'),
  problem: msg('This is a problem file.'),
  weights: msg('This is a weights file.'),
  xmcda: msg('This is an XMCDA bundle.'),
  bibliography: msg('This is a bibliography.'),
  drugis: msg('This is a problem of MCDA by drugis.org.'),
  jsmaa: msg('This is a model of JSMAA.'),
  ahp: msg('This is a decision of the ahp package of R.'),
  dmsy: msg('This is a decision matrix of scikit-criteria.'),
  'pros-and-cons': msg('This is a list of pros and cons.'),
  table: msg('This is a table.'),
};

export const TABLE_KINDS: Record<TableKind, Message> = {
  matrix: msg('Alternatives and criteria with their numbers'),
  list: msg('A list: one claim or number a row'),
  criteria: msg('Criteria with their weights: one a row'),
  scored: msg('The matrix that Weighbridge exports'),
  notes: msg('The notes that Weighbridge exports'),
};

type Roles = readonly (readonly [role: Role, label: Message])[];

/** The rows of a table with their words in the language of the window, as one chooses among them. */
export const told = <T extends string>(rows: readonly (readonly [value: T, words: Message])[]) =>
  rows.map(([value, words]) => [value, t(words)] as const);

/** What a line can hold, by what the table is. */
export const ROLES: Record<TableKind, Roles> = {
  matrix: [
    ['option', msg('Names of the alternatives')],
    ['criterion', msg('A criterion, in numbers or words')],
    ['judgement', msg('A criterion, judged 0 to 100')],
    ['group', msg('Groups of the alternatives')],
    ['vendor', msg('Vendor of the alternative')],
    ['description', msg('Description of the alternative')],
    ['note', msg('Notes on the alternative')],
    ['ignore', msg('Leave out')],
  ],
  list: [
    ['alternative', msg('Alternative')],
    ['criterion', msg('Criterion')],
    ['polarity', msg('For or against')],
    ['strength', msg('Strength')],
    ['certainty', msg('Certainty')],
    ['claim', msg('Claim')],
    ['speaker', msg('Speaker')],
    ['holder', msg('Whose view it is')],
    ['source', msg('Source')],
    ['paragraph', msg('Paragraph')],
    ['date', msg('Date')],
    ['reason', msg('Why it is excluded')],
    ['claimId', msg('Id of the claim')],
    ['number', msg('Number')],
    ['sd', msg('Standard deviation')],
    ['low', msg('Lowest number')],
    ['high', msg('Highest number')],
    ['unit', msg('Unit')],
    ['direction', msg('Direction')],
    ['remark', msg('Remark')],
    ['inferred', msg('Inferred')],
    ['echoOf', msg('Which claim it repeats')],
    ['kind', msg('Kind of evidence')],
    ['use', msg('Use')],
    ['transmission', msg('How it came to us')],
    ['sureness', msg('How sure the speaker is')],
    ['form', msg('Form')],
    ['directness', msg('Directness')],
    ['doubts', msg('Reasons for doubt')],
    ['about', msg('Version or period it speaks of')],
    ['origin', msg('Origin of the claim')],
    ['voiceOrigin', msg('Origin of the voice')],
    ['undated', msg('Undated')],
    ['speakerInferred', msg('Speaker inferred')],
    ['excluded', msg('Kept out because')],
    ['claimRemark', msg('Remark on the claim')],
    ['ignore', msg('Leave out')],
  ],
  criteria: [
    ['criterion', msg('Criterion')],
    ['code', msg('Code of the criterion')],
    ['group', msg('Group')],
    ['weight', msg('Weight')],
    ['lockedShare', msg('Locked share')],
    ['unit', msg('Unit')],
    ['direction', msg('Direction')],
    ['question', msg('What it asks')],
    ['preferenceFunction', msg('Preference function (PROMETHEE)')],
    ['indifference', msg('Indifference threshold q')],
    ['preference', msg('Preference threshold p')],
    ['inflection', msg('Point of inflection s')],
    ['ignore', msg('Leave out')],
  ],
  notes: [
    ['about', msg('What it is about')],
    ['alternative', msg('Alternative')],
    ['criterion', msg('Criterion')],
    ['claimId', msg('Id of the claim')],
    ['value', msg('Judged value')],
    ['note', msg('Note')],
    ['analyst', msg('Analyst')],
    ['ignore', msg('Leave out')],
  ],
  scored: [],
};

export const SPECIAL: Record<SpecialRole, Message> = {
  weight: msg('Weights'),
  direction: msg('Directions'),
  unit: msg('Units'),
  group: msg('Groups of the criteria'),
  section: msg('Heads the alternatives below'),
  ignore: msg('Leave out'),
};

/** In which signs a text can be written. */
export const encodings = () =>
  [
    ['utf-8', 'UTF-8'],
    ['utf-16le', 'UTF-16 (little-endian)'],
    ['utf-16be', 'UTF-16 (big-endian)'],
    ['utf-32le', 'UTF-32 (little-endian)'],
    ['utf-32be', 'UTF-32 (big-endian)'],
    ['windows-1252', t('Western (Windows-1252)')],
    ['windows-1250', t('Central European (Windows-1250)')],
    ['windows-1251', t('Cyrillic (Windows-1251)')],
    ['koi8-r', t('Cyrillic (KOI8-R)')],
    ['iso-8859-2', t('Central European (ISO 8859-2)')],
    ['iso-8859-15', t('Western with € (ISO 8859-15)')],
    ['macintosh', t('Western (old Macintosh)')],
    ['cp850', t('Western (DOS, code page 850)')],
    ['cp437', t('Western (DOS, code page 437)')],
    ['shift_jis', t('Japanese (Shift JIS)')],
    ['euc-jp', t('Japanese (EUC-JP)')],
    ['gb18030', t('Chinese (GB 18030)')],
    ['big5', t('Chinese (Big5)')],
    ['euc-kr', t('Korean (EUC-KR)')],
  ] as const;

/** What can stand between the cells of a text. */
export const separators = () =>
  [
    [',', t('Comma')],
    [';', t('Semicolon')],
    ['\t', t('Tab')],
    ['|', t('Bar |')],
    [' ', t('Space')],
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
    const encoding = encodings().find(([known]) => known === word)?.[0];
    return encoding ? { encoding } : null;
  }
  const separator = word.length === 1 ? word : SEPARATOR_WORDS[word];
  return name === 'separator' && separator ? { separator } : null;
}

/** Rows of the tables that people know by name; the others follow from them. */
export const LISTS = [
  ['alternatives', msg('Alternatives')],
  ['criteria', msg('Criteria')],
  ['criterionGroups', msg('Groups of criteria')],
  ['sources', msg('Sources')],
  ['speakers', msg('Speakers')],
  ['claims', msg('Claims')],
  ['findings', msg('Findings')],
  ['measurements', msg('Numbers')],
  ['judgements', msg('Judgements')],
  ['notes', msg('Notes')],
  ['scenarios', msg('Scenarios')],
  ['weights', msg('Weights')],
  ['contradictions', msg('Contradictions')],
] as const;

/** "A", "Z", "AA". */
export function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** The column that letters name, counted from 0; -1 where there are none. */
export const columnAt = (name: string | undefined): number =>
  [...(name ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
