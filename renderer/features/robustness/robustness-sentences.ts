import { t } from '../../../common/language/texts.ts';
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
        if (after === 'tied') return t('{x} and {y} tie', { x, y });
        return after === 'above' ? t('{x} is above {y}', { x, y }) : t('{y} is above {x}', { y, x });
      });
      const shown =
        turned.length > 3
          ? [...turned.slice(0, 2), t('{n} other pairs turn', { n: turned.length - 2 })]
          : turned;
      const values = { name: names.alternative(gone), changes: format.list(shown) };
      return firstChanges
        ? t('without {name}, {changes} (≠ another first place)', values)
        : t('without {name}, {changes}', values);
    });
}

const nameOf = ({ method }: MethodReversals): string => format.inSentence(METHOD_WORDS[method].name);

/** Where dropping one turns others round. */
export function reversalSentence(methods: readonly MethodReversals[], names: Names): string {
  const turning = methods.filter(({ dropped }) => dropped.some(({ pairs }) => pairs.length > 0));
  const byItself = methods.some(({ method, never }) => method === 'mavt' && never);
  const weightedSum = byItself
    ? t('The weighted sum that the ranking stands on never turns two others round when a third is dropped.')
    : t(
        'Where a numeric criterion has no value function of its own, its values depend on who is compared, and even the weighted sum that the ranking stands on could turn two others round when a third is dropped.',
      );
  if (turning.length === 0)
    return byItself
      ? t(
          'The weighted sum that the ranking stands on never turns two others round when a third is dropped, and here no other method does either.',
        )
      : t(
          'Where a numeric criterion has no value function of its own, its values depend on who is compared, and even the weighted sum that the ranking stands on could turn two others round when a third is dropped; here no method does.',
        );
  const flips = turning.filter(({ dropped }) => dropped.some(({ firstChanges }) => firstChanges));
  const where = format.list(turning.map(nameOf));
  const happens =
    flips.length === 0
      ? t('In {names} it happens here, though the first place stays.', { names: where })
      : t('In {names} it happens here, and in {flips} even the first place changes.', {
          names: where,
          flips: format.list(flips.map(nameOf)),
        });
  const [method] = turning;
  const line = method ? reversalLines(method, names)[0] : undefined;
  const example = method && line && t('For example {line}, in {name}.', { line, name: nameOf(method) });
  return [weightedSum, happens, example].filter(Boolean).join(' ');
}
