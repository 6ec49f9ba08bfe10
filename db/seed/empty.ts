import { t } from '../../common/language/texts.ts';
import { LEVEL_SCENARIO, LEVEL_WEIGHTS, PLACEHOLDERS } from '../../common/placeholders.ts';
import type { WorkbookSeedInput } from './format.ts';

/** A workbook for another comparison: nothing in it but a scenario, which every workbook needs. */
export const emptySeed = (title: string): WorkbookSeedInput => ({
  title,
  question: t(PLACEHOLDERS.question),
  description: t(PLACEHOLDERS.description),
  alternatives: [],
  groups: [],
  sources: [],
  speakers: [],
  articles: [],
  scenarios: [
    {
      slug: 'equal-weights',
      name: t(LEVEL_SCENARIO),
      description: t(LEVEL_WEIGHTS),
      weights: {},
      others: 10,
    },
  ],
});
