import type { Container, Declaration } from 'postcss';

/** Plain Node: what in a style sheet has a left and a right, and so would not turn with the language. */

/** Says what is wrong with a declaration, by its property; null where nothing is. */
export function sideOf(declaration: Declaration): string | null {
  const { prop, value } = declaration;
  if (SIDED.test(prop)) return 'a property with a side';
  // What is multiplied by the way texts run turns.
  if (value.includes('--ahead')) return null;
  if (/^(text-align(-last)?|float|clear|caption-side|--[\w-]*align)$/.test(prop) && WORD.test(value))
    return 'a value with a side';
  if (/^(position-area|transform-origin|background(-position(-x)?)?|transition(-property)?)$/.test(prop))
    return WORD.test(value) ? 'a value with a side' : leaning(value);
  if (/^background-image$/.test(prop)) return leaning(value);
  if (/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/.test(prop)) {
    const [, right, , left] = partsOf(value);
    return left !== undefined && left !== right ? 'different sides in one' : null;
  }
  if (prop === 'border-radius') return areMirrored(cornersOf(partsOf(value))) ? null : 'different corners';
  if (prop === 'translate') return isNothing(partsOf(value)[0]) ? null : 'a shift to one side';
  if (prop === 'transform')
    return /translate(X|3d)?\(|skew|matrix/.test(value) ? 'a shift to one side' : null;
  if (prop === 'box-shadow') return layersOf(value).every(isStraight) ? null : 'a shadow to one side';
  if (prop === 'clip-path') return isSymmetric(declaration) ? null : 'a shape with a side';
  return null;
}

const WORD = /\b(left|right)\b/;
const SIDED =
  /^(left|right|((margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-\w+)?)|border-(top|bottom)-(left|right)-radius|inset-area)$/;

/** Of a gradient that is no pattern: whether it goes to one side. */
function leaning(value: string): string | null {
  const angles = [...value.matchAll(/(?<!repeating-)linear-gradient\(\s*(-?[\d.]+)deg/g)].map(([, degrees]) =>
    Number(degrees),
  );
  return angles.some((degrees) => degrees % 180 !== 0) ? 'a gradient to one side' : null;
}

/** What stands between spaces, or another sign, outside of brackets. */
function partsOf(value: string, separator = /\s/): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of value.trim()) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth === 0 && separator.test(sign)) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const layersOf = (value: string): string[] => partsOf(value, /,/);

const isNothing = (length: string | undefined): boolean =>
  length === undefined || length === 'none' || /^-?0(px|%)?$/.test(length);

/** No shadow, one that a variable names, or one that falls straight down. */
const isStraight = (layer: string): boolean => {
  const [across] = partsOf(layer).filter((part) => /^-?[\d.]|^calc/.test(part));
  return isNothing(across);
};

/** Top left, top right, bottom right, bottom left. */
function cornersOf([first = '', second = first, third = first, fourth = second]: readonly string[]) {
  return [first, second, third, fourth] as const;
}

const areMirrored = ([topLeft, topRight, bottomRight, bottomLeft]: ReturnType<typeof cornersOf>): boolean =>
  topLeft === topRight && bottomRight === bottomLeft;

/** A polygon that is its own mirror image, or one that its rule turns itself. */
function isSymmetric({ value, parent }: Declaration): boolean {
  const [, inside] = /^polygon\((.*)\)$/s.exec(value) ?? [];
  if (inside === undefined) return true;
  if (scaleIn(parent as Container | undefined).includes('--ahead')) return true;
  const points = layersOf(inside).map((point) => partsOf(point).map(Number.parseFloat));
  const named = (mirror: boolean): string[] =>
    points.map(([x = 0, y = 0]) => `${mirror ? 100 - x : x} ${y}`).sort();
  return named(false).join() === named(true).join();
}

const scaleIn = (rule: Container | undefined): string =>
  rule?.nodes?.find((node): node is Declaration => node.type === 'decl' && node.prop === 'scale')?.value ??
  '';
