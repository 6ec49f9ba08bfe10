import { inEnglish } from '../../common/language/texts.ts';
import { LEVEL_WEIGHTS } from '../../common/placeholders.ts';
import type { WorkbookSeedInput } from './format.ts';

/**
 * The points of view that ship. Points are our own choice, made to be changed; only their ratios matter. They add up to 100 in each but the
 * last. The other rules are those of a new scenario: voices are counted, and a third of the weight has to be known to be ranked.
 */
export const scenarios: WorkbookSeedInput['scenarios'] = [
  {
    slug: 'linux-datacenter',
    name: 'Linux datacenter',
    description:
      'An operator of Linux servers in production: guests must run fast, share the machine fairly and stay safe on supported hardware, with vendors to call on. What is said of desktops does not count.',
    use: 'servers',
    weights: {
      performance: 20,
      'resource-sharing': 14,
      security: 12,
      administration: 10,
      'hardware-support': 9,
      maturity: 8,
      backing: 8,
      adoption: 8,
      upkeep: 6,
      'guest-support': 3,
      openness: 2,
    },
    others: 0,
  },
  {
    slug: 'desktop-virtualization',
    name: 'Desktop virtualization',
    description:
      'Virtual machines on desktops and notebooks: varied hardware and its power management come first, then a small footprint and a kernel that keeps up. What is said of servers does not count.',
    use: 'desktops',
    weights: {
      'hardware-support': 34,
      performance: 16,
      upkeep: 15,
      administration: 8,
      adoption: 8,
      'guest-support': 6,
      security: 5,
      maturity: 3,
      'resource-sharing': 2,
      backing: 2,
      openness: 1,
    },
    others: 0,
  },
  {
    slug: 'security-first',
    name: 'Security first',
    description:
      'An organization that asks first what can be attacked: isolation and a small, well-kept base outweigh speed and convenience.',
    weights: {
      security: 50,
      maturity: 12,
      upkeep: 10,
      performance: 7,
      administration: 7,
      'hardware-support': 4,
      openness: 4,
      'resource-sharing': 2,
      backing: 2,
      'guest-support': 1,
      adoption: 1,
    },
    others: 0,
  },
  {
    slug: 'equal-weights',
    name: 'Equal weights',
    description: `${inEnglish(LEVEL_WEIGHTS)} A baseline to hold the others against.`,
    weights: {},
    others: 10,
  },
];
