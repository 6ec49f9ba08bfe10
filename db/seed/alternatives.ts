import type { WorkbookSeedInput } from './format.ts';

/** Every hypervisor that the articles name. Classes of hypervisors, Linux, Windows and vendors are not compared (docs/coding.md, rule 3). */
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
    description: 'VMware’s hypervisor for servers, which runs on bare metal; its source is closed.',
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
];
