import { alternatives } from './alternatives.ts';
import { article002 } from './articles/002.ts';
import { groups } from './criteria.ts';
import type { WorkbookSeedInput } from './format.ts';
import { scenarios } from './scenarios.ts';
import { sources } from './sources.ts';
import { speakers } from './speakers.ts';

/** The workbook that ships: the hypervisor debate of 2008 and 2009. */
export const builtInSeed: WorkbookSeedInput = {
  title: 'KVM and Xen, 2008 to 2009',
  question: 'Which hypervisor should an organization build on?',
  description:
    'What five articles of 2008 and 2009 say for and against KVM, Xen and their rivals, claim by claim. So far it holds the lists of pros and cons of one of them.',
  alternatives,
  groups,
  sources,
  speakers,
  articles: [article002],
  scenarios,
};
