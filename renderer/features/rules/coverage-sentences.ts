import type { Assessment, Unranked } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';

/** Who would be first from which least share known on: the highest score among those of whom that much is known. */
export function coverageSteps({
  standings,
  notRanked,
}: Pick<Assessment, 'standings' | 'notRanked'>): readonly { readonly upTo: number; readonly name: string }[] {
  const all: Unranked[] = [...standings, ...notRanked].sort((a, b) => b.score - a.score);
  const steps: { upTo: number; name: string }[] = [];
  let known = -1;
  for (const { name, coverage } of all) {
    if (coverage <= known) continue;
    steps.push({ upTo: coverage, name });
    known = coverage;
  }
  return steps;
}

/** "Whoever is known to 37 percent: up to there ESX is first, above it KVM." */
export function coverageSentence(assessment: Pick<Assessment, 'standings' | 'notRanked'>): string {
  const steps = coverageSteps(assessment);
  const [first] = steps;
  if (!first) return '';
  if (steps.length === 1)
    return `${first.name} has the highest score and is known best, so the winner stays.`;
  const parts = steps.map(({ upTo, name }) => `${name} up to ${format.percent(upTo)}`);
  return `The winner changes: ${format.list(parts)}; above that nobody is ranked.`;
}
