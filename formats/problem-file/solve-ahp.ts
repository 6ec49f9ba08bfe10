/** Plain Node: problem files of the method ahp. */

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { entryOf } from '../../scoring/at.ts';
import type { PairwiseInput } from '../../scoring/elicitation/pairwise.ts';
import { type AhpNode, ahp } from '../../scoring/methods/ahp.ts';
import { MethodFault } from '../../scoring/methods/fault.ts';
import type { Solved } from './method-solvers.ts';
import type { HierarchyNode, OptionsOf, ProblemFile } from './problem-schema.ts';

type AhpOptions = OptionsOf<'ahp'>;

/**
 * Solves an AHP problem: criteria compared with each other, in one matrix (`criteriaPairwise`) or in a tree of them
 * (`hierarchy`), and the alternatives compared on every criterion.
 */
export function solveAhp(
  alternatives: readonly string[],
  criteria: ProblemFile['criteria'],
  options: AhpOptions,
): Solved & { weights: readonly number[] } {
  const { priority, randomIndex } = options;
  const solved = ahp(rootOf(criteria, options), alternatives, priority, randomIndex);
  const weightOf = new Map(solved.lowest.map(({ name, weight }) => [name, weight]));
  const { lambdaMax, CI, CR } = solved.root;
  return {
    weights: criteria.map(({ id }) => entryOf(weightOf, id)),
    normalization: 'none',
    options: { priority, randomIndex },
    conventions: [
      priorityRule(priority),
      'AHP in its distributive mode: priorities add up to 1 in every matrix, are multiplied down the hierarchy and added up.',
      ...consistencyRules(randomIndex),
      'lambdaMax, CI and CR are those of the first matrix; "matrices" has every one.',
    ],
    ranks: solved.ranks,
    results: {
      scores: solved.scores,
      lambdaMax,
      CI,
      CR,
      matrices: solved.matrices,
    },
  };
}

// no text: written into the answer of the command line
export function priorityRule(priority: AhpOptions['priority']): string {
  const rules = {
    eigenvector:
      'Priorities are the principal eigenvector; missing judgements take the values that contradict the others least.',
    geometric:
      'Priorities are the row geometric means; with missing judgements the logarithmic least squares.',
    'column-mean':
      'Priorities are the means of the normalized columns; missing judgements take the values that contradict the others least.',
  };
  return rules[priority];
}

// no text: written into the answer of the command line
export function consistencyRules(randomIndex: AhpOptions['randomIndex']): string[] {
  const index =
    typeof randomIndex === 'number' ? `random index ${randomIndex}` : `the random index "${randomIndex}"`;
  return [
    'lambdaMax is the mean of (A w) / w; CI = (lambdaMax - n) / (n - 1), never below 0.',
    `CR = CI over ${index}; 0 for one or two things, null where the table has no index for so many.`,
  ];
}

/** The tree of matrices; its lowest nodes are the criteria, each exactly once. */
function rootOf(criteria: ProblemFile['criteria'], options: AhpOptions): AhpNode {
  const { criteriaPairwise, alternativePairwise, hierarchy } = options;
  if (alternativePairwise.length !== criteria.length) {
    throw new MethodFault(
      t(
        'options.alternativePairwise has {matrices, plural, one {# matrix} other {# matrices}} for {criteria, plural, one {# criterion} other {# criteria}}.',
        { matrices: alternativePairwise.length, criteria: criteria.length },
      ),
      t('Give one matrix per criterion, in their order.'),
    );
  }
  if ((criteriaPairwise === undefined) === (hierarchy === undefined)) {
    throw new MethodFault(
      hierarchy
        ? t('The options have both criteriaPairwise and hierarchy.')
        : t('The options have neither criteriaPairwise nor hierarchy.'),
      t('Compare the criteria in one matrix (criteriaPairwise), or in a tree of matrices (hierarchy).'),
    );
  }
  const leaves = new Map(
    criteria.map(({ id }, index): [string, AhpNode] => [
      id,
      {
        name: id,
        place: `options.alternativePairwise[${index}]`,
        pairwise: alternativePairwise[index] ?? [],
        children: [],
      },
    ]),
  );
  if (criteriaPairwise)
    return inner('criteria', 'options.criteriaPairwise', criteriaPairwise, [...leaves.values()]);
  return treeOf(hierarchy ?? {}, leaves);
}

const inner = (
  name: string,
  place: string,
  pairwise: PairwiseInput,
  children: readonly AhpNode[],
): AhpNode => ({
  name,
  place,
  pairwise,
  children,
});

function treeOf(root: HierarchyNode, leaves: Map<string, AhpNode>): AhpNode {
  const unused = new Map(leaves);
  const convert = (node: HierarchyNode, place: string): AhpNode => {
    if (node.criterion !== undefined) {
      const leaf = unused.get(node.criterion);
      if (!leaf || node.name !== undefined || node.pairwise || node.children) {
        const values = { place, name: quote(node.criterion) };
        throw new MethodFault(
          leaf
            ? t('{place} has the criterion {name}, and something else.', values)
            : t('{place} has the criterion {name}, which is unknown or stands there already.', values),
          t('Name every criterion once, alone in its node.'),
        );
      }
      unused.delete(node.criterion);
      return leaf;
    }
    if (!node.pairwise || !node.children?.length) {
      throw new MethodFault(
        t('{place} is neither a criterion nor a comparison.', { place }),
        t('Give it a criterion, or pairwise and children.'),
      );
    }
    const children = node.children.map((child, index) => convert(child, `${place}.children[${index}]`));
    return inner(node.name ?? place, `${place}.pairwise`, node.pairwise, children);
  };
  const tree = convert(root, 'options.hierarchy');
  const [missing] = unused.keys();
  if (missing === undefined) return tree;
  throw new MethodFault(
    t('The criterion {name} is not in options.hierarchy.', { name: quote(missing) }),
    t('Put every criterion into the tree once.'),
  );
}
