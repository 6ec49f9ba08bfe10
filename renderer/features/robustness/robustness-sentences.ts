import { METHOD_WORDS } from '../../domain/methods/method-words.ts';
import type { Names } from '../../domain/robustness/answer-names.ts';
import type { MethodReversals } from '../../domain/robustness/reversals.ts';
import * as format from '../../model/format.ts';

/** "without Xen, KVM falls behind ESX and another is first", a line for every alternative whose absence matters. */
export function reversalLines({ dropped }: MethodReversals, names: Names): string[] {
  return dropped
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ dropped: gone, pairs, firstChanges }) => {
      const turned = pairs.map(({ pair: [a, b], after }) => {
        const [x, y] = [names.alternative(a), names.alternative(b)];
        if (after === 'tied') return `${x} and ${y} tie`;
        return after === 'above' ? `${x} is above ${y}` : `${y} is above ${x}`;
      });
      const shown =
        turned.length > 3 ? [...turned.slice(0, 2), `${turned.length - 2} other pairs turn`] : turned;
      return `without ${names.alternative(gone)}, ${format.list(shown)}${firstChanges ? ' (≠ another first place)' : ''}`;
    });
}

const nameOf = ({ method }: MethodReversals): string => format.inSentence(METHOD_WORDS[method].name);

/** Where dropping one turns others round. */
export function reversalSentence(methods: readonly MethodReversals[], names: Names): string {
  const turning = methods.filter(({ dropped }) => dropped.some(({ pairs }) => pairs.length > 0));
  const byItself = methods.some(({ method, never }) => method === 'mavt' && never);
  const weightedSum = byItself
    ? 'The weighted sum that the ranking stands on never turns two others round when a third is dropped'
    : 'Where a numeric criterion has no value function of its own, its values depend on who is compared, and even the weighted sum that the ranking stands on could turn two others round when a third is dropped';
  if (turning.length === 0)
    return `${weightedSum}${byItself ? ', and here no other method does either' : '; here no method does'}.`;
  const flips = turning.filter(({ dropped }) => dropped.some(({ firstChanges }) => firstChanges));
  const first =
    flips.length === 0
      ? 'though the first place stays'
      : `and in ${format.list(flips.map(nameOf))} even the first place changes`;
  const [method] = turning;
  const line = method ? reversalLines(method, names)[0] : undefined;
  return `${weightedSum}. In ${format.list(turning.map(nameOf))} it happens here, ${first}.${method && line ? ` For example ${line}, in ${nameOf(method)}.` : ''}`;
}
