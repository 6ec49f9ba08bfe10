/** The parts of the view, in the order in which one asks. */
export const PARTS = {
  firm: {
    label: 'How firm',
    question: 'How firm is it?',
    about:
      'A first place can be doubted in three ways: other weights, uncertain evidence, and wrong sources. A draw takes values at random from all that could be true, and weights too where that is chosen; the more draws an alternative wins, the firmer its first place.',
  },
  chances: {
    label: 'Chances',
    question: 'Who else could be first?',
    about:
      'Each draw is ranked like the matrix itself, and ranks are counted. What may vary in the draws is chosen here.',
  },
  weights: {
    label: 'Weights',
    question: 'What if the weights were others?',
    about: 'Exact answers without chance: how far weights can move before somebody else is first.',
  },
  evidence: {
    label: 'Evidence',
    question: 'What if the evidence were otherwise?',
    about: 'The ranking without some of what was said, and what is most worth finding out. Weights stay.',
  },
  reversal: {
    label: 'Dropping one',
    question: 'Does the order hang on who takes part?',
    about:
      'Each alternative in turn is left out and the others are ranked anew. In some methods that turns the order of two others round.',
  },
} as const;

export type PartName = keyof typeof PARTS;
