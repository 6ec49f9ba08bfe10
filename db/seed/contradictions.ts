import type { WorkbookSeedInput } from './format.ts';

/** Where claims assert the opposite about the same thing, theme by theme, with the claims on each side. */
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
          'A bare-metal hypervisor such as Xen exposes little, and a whole operating system beneath guests exposes more.',
        claims: ['000-xen-small-attack-surface', '001-whole-os-attack-surface'],
      },
    ],
  },
  {
    slug: 'kvm-type-1',
    theme: 'Is KVM a Type 1 hypervisor?',
    sides: [
      {
        statement: 'KVM is Type 1.',
        claims: [
          '003-thadani-kvm-type-1',
          '003-kvm-type-1-myth',
          '003-kvm-converts-linux',
          '003-kvm-certainly-type-1',
          '003-kvm-module-makes-type-1',
        ],
      },
      {
        statement: 'KVM is not Type 1, but Type 2 or close to it.',
        claims: [
          '002-kvm-type-2',
          '003-kvm-type-2-understanding',
          '003-kvm-type-1-denied',
          '003-xen-folks-kvm-type-2',
          '003-xen-folks-kvm-not-real',
          '003-kvm-type-1-too-much',
        ],
      },
    ],
  },
  {
    slug: 'kvm-has-a-type',
    theme: 'Does KVM belong to one of the two hypervisor types at all?',
    sides: [
      {
        statement: 'KVM belongs to one of them.',
        claims: ['002-kvm-type-2', '003-kvm-certainly-type-1', '003-kvm-type-1-myth'],
      },
      {
        statement: 'KVM belongs to neither, or lies outside or between them.',
        claims: ['003-neither-label', '003-kvm-neither-type', '003-kvm-type-1-5', '003-kvm-type-0'],
      },
    ],
  },
  {
    slug: 'kvm-bare-metal',
    theme: 'Does Linux with KVM run on bare metal?',
    sides: [
      {
        statement: 'Linux with KVM runs on bare metal.',
        claims: ['000-kvm-bare-metal', '003-thadani-kvm-type-1', '003-kvm-as-bare-metal-as-any'],
      },
      {
        statement: 'KVM runs on Linux or within Linux, hence not on bare metal.',
        claims: [
          '004-kvm-not-on-bare-metal',
          '004-kvm-above-linux',
          '004-red-hat-bare-metal-doubted',
          '003-kvm-inside-kernel',
        ],
      },
    ],
  },
  {
    slug: 'kvm-true-hypervisor',
    theme: 'Does KVM deserve to be called a true hypervisor?',
    sides: [
      {
        statement: 'KVM is a true hypervisor.',
        claims: [
          '001-zealots-kvm-is-hypervisor',
          '001-zealots-direct-hardware',
          '003-kvm-new-true-hypervisor',
          '003-kvm-named-true-hypervisor',
        ],
      },
      {
        statement: 'KVM is no true hypervisor.',
        claims: ['001-kvm-not-true-hypervisor', '001-kvm-needs-linux', '001-kvm-hosted-monitor'],
      },
    ],
  },
  {
    slug: 'linux-as-hypervisor',
    theme: 'With KVM, is Linux the hypervisor itself or an operating system underneath?',
    sides: [
      {
        statement: 'With KVM, Linux itself is the hypervisor.',
        claims: [
          '000-linux-bare-metal',
          '003-kvm-converts-linux',
          '003-linux-is-hypervisor',
          '004-kvm-linux-plus-module',
        ],
      },
      {
        statement: 'KVM is a layer on or in a Linux that merely hosts it.',
        claims: [
          '003-kvm-layer-over-linux',
          '003-kvm-on-running-linux',
          '003-xen-folks-kvm-on-os',
          '002-kvm-os-extension',
          '004-kvm-above-linux',
        ],
      },
    ],
  },
  {
    slug: 'kvm-as-module',
    theme: 'What does being a part of the kernel make of KVM?',
    sides: [
      {
        statement: 'Being a kernel module makes KVM Type 1, or does not speak against it.',
        claims: ['000-kvm-module-on-slides', '003-kvm-module-makes-type-1', '004-kvm-linux-plus-module'],
      },
      {
        statement: 'Being in the kernel makes KVM hosted.',
        claims: ['002-kvm-os-extension', '003-kvm-inside-kernel', '004-paper-kvm-within-linux'],
      },
    ],
  },
  {
    slug: 'kvm-wholly-in-kernel',
    theme: 'Does KVM lie wholly within the Linux kernel?',
    sides: [
      {
        statement: 'KVM is part of the kernel.',
        claims: ['003-kvm-within-linux', '003-kvm-part-of-kernel', '001-kvm-is-linux'],
      },
      {
        statement: 'Not all of KVM lies in the kernel.',
        claims: ['003-kvm-not-all-in-kernel'],
      },
    ],
  },
  {
    slug: 'kvm-kin',
    theme: 'Which VMware product is KVM like?',
    sides: [
      {
        statement: 'KVM is like the hosted VMware Server.',
        claims: ['002-vmware-server-like-kvm', '003-kvm-like-vmware-server'],
      },
      {
        statement: 'KVM, at least on a dedicated base, is like ESX.',
        claims: ['003-kvm-dedicated-like-esx'],
      },
    ],
  },
  {
    slug: 'xen-type-1',
    theme: 'Is Xen a Type 1 hypervisor?',
    sides: [
      {
        statement: 'Xen is Type 1.',
        claims: ['002-xen-type-1', '003-xen-full-type-1', '003-xen-not-type-2', '003-xen-nearly-esx'],
      },
      {
        statement: 'Xen is not Type 1, or not quite.',
        claims: [
          '003-xen-not-type-1-arguable',
          '003-thadani-xen-hosted',
          '003-red-hat-xen-type-2',
          '003-xen-anomaly',
        ],
      },
    ],
  },
  {
    slug: 'xen-bare-metal',
    theme: 'Does Xen run on bare metal?',
    sides: [
      {
        statement: 'Xen runs on bare metal.',
        claims: ['004-xen-on-bare-metal', '003-xen-full-type-1'],
      },
      {
        statement: 'Xen does not, or Linux is nearer the metal.',
        claims: ['003-xen-not-bare-metal', '003-red-hat-closer-to-metal'],
      },
    ],
  },
  {
    slug: 'xen-without-linux',
    theme: 'Does Xen stand by itself or does it lean on Linux?',
    sides: [
      {
        statement: 'Xen stands by itself.',
        claims: [
          '001-xen-is-not-linux',
          '001-xen-purpose-built',
          '002-xen-own-microkernel',
          '002-xen-no-host-for-cpu',
        ],
      },
      {
        statement: 'Xen leans on Linux for devices and management.',
        claims: [
          '000-xen-linux-as-control-os',
          '002-xen-linux-manages',
          '002-xen-linux-loads-drivers',
          '002-xen-dom0-drivers',
          '003-red-hat-xen-linux-on-top',
        ],
      },
    ],
  },
  {
    slug: 'xen-origin',
    theme: 'Does Xen come from Linux or is its kernel another one?',
    sides: [
      {
        statement: 'Xen descends from Linux.',
        claims: ['001-xen-derives-from-linux'],
      },
      {
        statement: 'Xen has a kernel of its own, which is not Linux.',
        claims: ['002-xen-own-microkernel', '003-red-hat-xen-own-kernel'],
      },
    ],
  },
  {
    slug: 'dom0-lasting',
    theme: 'Will Xen go on depending on Dom0 for its drivers?',
    sides: [
      {
        statement: 'Xen depends on Dom0 for drivers.',
        claims: ['002-xen-dom0-drivers', '003-xen-drivers-outside'],
      },
      {
        statement: 'That dependence will fade as hardware changes.',
        claims: ['002-xen-dom0-fades'],
      },
    ],
  },
  {
    slug: 'type-1-holds-drivers',
    theme: 'Does a Type 1 hypervisor contain its own drivers?',
    sides: [
      {
        statement: 'Type 1 means that the hypervisor contains its drivers.',
        claims: ['003-type-1-drivers'],
      },
      {
        statement: 'Hyper-V and Xen are fully Type 1 although their drivers lie elsewhere.',
        claims: [
          '003-hyper-v-type-1',
          '003-xen-full-type-1',
          '003-hyper-v-drivers-outside',
          '003-xen-drivers-outside',
        ],
      },
    ],
  },
  {
    slug: 'only-kvm-without-dom0',
    theme: 'Is KVM the only hypervisor that does without a control domain?',
    sides: [
      {
        statement: 'Only KVM does without one.',
        claims: ['003-kvm-alone-without-dom0'],
      },
      {
        statement: 'Others too have kernel and drivers within themselves.',
        claims: ['003-esx-own-kernel', '003-esx-same-as-linux', '003-type-1-drivers'],
      },
    ],
  },
  {
    slug: 'types-matter',
    theme: 'Does it matter whether a hypervisor is Type 1 or bare metal?',
    sides: [
      {
        statement: 'The types are marketing, theory or academic.',
        claims: [
          '000-bare-metal-academic',
          '000-kvm-module-on-slides',
          '003-kvm-folks-so-what',
          '003-types-marketing',
          '003-types-not-today',
          '003-types-became-marketing',
          '003-types-moot',
        ],
      },
      {
        statement: 'It matters: production calls for a hypervisor on the bare machine.',
        claims: [
          '001-thin-hypervisor',
          '001-only-foundation-differs',
          '003-xen-folks-kvm-not-real',
          '004-bare-metal-important',
        ],
      },
    ],
  },
  {
    slug: 'esx-type-1',
    theme: 'Is it certain that ESX is Type 1?',
    sides: [
      {
        statement: 'ESX is a genuine Type 1 hypervisor.',
        claims: ['001-xenserver-esx-true-hypervisors', '002-esx-like-xen', '003-xen-nearly-esx'],
      },
      {
        statement: 'Nobody can tell, since the source is closed.',
        claims: ['003-esx-maybe-type-1', '003-esx-type-unknowable', '003-esx-not-verifiable'],
      },
    ],
  },
  {
    slug: 'esx-above-workstation',
    theme: 'Is ESX the more capable product next to VMware Workstation?',
    sides: [
      {
        statement: 'ESX has more features.',
        claims: ['003-esx-more-features'],
      },
      {
        statement: 'Workstation can do as much, with the same code.',
        claims: ['003-workstation-equals-esx', '003-esx-features-marketing', '003-same-vmm-code'],
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
        claims: ['002-kvm-immature', '002-kvm-needs-time', '002-kvm-two-years-behind', '003-kvm-called-new'],
      },
    ],
  },
  {
    slug: 'kvm-performance',
    theme: 'Does KVM run guests fast as it is?',
    sides: [
      {
        statement: 'KVM is a platform of high performance.',
        claims: ['003-all-perform'],
      },
      {
        statement: 'KVM is efficient only on a specially reduced kernel.',
        claims: ['002-kvm-stripped-kernel'],
      },
    ],
  },
  {
    slug: 'hosted-performance',
    theme: 'Are hypervisors on a host operating system slow?',
    sides: [
      {
        statement: 'They are slow, or an operating system beneath guests costs performance.',
        claims: [
          '002-hosted-thought-slow',
          '002-hosted-thought-inefficient',
          '002-host-dependence-slows',
          '001-whole-os-performance',
        ],
      },
      {
        statement: 'A reduced Linux as host makes a powerful one; the bad name comes from Windows.',
        claims: ['002-linux-host-stripped', '002-bad-name-from-windows', '002-ovirt-stripped-linux'],
      },
    ],
  },
  {
    slug: 'lean-or-bloated',
    theme: 'Is a hypervisor made from Linux lean?',
    sides: [
      {
        statement: 'It is small and slim.',
        claims: [
          '000-kvm-small-image',
          '002-kvm-memory',
          '002-linux-host-stripped',
          '002-ovirt-stripped-linux',
          '003-kvm-linux-stripped',
        ],
      },
      {
        statement: 'It brings along a complete operating system, which is too much.',
        claims: ['001-full-linux-needless', '001-whole-os-unneeded', '004-wrapping-bloats'],
      },
    ],
  },
  {
    slug: 'kvm-scheduling',
    theme: 'Does KVM schedule virtual machines well?',
    sides: [
      {
        statement: 'KVM schedules all resources with the Linux kernel, to its advantage.',
        claims: ['003-kvm-schedules-all'],
      },
      {
        statement: 'KVM schedules without regard for virtual machines.',
        claims: ['002-kvm-process-tuning', '002-kvm-no-qos'],
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
        statement: 'Xen still has scheduling to learn, or leaves IO to Dom0.',
        claims: ['000-xen-must-learn-scheduling', '000-xen-must-learn-memory', '003-xen-io-by-dom0'],
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
        claims: ['001-dedicated-hypervisor', '001-whole-os-unneeded', '001-tool-for-the-task'],
      },
    ],
  },
  {
    slug: 'linux-fit-to-virtualize',
    theme: 'Is Linux the right tool for virtualization?',
    sides: [
      {
        statement: 'Linux can do virtualization well; it is a simple task.',
        claims: [
          '001-linux-virtualizes-well',
          '001-virtualization-simple',
          '001-foundation-thinks-like-coder',
        ],
      },
      {
        statement: 'An all-purpose Linux is the wrong tool.',
        claims: [
          '001-coder-refutes-himself',
          '001-full-linux-unwanted',
          '001-linux-for-everything',
          '001-linux-frankenstein',
        ],
      },
    ],
  },
  {
    slug: 'production-on-an-os',
    theme: 'Is virtualization on an operating system fit for production servers?',
    sides: [
      {
        statement: 'It will not do in production.',
        claims: ['001-hosted-not-production', '001-thin-hypervisor'],
      },
      {
        statement: 'It will: a KVM machine can be a dedicated host and win on servers.',
        claims: [
          '000-kvm-servers-prediction',
          '003-kvm-folks-dedicated-host',
          '001-foundation-all-applications',
        ],
      },
    ],
  },
  {
    slug: 'servers-winner',
    theme: 'Will KVM or Xen win on servers?',
    sides: [
      {
        statement: 'KVM will.',
        claims: ['000-kvm-servers-prediction'],
      },
      {
        statement: 'Xen will.',
        claims: ['002-xen-server-prediction'],
      },
    ],
  },
  {
    slug: 'drivers',
    theme: 'Which of KVM and Xen is better off with drivers?',
    sides: [
      {
        statement: 'KVM, which has all of Linux’s drivers.',
        claims: [
          '002-kvm-all-drivers',
          '002-kvm-hardware-heritage',
          '003-kvm-uses-linux-drivers',
          '000-xen-driver-effort',
          '002-xen-recertification',
        ],
      },
      {
        statement: 'Xen, which has paravirtualized drivers that KVM lacks.',
        claims: ['002-xen-pv-drivers', '002-xen-pv-speed', '002-kvm-no-pv-drivers'],
      },
    ],
  },
  {
    slug: 'xen-momentum',
    theme: 'Is Xen gaining ground?',
    sides: [
      {
        statement: 'Xen is gaining and leads.',
        claims: [
          '001-xen-more-adopted',
          '002-xen-production',
          '004-amazon-adopts-xen',
          '004-xen-takes-hold',
          '004-xen-incumbent',
        ],
      },
      {
        statement: 'Xen is being given up.',
        claims: [
          '001-zemlin-against-xen',
          '002-red-hat-leaves-xen',
          '004-red-hat-drops-xen',
          '004-xen-support-ends',
        ],
      },
    ],
  },
  {
    slug: 'kvm-momentum',
    theme: 'Is KVM taken seriously?',
    sides: [
      {
        statement: 'KVM is what Red Hat and the Linux Foundation go for.',
        claims: [
          '001-zemlin-for-kvm',
          '001-foundation-chose-kvm',
          '002-red-hat-turns-to-kvm',
          '003-red-hat-committed-to-kvm',
        ],
      },
      {
        statement: 'KVM is passed over as one more latecomer.',
        claims: [
          '002-kvm-not-seen-as-contender',
          '002-masses-see-another',
          '002-masses-see-late',
          '001-xen-more-adopted',
        ],
      },
    ],
  },
  {
    slug: 'kvm-backing',
    theme: 'Does KVM have vendors behind it?',
    sides: [
      {
        statement: 'Red Hat, with its weight, stands behind KVM.',
        claims: [
          '002-red-hat-turns-to-kvm',
          '002-qumranet-brings-investment',
          '003-red-hat-committed-to-kvm',
          '004-red-hat-linux-heavyweight',
        ],
      },
      {
        statement: 'KVM lacks vendors and products.',
        claims: ['002-kvm-vendor-support', '002-kvm-needs-second-vendor', '002-kvm-nothing-on-sale'],
      },
    ],
  },
  {
    slug: 'xen-backing',
    theme: 'Does Xen have strong vendors behind it?',
    sides: [
      {
        statement: 'Many vendors support and sell Xen.',
        claims: ['001-xen-commercial-support', '002-xen-vendors', '002-xen-six-vendors'],
      },
      {
        statement: 'Xen’s vendor is weak among Linux users, and Red Hat ends its support.',
        claims: ['004-citrix-weak-brand', '004-citrix-will-doubtful', '004-xen-support-ends'],
      },
    ],
  },
  {
    slug: 'red-hat-on-xen',
    theme: 'Does Red Hat stand for Xen or against it?',
    sides: [
      {
        statement: 'Red Hat supports and ships Xen.',
        claims: ['002-xen-six-vendors', '003-red-hat-was-for-xen'],
      },
      {
        statement: 'Red Hat drops Xen and runs it down.',
        claims: ['002-red-hat-leaves-xen', '003-red-hat-belittles-xen', '004-red-hat-drops-xen'],
      },
    ],
  },
  {
    slug: 'microsoft-view',
    theme: 'Does Microsoft want a dedicated hypervisor or one inside the operating system?',
    sides: [
      {
        statement: 'Microsoft has understood that a dedicated hypervisor is needed.',
        claims: ['001-microsoft-understands', '001-hyper-v-true-hypervisor'],
      },
      {
        statement: 'Microsoft sees the hypervisor as an operating system function.',
        claims: ['004-microsoft-os-feature', '004-microsoft-alone'],
      },
    ],
  },
  {
    slug: 'red-hat-on-bare-metal',
    theme: 'Does Red Hat want the hypervisor on bare metal or inside the operating system?',
    sides: [
      {
        statement: 'It belongs inside the operating system (Red Hat until then).',
        claims: [
          '004-red-hat-followed-microsoft',
          '004-red-hat-against-bare-metal',
          '004-red-hat-for-wrapping',
          '004-red-hat-marketed-feature',
        ],
      },
      {
        statement: 'It belongs on bare metal (Red Hat now).',
        claims: ['004-hypervisor-belongs-on-metal', '004-red-hat-accepts-bare-metal'],
      },
    ],
  },
  {
    slug: 'red-hat-change',
    theme: 'Did Red Hat’s hypervisor itself change?',
    sides: [
      {
        statement: 'Red Hat has turned to a bare-metal hypervisor.',
        claims: ['004-red-hat-bares-hypervisor', '004-bare-metal-reversal', '004-red-hat-races-bare'],
      },
      {
        statement: 'Only the selling has changed; the architecture is what it was.',
        claims: ['004-separate-sale-is-change', '004-architecture-unchanged'],
      },
    ],
  },
  {
    slug: 'bare-metal-management',
    theme: 'Is a bare-metal hypervisor easier to manage?',
    sides: [
      {
        statement: 'It is easier, with one image to look after.',
        claims: ['000-bare-metal-easier-to-manage', '000-bare-metal-one-image'],
      },
      {
        statement: 'The advantage is only perceived; the hypervisor is one more image to update.',
        claims: [
          '000-all-software-updated',
          '000-bare-metal-ease-is-perception',
          '000-hypervisor-is-second-image',
        ],
      },
    ],
  },
];
