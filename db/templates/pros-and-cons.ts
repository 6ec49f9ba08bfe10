import { t } from '../../common/language/texts.ts';
import type { WorkbookModelInput } from '../exchange/workbook-model.ts';

/** A proposal against leaving things as they are, on evidence alone. */
export const prosAndCons = (): WorkbookModelInput => ({
  question: t('Should we do it?'),
  description: t(
    'What speaks for the proposal and what against it, beside what speaks for leaving things as they are. Each pro and con is a finding of a claim, so that it can be weighed and traced.',
  ),
  alternatives: [
    {
      slug: 'proposal',
      name: t('The proposal'),
      description: t('What would be done. Give it the name that people use for it.'),
    },
    {
      slug: 'status-quo',
      name: t('Leave it as it is'),
      description: t('What happens if nothing is decided. It has costs and risks of its own.'),
    },
  ],
  groups: [
    { slug: 'effect', name: t('Effect') },
    { slug: 'price', name: t('Price') },
  ],
  criteria: [
    {
      slug: 'benefit',
      group: 'effect',
      name: t('Benefit'),
      scale: 'evidence',
      question: t('What is better afterwards, and for whom?'),
      proMeaning: t('improves what the decision is about'),
      conMeaning: t('leaves the problem as it is, or makes it worse'),
    },
    {
      slug: 'people',
      group: 'effect',
      name: t('People'),
      scale: 'evidence',
      question: t('How do those who are affected take it?'),
      proMeaning: t('those affected support it or gain by it'),
      conMeaning: t('those affected oppose it or lose by it'),
    },
    {
      slug: 'effort',
      group: 'price',
      name: t('Cost and effort'),
      scale: 'evidence',
      question: t('What does it take in money, time and attention?'),
      proMeaning: t('costs little, or saves'),
      conMeaning: t('costs much, or ties people up'),
    },
    {
      slug: 'risk',
      group: 'price',
      name: t('Risk'),
      scale: 'evidence',
      question: t('What can go wrong, and how badly?'),
      proMeaning: t('is tried and its failures are mild'),
      conMeaning: t('can fail, with damage that lasts'),
    },
    {
      slug: 'way-back',
      group: 'price',
      name: t('Way back'),
      scale: 'evidence',
      question: t('Can it be undone once it turns out to be wrong?'),
      proMeaning: t('can be undone soon and cheaply'),
      conMeaning: t('binds for years'),
    },
  ],
  scenarios: [
    {
      slug: 'first-weights',
      name: t('First weights'),
      description: t(
        'Benefit and risk count most, the way back least. Change them before anything is decided.',
      ),
      weights: [
        { criterion: 'benefit', value: 30 },
        { criterion: 'people', value: 15 },
        { criterion: 'effort', value: 20 },
        { criterion: 'risk', value: 25 },
        { criterion: 'way-back', value: 10 },
      ],
    },
  ],
});
