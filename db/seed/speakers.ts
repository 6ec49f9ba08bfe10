import type { WorkbookSeedInput } from './format.ts';

/** Who speaks in the articles. Affiliation and interest stand here only as far as a text gives them. */
export const speakers: WorkbookSeedInput['speakers'] = [
  {
    slug: 'richard-jones',
    name: 'Richard Jones',
    role: 'author of article 002',
    affiliation: null,
    interest: null,
  },
];
