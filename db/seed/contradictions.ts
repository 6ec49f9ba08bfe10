import type { WorkbookSeedInput } from './format.ts';

/**
 * Where claims assert the opposite about the same thing, with the claims on each side. Both cannot be right, and every side has claims that count, so
 * that believing it moves something. A dispute over a word alone is told by the attribute "Architecture class" instead: whether Xen or ESX is
 * Type 1, whether KVM is of neither kind, Red Hat's director against Red Hat's white paper, the reader of 28 February against himself.
 */
export const contradictions: WorkbookSeedInput['contradictions'] = [
  {
    slug: 'attack-surface',
    theme: 'Which of KVM and Xen exposes less to attackers?',
    sides: [
      {
        statement: 'KVM exposes less than Xen.',
        claims: ['002-kvm-attack-surface', '002-xen-attack-surface'],
      },
      {
        statement:
          'A bare-metal hypervisor such as Xen exposes little; the whole operating system beneath KVM exposes more.',
        claims: ['000-xen-small-attack-surface', '001-whole-os-attack-surface'],
      },
    ],
  },
  {
    slug: 'xen-safer',
    theme: 'Is Xen the safer system? One author says both.',
    sides: [
      {
        statement: 'Xen is safer: its microkernel does not have the flaws of Linux’s kernel.',
        claims: ['002-xen-own-vulnerabilities'],
      },
      { statement: 'Xen is less safe: it offers more to attack.', claims: ['002-xen-attack-surface'] },
    ],
  },
  {
    slug: 'kvm-type-1',
    theme: 'What kind of hypervisor is KVM, and on what ground?',
    sides: [
      {
        statement: 'KVM makes Linux a Type 1 hypervisor, small enough to be embedded.',
        claims: [
          '000-kvm-bare-metal',
          '000-kvm-small-image',
          '003-kvm-type-1-myth',
          '003-kvm-converts-linux',
          '003-kvm-as-bare-metal-as-any',
          '003-kvm-certainly-type-1',
          '003-kvm-module-makes-type-1',
        ],
      },
      {
        statement: 'KVM is hosted: it needs Linux, with its regular scheduler, beneath it.',
        claims: [
          '001-kvm-not-true-hypervisor',
          '001-kvm-hosted-monitor',
          '001-kvm-needs-linux',
          '001-kvm-linux-scheduler',
          '002-kvm-type-2',
          '003-kvm-type-2-understanding',
          '003-xen-folks-kvm-type-2',
          '004-kvm-not-on-bare-metal',
        ],
      },
    ],
  },
  {
    slug: 'types-matter',
    theme: 'Does it matter to a user whether a hypervisor runs on bare metal?',
    sides: [
      {
        statement: 'It does not: Xen is fast either way, Linux is good enough, and the types are marketing.',
        claims: [
          '000-kvm-module-on-slides',
          '003-kvm-folks-so-what',
          '003-kvm-folks-no-rewrite',
          '003-types-marketing',
          '003-types-not-today',
          '003-types-became-marketing',
          '003-judge-by-performance',
          '003-xen-outstanding-performance',
          '003-types-moot',
        ],
      },
      {
        statement:
          'It does: what runs on an operating system is slower, easier to attack and unfit for production.',
        claims: [
          '001-hosted-not-production',
          '001-thin-hypervisor',
          '001-whole-os-performance',
          '001-whole-os-attack-surface',
          '003-xen-folks-kvm-not-real',
          '004-bare-metal-important',
        ],
      },
    ],
  },
  {
    slug: 'linux-scheduler',
    theme: 'Are Linux’s scheduler and memory management an asset of KVM or a defect?',
    sides: [
      {
        statement: 'An asset: Linux has had them for years, and Xen has to be taught them.',
        claims: [
          '000-linux-seventeen-years',
          '000-xen-must-learn-numa',
          '000-xen-must-learn-scheduling',
          '000-xen-must-learn-memory',
        ],
      },
      {
        statement: 'A defect: they are made for ordinary programs and know nothing of virtual machines.',
        claims: [
          '001-kvm-linux-scheduler',
          '001-kvm-linux-memory',
          '002-kvm-process-tuning',
          '002-kvm-no-qos',
        ],
      },
    ],
  },
  {
    slug: 'xen-scheduling',
    theme: 'Does Xen schedule virtual machines well?',
    sides: [
      {
        statement: 'Xen’s own kernel is tuned to schedule them.',
        claims: ['002-xen-tuned-microkernel', '002-xen-vm-aware-scheduling', '002-xen-tuning-heritage'],
      },
      {
        statement: 'Xen still has NUMA, scheduling and memory management to learn.',
        claims: ['000-xen-must-learn-numa', '000-xen-must-learn-scheduling', '000-xen-must-learn-memory'],
      },
    ],
  },
  {
    slug: 'kvm-maturity',
    theme: 'Is KVM mature?',
    sides: [
      {
        statement: 'KVM is mature, at least in full virtualization.',
        claims: ['003-kvm-new-undeserved', '003-kvm-as-mature', '003-kvm-good-at-full', '003-all-solid'],
      },
      {
        statement: 'KVM is young and behind Xen.',
        claims: ['002-kvm-immature', '002-kvm-needs-time', '002-kvm-two-years-behind'],
      },
    ],
  },
  {
    slug: 'lean-or-bloated',
    theme: 'Is a hypervisor made from Linux lean?',
    sides: [
      {
        statement: 'It is: small in memory, and fit for a small image.',
        claims: ['000-kvm-small-image', '002-kvm-memory'],
      },
      {
        statement: 'Only once its Linux has been stripped down, which takes a kernel made for it.',
        claims: [
          '002-linux-host-stripped',
          '002-ovirt-stripped-linux',
          '002-kvm-stripped-kernel',
          '003-kvm-linux-stripped',
        ],
      },
      {
        statement: 'It is not: it brings along a complete operating system, which is too much.',
        claims: [
          '001-full-linux-needless',
          '001-whole-os-unneeded',
          '001-whole-os-performance',
          '004-wrapping-bloats',
        ],
      },
    ],
  },
  {
    slug: 'hosted-performance',
    theme: 'Are guests slower on KVM because Linux runs beneath them?',
    sides: [
      {
        statement: 'They are: an operating system beneath guests costs performance.',
        claims: ['001-whole-os-performance', '002-host-dependence-slows'],
      },
      {
        statement:
          'They are not: KVM performs well, and a reduced Linux can be lean; the bad name comes from Windows.',
        claims: ['002-bad-name-from-windows', '002-linux-host-stripped', '003-all-perform'],
      },
    ],
  },
  {
    slug: 'reuse-or-purpose-built',
    theme: 'Should a hypervisor reuse Linux or be made for its purpose alone?',
    sides: [
      {
        statement: 'It should reuse what Linux already does.',
        claims: ['000-xen-taught-anew', '001-linux-virtualizes-well', '003-kvm-folks-no-rewrite'],
      },
      {
        statement: 'It should be thin and made for the purpose.',
        claims: [
          '001-thin-hypervisor',
          '001-dedicated-hypervisor',
          '001-tool-for-the-task',
          '001-linux-frankenstein',
        ],
      },
    ],
  },
  {
    slug: 'production-on-an-os',
    theme: 'Is KVM, as a part of an operating system, fit for production servers?',
    sides: [
      {
        statement: 'It will not do in production.',
        claims: ['001-hosted-not-production', '001-not-all-applications'],
      },
      {
        statement: 'It will do: it is solid, can have a machine to itself, and will have its successes.',
        claims: [
          '000-kvm-servers-prediction',
          '003-kvm-folks-dedicated-host',
          '003-all-solid',
          '003-all-perform',
        ],
      },
    ],
  },
  {
    slug: 'who-stands-alone',
    theme: 'Who stands alone in making the hypervisor a part of the operating system?',
    sides: [
      {
        statement:
          'Only the Linux Foundation does; Microsoft too has understood, and organizations choose true hypervisors such as Hyper-V.',
        claims: [
          '001-microsoft-understands',
          '001-hyper-v-true-hypervisor',
          '001-organizations-standardize',
          '001-only-foundation-differs',
        ],
      },
      {
        statement: 'Only Microsoft does, and the rest of the market moves on without it.',
        claims: ['004-microsoft-os-feature', '004-microsoft-alone', '004-rest-moves-on'],
      },
    ],
  },
  {
    slug: 'bare-metal-management',
    theme: 'Is a bare-metal hypervisor such as Xen easier to manage than Linux with KVM?',
    sides: [
      {
        statement: 'It is easier: only one image is left to look after.',
        claims: ['000-bare-metal-easier-to-manage', '000-bare-metal-one-image'],
      },
      {
        statement: 'It is not: images are as many on either, and KVM is watched with Linux’s own tools.',
        claims: [
          '000-bare-metal-ease-is-perception',
          '000-hypervisor-is-second-image',
          '000-images-xen-kvm-alike',
          '002-kvm-linux-tools',
        ],
      },
    ],
  },
];
