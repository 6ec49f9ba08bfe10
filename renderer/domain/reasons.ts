import type { Lead, LeadPart } from '../../scoring/assessment/lead.ts';

/** Reasons on each side. */
const EACH = 3;
/** What moves the lead by less than this is no reason. */
const NOTHING = 0.05;

/** The criteria that speak most for the first of two (1) or for the other (-1), the largest difference first. */
export const reasonsOf = ({ parts }: Pick<Lead, 'parts'>, side: 1 | -1, most = EACH): readonly LeadPart[] =>
  parts
    .filter(({ points }) => Math.abs(points) >= NOTHING)
    .filter(({ points }) => points * side > 0)
    .slice(0, most);
