import { alternatives } from './alternatives.ts';
import { article000 } from './articles/000.ts';
import { article001 } from './articles/001.ts';
import { article002 } from './articles/002.ts';
import { article003 } from './articles/003.ts';
import { article004 } from './articles/004.ts';
import { attributes } from './attributes.ts';
import { contradictions } from './contradictions.ts';
import { groups } from './criteria.ts';
import type { WorkbookSeedInput } from './format.ts';
import { origins } from './origins.ts';
import { provideBuiltInEvidence } from './provided.ts';
import { readingA } from './readings/a.ts';
import { readingB } from './readings/b.ts';
import { scenarios } from './scenarios.ts';
import { sources } from './sources.ts';
import { speakers } from './speakers.ts';

/** The workbook that ships: the hypervisor debate of 2008 and 2009. */
export const builtInSeed: WorkbookSeedInput = {
  title: 'KVM and Xen, 2008 to 2009',
  question: 'Which hypervisor should an organization build on?',
  description:
    'What five articles of 2008 and 2009, their sources and their readers say for and against KVM, Xen and their rivals, claim by claim.',
  alternatives,
  groups,
  sources,
  speakers,
  origins,
  attributes,
  readings: [readingA, readingB],
  articles: [article000, article001, article002, article003, article004],
  contradictions,
  scenarios,
};

provideBuiltInEvidence(builtInSeed);
