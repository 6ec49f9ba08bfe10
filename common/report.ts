import { UserFacingError } from './errors.ts';

/** What can be chosen about a report. The workbook remembers it (renderer/features/report/choices.ts); a command may override it. */

export const PAPERS = ['a4', 'letter'] as const;
export const ORIENTATIONS = ['portrait', 'landscape'] as const;
/** en writes 1,234.5 and de 1.234,5; dates are 2009-03-24 in both. */
export const NUMBERS = ['en', 'de'] as const;
/** In the order of the report, behind its title page. */
export const REPORT_SECTIONS = [
  'answer',
  'ranking',
  'weights',
  'matrix',
  'robustness',
  'scenarios',
  'evidence',
  'judgements',
  'contradictions',
  'claims',
  'sources',
  'notes',
  'method',
] as const;

export type Paper = (typeof PAPERS)[number];
export type Orientation = (typeof ORIENTATIONS)[number];
export type Numbers = (typeof NUMBERS)[number];
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** The words of a command or a switch; what is left out stays as the workbook has it. */
export interface ReportWords {
  readonly paper?: string | undefined;
  readonly orientation?: string | undefined;
  readonly numbers?: string | undefined;
  /** Names of sections with commas between them. */
  readonly sections?: string | undefined;
}

/**
 * Reads what a command says about the report and gives it back as the query that the page which draws it takes.
 * @throws UserFacingError that names what there is to choose from
 */
export function reportQuery({ paper, orientation, numbers, sections }: ReportWords): Record<string, string> {
  return {
    ...one('paper', PAPERS, paper),
    ...one('orientation', ORIENTATIONS, orientation),
    ...one('numbers', NUMBERS, numbers),
    ...(sections !== undefined && { sections: sectionNames(sections).join(',') }),
  };
}

function one(name: string, known: readonly string[], given: string | undefined): Record<string, string> {
  if (given === undefined) return {};
  const word = given.trim().toLowerCase();
  if (known.includes(word)) return { [name]: word };
  throw new UserFacingError(
    'invalid',
    `A report cannot have the ${name} “${given}”.`,
    `Choose ${known.join(' or ')}.`,
  );
}

function sectionNames(given: string): string[] {
  const words = given
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const names: readonly string[] = REPORT_SECTIONS;
  const unknown = words.find((word) => !names.includes(word));
  if (unknown === undefined && words.length > 0) return words;
  throw new UserFacingError(
    'invalid',
    unknown === undefined ? '--sections names no section.' : `A report has no section “${unknown}”.`,
    `Choose from ${names.join(', ')}.`,
  );
}
