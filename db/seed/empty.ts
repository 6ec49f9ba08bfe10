import type { WorkbookSeedInput } from './format.ts';

/** A workbook for another comparison: nothing in it but a scenario, which every workbook needs. */
export const emptySeed = (title: string): WorkbookSeedInput => ({
  title,
  question: 'What is to be decided?',
  description: 'Describe what is compared, and for whom.',
  alternatives: [],
  groups: [],
  sources: [],
  speakers: [],
  articles: [],
  scenarios: [
    {
      slug: 'equal-weights',
      name: 'Equal weights',
      description: 'No opinion on what matters: every criterion counts the same.',
      weights: {},
      others: 10,
    },
  ],
});
