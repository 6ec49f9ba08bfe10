import { LEVEL_WEIGHTS, PLACEHOLDERS } from '../../common/placeholders.ts';
import type { WorkbookSeedInput } from './format.ts';

/** A workbook for another comparison: nothing in it but a scenario, which every workbook needs. */
export const emptySeed = (title: string): WorkbookSeedInput => ({
  title,
  question: PLACEHOLDERS.question,
  description: PLACEHOLDERS.description,
  alternatives: [],
  groups: [],
  sources: [],
  speakers: [],
  articles: [],
  scenarios: [
    {
      slug: 'equal-weights',
      name: 'Equal weights',
      description: LEVEL_WEIGHTS,
      weights: {},
      others: 10,
    },
  ],
});
