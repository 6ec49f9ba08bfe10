import type { WorkbookSeedInput } from './format.ts';

/** The points of view that ship. Points are our own choice, made to be changed; only their ratios matter. */
export const scenarios: WorkbookSeedInput['scenarios'] = [
  {
    slug: 'linux-datacenter',
    name: 'Linux datacenter',
    description:
      'An operator of Linux servers in production: guests must run fast, be scheduled fairly and stay safe on supported hardware, with vendors to call on.',
    weights: {
      scheduling: 14,
      performance: 14,
      security: 12,
      'server-use': 10,
      'drivers-hardware': 9,
      maturity: 8,
      'vendor-ecosystem': 8,
      'kernel-integration': 6,
      management: 6,
      flexibility: 4,
      'architecture-class': 3,
      footprint: 2,
      momentum: 2,
      openness: 2,
    },
    others: 0,
  },
  {
    slug: 'desktop-virtualization',
    name: 'Desktop virtualization',
    description:
      'Virtual machines on desktops and notebooks: fit for such machines, varied hardware and a kernel that keeps up with it come first, then power management and a small footprint.',
    weights: {
      'drivers-hardware': 20,
      'desktop-use': 15,
      'kernel-integration': 15,
      'power-management': 10,
      footprint: 10,
      management: 8,
      'guest-support': 6,
      performance: 6,
      security: 5,
      maturity: 2,
      'vendor-ecosystem': 1,
      momentum: 1,
      openness: 1,
    },
    others: 0,
  },
  {
    slug: 'security-first',
    name: 'Security first',
    description:
      'An organization that asks first what can be attacked: isolation, a layer of its own under the guests and a small, well-kept base outweigh speed and convenience.',
    weights: {
      security: 40,
      footprint: 12,
      'architecture-class': 12,
      maturity: 10,
      'kernel-integration': 8,
      management: 5,
      'drivers-hardware': 4,
      openness: 3,
      scheduling: 2,
      performance: 2,
      'vendor-ecosystem': 2,
    },
    others: 0,
  },
  {
    slug: 'equal-weights',
    name: 'Equal weights',
    description:
      'No opinion on what matters: every criterion counts the same. A baseline to hold the others against.',
    weights: {},
    others: 10,
  },
];
