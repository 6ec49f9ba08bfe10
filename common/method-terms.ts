import type { GlossaryEntry } from './glossary.ts';

/** Terms of weighing evidence, as the views use them; docs/scoring.md has the formulas behind them. */
export const METHOD_TERMS: readonly GlossaryEntry[] = [
  {
    term: 'AHP',
    aliases: ['comparisons in pairs', 'consistency ratio'],
    text: 'Analytic hierarchy process: weights from comparing criteria in pairs. Its consistency ratio says how far the answers contradict one another.',
  },
  {
    term: 'assumed',
    aliases: [],
    text: 'Where nothing is known of a cell, the middle of the scale, 50, stands in. Such points are hatched.',
  },
  {
    term: 'Beta evidence',
    aliases: ['Beta belief', 'Beta beliefs'],
    text: 'A cell’s value as a belief: 100 × (1 + for) / (2 + for + against). Little evidence stays near 50, with a wide range.',
  },
  {
    term: 'chance to be first',
    aliases: ['chance of being first'],
    text: 'In how many of 100 draws an alternative leads, when every cell takes a value that its evidence allows.',
  },
  {
    term: 'claim',
    aliases: ['claims'],
    text: 'One assertion of a source in our own words, with who says it and where. It counts by its findings.',
  },
  {
    term: 'contested',
    aliases: [],
    text: 'Said of a cell in which some findings speak for the alternative and others against it.',
  },
  {
    term: 'context',
    aliases: ['give context', 'gives context'],
    text: 'Claims without a finding for or against: they inform and never count.',
  },
  {
    term: 'coverage',
    aliases: ['least coverage', 'weight known'],
    text: 'The part of the weight on which something is known of an alternative. Below the least coverage of a scenario it is not ranked.',
  },
  {
    term: 'credibility',
    aliases: [],
    text: 'How far a speaker and a source are believed, from 0 to 1. It counts only in scenarios that have it on.',
  },
  {
    term: 'CRITIC',
    aliases: [],
    text: 'Weights from data: a criterion weighs more, the more the alternatives differ on it and the less it repeats what others say.',
  },
  {
    term: 'draw',
    aliases: ['draws'],
    text: 'One possible state of the evidence, taken by chance from what each cell allows. Thousands of them show how firm a ranking is.',
  },
  {
    term: 'finding',
    aliases: ['findings'],
    text: 'What a claim says of one alternative on one criterion: for, against or neutral, and how strongly. One claim can have several.',
  },
  {
    term: 'half-life',
    aliases: [],
    text: 'After so many years a claim counts half as much. Without one, age does not matter.',
  },
  {
    term: 'holder',
    aliases: ['View of'],
    text: 'Whose view a claim is; it may be another person than the one who reports it.',
  },
  {
    term: 'judgement',
    aliases: ['judgements'],
    text: 'A value that an analyst sets for a cell, with a reason. It overrides the evidence, which stays visible.',
  },
  {
    term: 'level weights',
    aliases: ['equal weights'],
    text: 'The same weight for every criterion: no opinion on what matters.',
  },
  {
    term: 'MEREC',
    aliases: [],
    text: 'Weights from data: a criterion weighs more, the more the scores change when it is left out.',
  },
  {
    term: 'rho',
    aliases: ['ρ'],
    text: 'How far several claims of one voice in a cell count as one: at 0 each counts in full, at 1 all of them as a single claim.',
  },
  {
    term: 'ROC',
    aliases: ['rank order centroid'],
    text: 'Rank order centroid: weights from the order of the criteria alone, as the average of all weights that fit this order.',
  },
  {
    term: 'scenario',
    aliases: ['scenarios'],
    text: 'Named weights and rules: what matters to somebody, and what counts as evidence.',
  },
  {
    term: 'SMAA',
    aliases: ['rank acceptability'],
    text: 'Stochastic multicriteria acceptability analysis: how often each alternative takes each rank, over all weights and all that the evidence allows.',
  },
  {
    term: 'stability interval',
    aliases: ['stability intervals'],
    text: 'From which to which weight of one criterion the leader stays first, while the others keep their proportions.',
  },
  {
    term: 'swing',
    aliases: ['swing weights'],
    text: 'Weights from asking what it is worth to go from the worst to the best on a criterion, beside the most valuable such step.',
  },
  {
    term: 'tau',
    aliases: ['Kendall’s tau'],
    text: 'How alike two rankings are, by Kendall: 1 is the same order, 0 no connection, −1 the reverse.',
  },
  {
    term: 'value function',
    aliases: ['value functions'],
    text: 'How good each number of a criterion is, from 0 to 100: a line through a few points.',
  },
  {
    term: 'voice',
    aliases: ['voices'],
    text: 'Those who speak as one: the same person, the same words passed on, or the same employer. Voices are counted, and not claims.',
  },
  {
    term: 'weighted sum',
    aliases: [],
    text: 'The score of an alternative: the values of its cells, each times the share of the weight that its criterion has.',
  },
];
