import type { WorkbookSeedInput } from './format.ts';

/** Every system that the articles name: those that can be compared, then those that are only spoken of. */
export const alternatives: WorkbookSeedInput['alternatives'] = [
  {
    slug: 'kvm',
    shown: true,
    name: 'KVM',
    aliases: ['Kernel virtual machine', 'Linux + KVM', 'Linux+KVM', 'Linux/KVM'],
    vendor: 'Red Hat',
    kind: 'alternative',
    description:
      'A kernel module for running virtual machines, in Linux since 2.6.20. Whether it makes Linux a Type 1 hypervisor is what the articles argue about.',
  },
  {
    slug: 'xen',
    shown: true,
    name: 'Xen',
    vendor: 'Citrix and an open-source community',
    kind: 'alternative',
    description:
      'An open-source hypervisor with a microkernel of its own below a privileged Linux guest, Dom0, which drives the devices.',
  },
  {
    slug: 'citrix-xenserver',
    name: 'Citrix XenServer',
    aliases: ['XenServer'],
    vendor: 'Citrix',
    kind: 'alternative',
    description:
      'A hypervisor that Dell and HP offer pre-installed on servers; the articles call it XenServer, and that it is Citrix’s is inferred. Not the same as Xen.',
  },
  {
    slug: 'vmware-esx',
    shown: true,
    name: 'VMware ESX',
    aliases: ['ESX', 'VMware ESX server'],
    vendor: 'VMware',
    kind: 'alternative',
    description: 'VMware’s hypervisor for servers that runs on the bare machine; its source is closed.',
  },
  {
    slug: 'vmware-esxi',
    name: 'VMware ESXi',
    aliases: ['ESXi'],
    vendor: 'VMware',
    kind: 'alternative',
    description:
      'VMware’s embedded hypervisor, to which article 000 likens an embedded Linux with KVM. Not the same as ESX.',
  },
  {
    slug: 'vmware-vi',
    name: 'VMware VI',
    aliases: ['VI'],
    vendor: 'VMware',
    kind: 'alternative',
    description:
      'VMware’s entry in the race for large Linux datacenters; the text does not spell the letters out. Neither ESX nor ESXi.',
  },
  {
    slug: 'vmware-server',
    name: 'VMware Server (GSX)',
    aliases: ['GSX', 'VMware Server', 'GSX Server'],
    vendor: 'VMware',
    kind: 'alternative',
    description:
      'A hypervisor that runs as a program on a host system, Windows or Linux: a usual example of Type 2.',
  },
  {
    slug: 'vmware-workstation',
    name: 'VMware Workstation',
    vendor: 'VMware',
    kind: 'alternative',
    description:
      'A VMware product that a commenter calls as capable as ESX, with the same monitor code; he likens KVM on a Linux desktop to it.',
  },
  {
    slug: 'microsoft-hyper-v',
    shown: true,
    name: 'Microsoft Hyper-V',
    aliases: ['Hyper-V', 'HyperV'],
    vendor: 'Microsoft',
    kind: 'alternative',
    description: 'Microsoft’s hypervisor, with its device drivers in a parent partition.',
  },
  {
    slug: 'microsoft-virtual-server',
    name: 'Microsoft Virtual Server',
    aliases: ['Virtual Server'],
    vendor: 'Microsoft',
    kind: 'alternative',
    description: 'Microsoft’s hosted product from before Hyper-V: a usual example of Type 2.',
  },
  {
    slug: 'parallels-desktop',
    name: 'Parallels Desktop',
    vendor: 'Parallels',
    kind: 'alternative',
    description: 'A product that article 002 names beside KVM for its general architecture.',
  },
  {
    slug: 'ovirt',
    name: 'oVirt',
    aliases: ['Ovirt'],
    vendor: 'Red Hat',
    kind: 'alternative',
    description:
      'Red Hat’s project for KVM on a very small Linux, expected as a product when the article was written.',
  },
  {
    slug: 'red-hat-enterprise-hypervisor',
    name: 'Red Hat Enterprise Hypervisor',
    aliases: ['Enterprise Hypervisor', 'RHEV'],
    vendor: 'Red Hat',
    kind: 'alternative',
    description:
      'The standalone hypervisor on KVM that Red Hat announced in February 2009; a commenter’s RHEV is taken to mean it.',
  },
  {
    slug: 'oracle-vm',
    name: 'Oracle VM',
    aliases: ['OracleVM'],
    vendor: 'Oracle',
    kind: 'alternative',
    description:
      'Oracle’s virtualization product, named by a reader among those that half tie customers to a vendor.',
  },
  {
    slug: 'qemu',
    name: 'QEMU',
    aliases: ['Qemu'],
    kind: 'alternative',
    description: 'A reader asks what it is and how it makes use of KVM; no article answers.',
  },
  {
    slug: 'vmware',
    name: 'VMware (product not named)',
    vendor: 'VMware',
    kind: 'related',
    description: 'VMware’s hypervisors where a text names the company and no product.',
  },
  {
    slug: 'linux',
    name: 'Linux',
    kind: 'related',
    description: 'The operating system whose kernel holds KVM and whose drivers Xen borrows through Dom0.',
  },
  {
    slug: 'windows',
    name: 'Windows',
    vendor: 'Microsoft',
    kind: 'related',
    description:
      'The host on which most people met hosted hypervisors; article 004 says that VMware lives from virtualizing it.',
  },
  {
    slug: 'windows-server-core',
    name: 'Windows Server Core',
    aliases: ['Server Core'],
    vendor: 'Microsoft',
    kind: 'related',
    description: 'Windows Server without a graphical interface, enough to run Hyper-V.',
  },
  {
    slug: 'dom0',
    name: 'Dom0',
    aliases: ['Dom 0'],
    vendor: null,
    kind: 'related',
    description: 'The privileged guest under Xen that manages the machine and holds its device drivers.',
  },
  {
    slug: 'virtuozzo',
    name: 'Virtuozzo',
    kind: 'related',
    description: 'Container technology whose parts were moving into the Linux kernel.',
  },
  {
    slug: 'xen-products',
    name: 'Commercial products on Xen',
    vendor: 'Virtual Iron, Sun, Red Hat, Oracle, Novell, Citrix',
    kind: 'related',
    description:
      'What six vendors ship on Xen’s technology; article 002 names the vendors and not the products.',
  },
  {
    slug: 'amazon-ec2',
    name: 'Amazon EC2',
    aliases: ['Elastic Compute Cloud'],
    vendor: 'Amazon',
    kind: 'related',
    description: 'Amazon’s cloud, which adopted Xen.',
  },
  {
    slug: 'rhel-6',
    name: 'RHEL 6',
    vendor: 'Red Hat',
    kind: 'related',
    description:
      'A coming Red Hat system: a slimmed kernel of it was expected under KVM, the full system as a guest.',
  },
  {
    slug: 'bare-metal-class',
    name: 'Bare-metal hypervisors',
    aliases: ['Type 1', 'microkernel-based hypervisors'],
    kind: 'related',
    description: 'The class of hypervisors that run on the machine itself.',
  },
  {
    slug: 'hosted-class',
    name: 'Hosted hypervisors',
    aliases: ['Type 2', 'host-based hypervisors'],
    kind: 'related',
    description: 'The class of hypervisors that run on or in a host operating system.',
  },
];
