import type { WorkbookSeedInput } from './format.ts';

/** The points of view that ship. Points are our own choice, made to be changed; only their ratios matter. */
export const scenarios: WorkbookSeedInput['scenarios'] = [
  {
    slug: 'linux-datacenter',
    name: 'Linux datacenter',
    description:
      'An operator of Linux servers in production: guests must run fast, be scheduled fairly and stay safe on supported hardware, with vendors to call on.',
    weights: {
      scheduling: 15,
      performance: 15,
      security: 12,
      'drivers-hardware': 10,
      'server-use': 10,
      maturity: 8,
      'vendor-ecosystem': 8,
      'kernel-integration': 6,
      management: 6,
      'architecture-class': 3,
      footprint: 3,
      momentum: 3,
      'guest-support': 1,
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
      'vendor-ecosystem': 2,
      momentum: 1,
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
      management: 6,
      'drivers-hardware': 4,
      scheduling: 2,
      performance: 2,
      'guest-support': 2,
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
