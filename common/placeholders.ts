/** Texts that the app itself writes into a workbook until somebody says better: nobody's words, so no report prints them as such. */

/** What stands in a new workbook for its question and its description. */
export const PLACEHOLDERS = {
  question: 'What is to be decided?',
  description: 'Describe what is compared, and for whom.',
} as const;

/** What a scenario with level weights says of itself; it is true only as long as they are level. */
export const LEVEL_WEIGHTS = 'No opinion on what matters: every criterion counts the same.';

/** A text of the workbook, or nothing where it is one of the app's own placeholders. */
export function ownText(text: string | undefined): string {
  const trimmed = text?.trim() ?? '';
  return Object.values(PLACEHOLDERS).some((placeholder) => placeholder === trimmed) ? '' : trimmed;
}
