import type { WorkbookSeedInput } from './format.ts';

/**
 * What systems are compared on: eleven objectives in five groups, each with its question and with what a pro and a con mean. Which fact belongs
 * where is said by docs/coding.md.
 */
export const groups: WorkbookSeedInput['groups'] = [
  {
    slug: 'workloads',
    name: 'Runs workloads well',
    criteria: [
      {
        slug: 'performance',
        name: 'Performance and overhead',
        question: 'How much of the machine do guests get, and how fast do they run?',
        pro: 'Guests run near the speed of the hardware; virtualization itself takes little memory, code or processor time.',
        con: 'Guests are slowed, or virtualization carries weight that guests do not need.',
      },
      {
        slug: 'resource-sharing',
        name: 'Resource sharing',
        question: 'How well are processor, memory and I/O divided among guests?',
        pro: 'Scheduling and memory management know guests and their needs, NUMA, priorities.',
        con: 'They are made for ordinary programs, or lack what guests need.',
      },
      {
        slug: 'hardware-support',
        name: 'Hardware support',
        question: 'On how much hardware does it run well, drivers and power included?',
        pro: 'Drivers exist, are certified and keep up; power management works.',
        con: 'Drivers are missing, borrowed or must be certified again; needs special processors; notebooks are hard.',
      },
      {
        slug: 'guest-support',
        name: 'Guest support',
        question: 'Which guests run, and unchanged?',
        pro: 'The guests that are wanted run without changes.',
        con: 'Some guests cannot run, must be changed, or need more than others do.',
      },
    ],
  },
  {
    slug: 'safety',
    name: 'Safe',
    criteria: [
      {
        slug: 'security',
        name: 'Security and isolation',
        question: 'How little can be attacked, and how well are faults contained?',
        pro: 'Little code is exposed; a fault elsewhere does not reach it; workloads are isolated.',
        con: 'Much code is exposed; it shares the faults of something larger.',
      },
    ],
  },
  {
    slug: 'operation',
    name: 'Easy to run',
    criteria: [
      {
        slug: 'administration',
        name: 'Administration',
        question: 'How easily is it set up, watched, updated and scaled?',
        pro: 'Familiar tools serve, little to look after, workloads are moved and scaled with demand.',
        con: 'Tools, images or steps of its own; tools that run in few places.',
      },
      {
        slug: 'upkeep',
        name: 'Upkeep with Linux',
        question: 'How little work is it to keep it in step with the Linux kernel?',
        pro: 'Part of the mainline kernel, or needs nothing that departs from it.',
        con: 'Outside the mainline kernel; a fork, patches, recertification or integration at every step; features of the kernel must be built again.',
      },
    ],
  },
  {
    slug: 'lasting',
    name: 'Lasting',
    criteria: [
      {
        slug: 'maturity',
        name: 'Maturity today',
        question: 'How complete and proven is it now?',
        pro: 'Proven in use, complete, capable.',
        con: 'Young, incomplete, years behind.',
      },
      {
        slug: 'backing',
        name: 'Vendor backing',
        question: 'Who stands behind it: ships, supports, certifies, funds?',
        pro: 'Vendors, makers of hardware and software, investors stand behind it.',
        con: 'Few do, or one that did leaves.',
      },
      {
        slug: 'adoption',
        name: 'Adoption and outlook',
        question: 'Who uses it, and does its use grow?',
        pro: 'In use, growing, taken seriously, expected to win.',
        con: 'Passed over, doubted, late.',
      },
    ],
  },
  {
    slug: 'freedom',
    name: 'Free',
    criteria: [
      {
        slug: 'openness',
        name: 'Openness and terms',
        question: 'How free is the user: source, licence, price, lock-in?',
        pro: 'Open source, free of one vendor, no forced purchase.',
        con: 'Closed, ties to a vendor or to another purchase.',
      },
    ],
  },
];
