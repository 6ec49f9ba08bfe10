import type { WorkbookSeedInput } from './format.ts';

/** What makes several voices one: an employer for whom they speak, or an event that several of them report. */
export const origins: WorkbookSeedInput['origins'] = [
  { slug: 'red-hat', kind: 'employer', name: 'Red Hat and its director Navin Thadani' },
  { slug: 'linux-foundation', kind: 'employer', name: 'The Linux Foundation and its director Jim Zemlin' },
  {
    slug: 'red-hat-from-xen-to-kvm',
    kind: 'event',
    name: 'Red Hat’s turn from Xen to KVM, told by three authors',
  },
  {
    slug: 'red-hat-buys-qumranet',
    kind: 'event',
    name: 'Red Hat’s purchase of Qumranet, told by two authors',
  },
];
