import type { GlossaryEntry } from './glossary-entry.ts';
import { msg } from './language/texts.ts';

/** Terms of weighing evidence, as the views use them; docs/scoring.md has the formulas behind them. */
export const METHOD_TERMS: readonly GlossaryEntry[] = [
  {
    term: msg('AHP'),
    aliases: msg('comparisons in pairs, consistency ratio'),
    text: msg(
      'Analytic hierarchy process: weights from comparing criteria in pairs. Its consistency ratio says how far the answers contradict one another.',
    ),
  },
  {
    term: msg('assumed'),
    aliases: null,
    text: msg(
      'Where nothing is known of a cell, the middle of the scale, 50, stands in. Such points are hatched.',
    ),
  },
  {
    term: msg('Beta evidence'),
    aliases: msg('Beta belief, Beta beliefs'),
    text: msg(
      'A cell’s value as a belief: 100 × (1 + for) / (2 + for + against). Little evidence stays near 50, with a wide range.',
    ),
  },
  {
    term: msg('chance to be first'),
    aliases: msg('chance of being first'),
    text: msg(
      'In how many of 100 draws an alternative leads, when every cell takes a value that its evidence allows.',
    ),
  },
  {
    term: msg('claim'),
    aliases: msg('claims'),
    text: msg(
      'One assertion of a source in our own words, with who says it and where. It counts by its findings.',
    ),
  },
  {
    term: msg('contested'),
    aliases: null,
    text: msg('Said of a cell in which some findings speak for the alternative and others against it.'),
  },
  {
    term: msg('context'),
    aliases: msg('give context, gives context'),
    text: msg('Claims without a finding for or against: they inform and never count.'),
  },
  {
    term: msg('coverage'),
    aliases: msg('least coverage, weight known'),
    text: msg(
      'The part of the weight on which something is known of an alternative. Below the least coverage of a scenario it is not ranked.',
    ),
  },
  {
    term: msg('credibility'),
    aliases: null,
    text: msg(
      'How far a speaker and a source are believed, from 0 to 1. It counts only in scenarios that have it on.',
    ),
  },
  {
    term: msg('CRITIC'),
    aliases: null,
    text: msg(
      'Weights from data: a criterion weighs more, the more the alternatives differ on it and the less it repeats what others say.',
    ),
  },
  {
    term: msg('draw'),
    aliases: msg('draws'),
    text: msg(
      'One possible state of the evidence, taken by chance from what each cell allows. Thousands of them show how firm a ranking is.',
    ),
  },
  {
    term: msg('finding'),
    aliases: msg('findings'),
    text: msg(
      'What a claim says of one alternative on one criterion: for, against or neutral, and how strongly. One claim can have several.',
    ),
  },
  {
    term: msg('half-life'),
    aliases: null,
    text: msg('After so many years a claim counts half as much. Without one, age does not matter.'),
  },
  {
    term: msg('holder'),
    aliases: msg('View of'),
    text: msg('Whose view a claim is; it may be another person than the one who reports it.'),
  },
  {
    term: msg('judgement'),
    aliases: msg('judgements'),
    text: msg(
      'A value that an analyst sets for a cell, with a reason. It overrides the evidence, which stays visible.',
    ),
  },
  {
    term: msg('level weights'),
    aliases: msg('equal weights'),
    text: msg('The same weight for every criterion: no opinion on what matters.'),
  },
  {
    term: msg('MEREC'),
    aliases: null,
    text: msg('Weights from data: a criterion weighs more, the more the scores change when it is left out.'),
  },
  {
    term: msg('rho'),
    aliases: msg('ρ'),
    text: msg(
      'How far several claims of one voice in a cell count as one: at 0 each counts in full, at 1 all of them as a single claim.',
    ),
  },
  {
    term: msg('ROC'),
    aliases: msg('rank order centroid'),
    text: msg(
      'Rank order centroid: weights from the order of the criteria alone, as the average of all weights that fit this order.',
    ),
  },
  {
    term: msg('scenario'),
    aliases: msg('scenarios'),
    text: msg('Named weights and rules: what matters to somebody, and what counts as evidence.'),
  },
  {
    term: msg('SMAA'),
    aliases: msg('rank acceptability'),
    text: msg(
      'Stochastic multicriteria acceptability analysis: how often each alternative takes each rank, over all weights and all that the evidence allows.',
    ),
  },
  {
    term: msg('stability interval'),
    aliases: msg('stability intervals'),
    text: msg(
      'From which to which weight of one criterion the leader stays first, while the others keep their proportions.',
    ),
  },
  {
    term: msg('swing'),
    aliases: msg('swing weights'),
    text: msg(
      'Weights from asking what it is worth to go from the worst to the best on a criterion, beside the most valuable such step.',
    ),
  },
  {
    term: msg('tau'),
    aliases: msg('Kendall’s tau'),
    text: msg(
      'How alike two rankings are, by Kendall: 1 is the same order, 0 no connection, −1 the reverse.',
    ),
  },
  {
    term: msg('value function'),
    aliases: msg('value functions'),
    text: msg('How good each number of a criterion is, from 0 to 100: a line through a few points.'),
  },
  {
    term: msg('voice'),
    aliases: msg('voices'),
    text: msg(
      'Those who speak as one: the same person, the same words passed on, or the same employer. Voices are counted, and not claims.',
    ),
  },
  {
    term: msg('weighted sum'),
    aliases: null,
    text: msg(
      'The score of an alternative: the values of its cells, each times the share of the weight that its criterion has.',
    ),
  },
];
