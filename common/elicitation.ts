/** Every way of asking for weights, in the order in which they are offered. */
import { type Message, msg } from './language/texts.ts';
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
export const ELICITED_BY: Readonly<Record<ElicitationMethod, Message>> = {
  interview: msg('by interview'),
  direct: msg('by hand'),
  points: msg('by 100 points'),
  'rank-order': msg('by rank order'),
  swing: msg('by swing'),
  'swing-ratios': msg('by swing ratios'),
  ahp: msg('by pairwise comparison'),
  objective: msg('from the data'),
};
