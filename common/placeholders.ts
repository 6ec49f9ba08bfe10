/** Texts that the app itself writes into a workbook until somebody says better: nobody's words, so no report prints them as such. */
import { inEnglish, type Message, msg, t } from './language/texts.ts';

/** What stands in a new workbook for its question and its description. */
export const PLACEHOLDERS = {
  question: msg('What is to be decided?'),
  description: msg('Describe what is compared, and for whom.'),
} as const;

/** What a scenario with level weights says of itself; it is true only as long as they are level. */
export const LEVEL_WEIGHTS = msg('No opinion on what matters: every criterion counts the same.');

/** How the scenario with level weights is called that a new workbook begins with. */
export const LEVEL_SCENARIO = msg('Equal weights');

/** Whether a description has the app's own sentence on level weights, in English or as it is written now. */
export const saysLevelWeights = (description: string): boolean =>
  waysToSay(LEVEL_WEIGHTS).some((sentence) => description.includes(sentence));

/** A text of the workbook, or nothing where it is one of the app's own placeholders. */
export function ownText(text: string | undefined): string {
  const trimmed = text?.trim() ?? '';
  return Object.values(PLACEHOLDERS).flatMap(waysToSay).includes(trimmed) ? '' : trimmed;
}

/** A workbook may have been made in another language than it is read in. */
const waysToSay = (message: Message): readonly string[] => [inEnglish(message), t(message)];
