import type { WorkbookSeedInput } from './format.ts';

/** What systems are said to be, by whom. The debate's own question is told here and is in no weight: its reasons count where they take effect. */
export const attributes: WorkbookSeedInput['attributes'] = [
  {
    slug: 'architecture-class',
    name: 'Architecture class',
    question:
      'Does it run on bare metal (Type 1), on or in an operating system (Type 2), or is neither word right? It says nothing for or against a system.',
    values: [
      { slug: 'type-1', name: 'Type 1' },
      { slug: 'type-2', name: 'Type 2' },
      { slug: 'neither', name: 'Neither' },
      { slug: 'between', name: 'Between, or modified' },
    ],
  },
];
