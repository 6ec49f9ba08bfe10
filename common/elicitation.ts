/** Every way of asking for weights, in the order in which they are offered. */
export const ELICITATION_METHODS = [
  'interview',
  'direct',
  'points',
  'rank-order',
  'swing',
  'swing-ratios',
  'ahp',
  'objective',
] as const;

export type ElicitationMethod = (typeof ELICITATION_METHODS)[number];

/** How each way is called behind "weights". */
export const ELICITED_BY: Readonly<Record<ElicitationMethod, string>> = {
  interview: 'by interview',
  direct: 'by hand',
  points: 'by 100 points',
  'rank-order': 'by rank order',
  swing: 'by swing',
  'swing-ratios': 'by swing ratios',
  ahp: 'by pairwise comparison',
  objective: 'from the data',
};
