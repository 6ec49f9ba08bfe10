import { UserFacingError } from './errors.ts';
import { type Message, msg, t } from './language/texts.ts';

/** The files that a report can be. Word and slides are drawings of the brief or of the paper; the dossier is for paper alone. */
export const REPORT_FORMATS = ['pdf', 'docx', 'pptx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
export type OfficeFormat = Exclude<ReportFormat, 'pdf'>;

/** What a dialog calls each of them. */
export const FORMAT_NAMES: Readonly<
  Record<ReportFormat, { readonly title: Message; readonly kind: Message }>
> = {
  pdf: { title: msg('Export the report as PDF'), kind: msg('PDF') },
  docx: { title: msg('Export the report for Word'), kind: msg('Word document') },
  pptx: { title: msg('Export the report as slides'), kind: msg('Slides') },
};

/** Whether a name is that of a report that a hidden page hands over as a file. */
export const isOfficeFormat = (name: unknown): name is OfficeFormat => name === 'docx' || name === 'pptx';

/**
 * Refuses a dossier where a brief or a paper is written. Nothing named is no refusal: the paper stands in for a dossier that the workbook
 * remembers.
 * @throws UserFacingError
 */
export function refuseDossier(formats: readonly ReportFormat[], template: string | undefined): void {
  if (template?.trim().toLowerCase() !== 'dossier' || !formats.some(isOfficeFormat)) return;
  throw new UserFacingError(
    'invalid',
    t('The dossier is written as PDF only: Word and slides have the brief or the paper.'),
    t('Choose the template brief or paper, or export the dossier as PDF.'),
  );
}
