import type { WorkbookModelInput } from '../exchange/workbook-model.ts';

/** A proposal against leaving things as they are, on evidence alone. */
export const prosAndCons: WorkbookModelInput = {
  question: 'Should we do it?',
  description:
    'What speaks for the proposal and what against it, beside what speaks for leaving things as they are. Each pro and con is a finding of a claim, so that it can be weighed and traced.',
  alternatives: [
    {
      slug: 'proposal',
      name: 'The proposal',
      description: 'What would be done. Give it the name that people use for it.',
    },
    {
      slug: 'status-quo',
      name: 'Leave it as it is',
      description: 'What happens if nothing is decided. It has costs and risks of its own.',
    },
  ],
  groups: [
    { slug: 'effect', name: 'Effect' },
    { slug: 'price', name: 'Price' },
  ],
  criteria: [
    {
      slug: 'benefit',
      group: 'effect',
      name: 'Benefit',
      scale: 'evidence',
      question: 'What is better afterwards, and for whom?',
      proMeaning: 'improves what the decision is about',
      conMeaning: 'leaves the problem as it is, or makes it worse',
    },
    {
      slug: 'people',
      group: 'effect',
      name: 'People',
      scale: 'evidence',
      question: 'How do those who are affected take it?',
      proMeaning: 'those affected support it or gain by it',
      conMeaning: 'those affected oppose it or lose by it',
    },
    {
      slug: 'effort',
      group: 'price',
      name: 'Cost and effort',
      scale: 'evidence',
      question: 'What does it take in money, time and attention?',
      proMeaning: 'costs little, or saves',
      conMeaning: 'costs much, or ties people up',
    },
    {
      slug: 'risk',
      group: 'price',
      name: 'Risk',
      scale: 'evidence',
      question: 'What can go wrong, and how badly?',
      proMeaning: 'is tried and its failures are mild',
      conMeaning: 'can fail, with damage that lasts',
    },
    {
      slug: 'way-back',
      group: 'price',
      name: 'Way back',
      scale: 'evidence',
      question: 'Can it be undone once it turns out to be wrong?',
      proMeaning: 'can be undone soon and cheaply',
      conMeaning: 'binds for years',
    },
  ],
  scenarios: [
    {
      slug: 'first-weights',
      name: 'First weights',
      description: 'Benefit and risk count most, the way back least. Change them before anything is decided.',
      weights: [
        { criterion: 'benefit', value: 30 },
        { criterion: 'people', value: 15 },
        { criterion: 'effort', value: 20 },
        { criterion: 'risk', value: 25 },
        { criterion: 'way-back', value: 10 },
      ],
    },
  ],
};
