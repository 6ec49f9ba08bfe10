import type { WorkbookSeedInput } from './format.ts';

/** What systems are compared on: each with its question and with what a pro and a con mean. */
export const groups: WorkbookSeedInput['groups'] = [
  {
    slug: 'architecture',
    name: 'Architecture',
    criteria: [
      {
        slug: 'architecture-class',
        name: 'Architecture class',
        question: 'Does it run on the machine itself (Type 1), rather than on or in another system (Type 2)?',
        pro: 'It is built as a hypervisor of its own, with as little as possible between guests and hardware.',
        con: 'It runs hosted: virtual machines are processes of an operating system.',
      },
      {
        slug: 'kernel-integration',
        name: 'Kernel integration',
        question: 'How well does it fit into the Linux kernel as its developers maintain it?',
        pro: 'It is part of the mainline kernel, or needs nothing that departs from it.',
        con: 'It stays outside the mainline kernel, or needs a fork or a great deal of integration.',
      },
      {
        slug: 'footprint',
        name: 'Footprint',
        question: 'How little memory does virtualization itself take?',
        pro: 'It is small, or needs only what is there already.',
        con: 'It carries more than guests need.',
      },
    ],
  },
  {
    slug: 'operation',
    name: 'Operation',
    criteria: [
      {
        slug: 'drivers-hardware',
        name: 'Drivers and hardware',
        question: 'Which drivers does it have, for hardware and for guests, and are they supported?',
        pro: 'It has the device drivers that are needed, supported and certified.',
        con: 'Drivers are missing, depend on a helper system, or have to be certified again.',
      },
      {
        slug: 'scheduling',
        name: 'Scheduling',
        question: 'How well does it share processors and other resources among virtual machines?',
        pro: 'Its scheduler knows virtual machines and what they need.',
        con: 'Its scheduler is made for programs, or ignores what virtual machines need.',
      },
      {
        slug: 'performance',
        name: 'Performance',
        question: 'How fast do guests run, and how efficiently is the machine used?',
        pro: 'Guests run fast, or are helped to.',
        con: 'Guests run slower, or only run well after extra work.',
      },
      {
        slug: 'guest-support',
        name: 'Guest support',
        question: 'Which guest systems does it run, and on which processors?',
        pro: 'It runs the guests that are wanted, without changes to them.',
        con: 'It needs changed guests or particular processors, or cannot run some guests.',
      },
      {
        slug: 'management',
        name: 'Management',
        question: 'How easily is it watched, updated and administered?',
        pro: 'Familiar tools serve, and there is little to look after.',
        con: 'It needs tools or images of its own, or limits where its tools run.',
      },
      {
        slug: 'flexibility',
        name: 'Flexibility',
        question: 'How well can workloads be kept apart, moved, and scaled up and down?',
        pro: 'Workloads are managed apart from each other and grow and shrink with demand.',
        con: 'Workloads get in each other’s way, or are tied to where they run.',
      },
      {
        slug: 'power-management',
        name: 'Power management',
        question: 'How well does it save power, above all on notebooks?',
        pro: 'It can use what the operating system knows of power management.',
        con: 'Power management is missing or has to be built again.',
      },
    ],
  },
  {
    slug: 'protection',
    name: 'Protection',
    criteria: [
      {
        slug: 'security',
        name: 'Security',
        question: 'How little of it can be attacked, and how well are faults contained?',
        pro: 'Little code lies open to attack, or faults elsewhere do not reach it.',
        con: 'Much code lies open to attack, or it shares the faults of something larger.',
      },
    ],
  },
  {
    slug: 'standing',
    name: 'Standing',
    criteria: [
      {
        slug: 'maturity',
        name: 'Maturity',
        question: 'How far has it come, and how far can it be relied on?',
        pro: 'It is proven and complete.',
        con: 'It is young, incomplete or yet to prove itself.',
      },
      {
        slug: 'vendor-ecosystem',
        name: 'Vendor ecosystem',
        question: 'Who ships it, supports it and builds on it?',
        pro: 'Hardware makers, software makers and distributors stand behind it.',
        con: 'Few vendors support it, or what they should supply is missing.',
      },
      {
        slug: 'openness',
        name: 'Openness',
        question: 'Is its source open, and is the customer free of one vendor?',
        pro: 'Anybody can inspect it, and it ties nobody to a vendor or to another purchase.',
        con: 'Its source is closed, or it ties the customer to a vendor or to another purchase.',
      },
      {
        slug: 'momentum',
        name: 'Momentum',
        question: 'Is it gaining users, attention and belief?',
        pro: 'More is put on it, and the industry takes it seriously.',
        con: 'It is passed over, doubted or given up.',
      },
    ],
  },
  {
    slug: 'fit',
    name: 'Fit for use',
    criteria: [
      {
        slug: 'server-use',
        name: 'Servers',
        question: 'How well does it suit servers and datacenters?',
        pro: 'It is preferred or made for servers.',
        con: 'It is unsuited to servers in production.',
      },
      {
        slug: 'desktop-use',
        name: 'Desktops and notebooks',
        question: 'How well does it suit desktops and notebooks?',
        pro: 'It is preferred or made for machines that people sit at.',
        con: 'It does not cope with the variety or the needs of such machines.',
      },
    ],
  },
];
