import type { WorkbookSeedInput } from './format.ts';

/** Every system that the articles name: those that can be compared, then those that are only spoken of. */
export const alternatives: WorkbookSeedInput['alternatives'] = [
  {
    slug: 'kvm',
    name: 'KVM',
    aliases: ['Kernel-based Virtual Machine', 'Linux + KVM'],
    vendor: 'Red Hat, after buying Qumranet; part of the Linux kernel',
    kind: 'alternative',
    description:
      'A module that makes the Linux kernel itself a hypervisor. In the kernel since 2.6.20; whether that is Type 1 or Type 2 is what the articles argue about.',
  },
  {
    slug: 'xen',
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
      'A commercial product built on Xen that server makers offer pre-installed. Not the same as Xen.',
  },
  {
    slug: 'vmware-esx',
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
      'The embedded form of VMware’s server hypervisor, named as the model for an embedded Linux with KVM.',
  },
  {
    slug: 'vmware-vi',
    name: 'VMware VI',
    aliases: ['VI', 'VMware Infrastructure'],
    vendor: 'VMware',
    kind: 'alternative',
    description: 'VMware’s whole platform as it competes for Linux datacenters. Neither ESX nor ESXi alone.',
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
    description: 'VMware’s hosted product for desktops, said to share its virtual machine monitor with ESX.',
  },
  {
    slug: 'microsoft-hyper-v',
    name: 'Microsoft Hyper-V',
    aliases: ['Hyper-V', 'HyperV'],
    vendor: 'Microsoft',
    kind: 'alternative',
    description:
      'Microsoft’s hypervisor under Windows Server, with its device drivers in a parent partition.',
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
    description: 'A hosted hypervisor for desktops, named beside KVM for its general architecture.',
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
    description: 'The standalone hypervisor on KVM that Red Hat announced in February 2009.',
  },
  {
    slug: 'oracle-vm',
    name: 'Oracle VM',
    aliases: ['OracleVM'],
    vendor: 'Oracle',
    kind: 'alternative',
    description:
      'Oracle’s virtualization product, named by a reader among products that tie customers to a vendor.',
  },
  {
    slug: 'qemu',
    name: 'QEMU',
    aliases: ['Qemu'],
    kind: 'alternative',
    description: 'A machine emulator that a reader asks about: what it is, and how it makes use of KVM.',
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
    description: 'The operating system that most hosted hypervisors ran on, and the usual guest on VMware.',
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
    vendor: null,
    kind: 'related',
    description:
      'The privileged guest under Xen, usually a Linux, that manages the machine and holds its device drivers.',
  },
  {
    slug: 'virtuozzo',
    name: 'Virtuozzo',
    kind: 'related',
    description: 'Container technology whose parts were moving into the Linux kernel.',
  },
  {
    slug: 'virtual-iron',
    name: 'Virtual Iron',
    vendor: 'Virtual Iron',
    kind: 'related',
    description:
      'One of six vendors named as shipping commercial products on Xen; the product itself is not named.',
  },
  {
    slug: 'amazon-ec2',
    name: 'Amazon EC2',
    aliases: ['Elastic Compute Cloud'],
    vendor: 'Amazon',
    kind: 'related',
    description: 'Amazon’s cloud of rented machines, which adopted Xen.',
  },
  {
    slug: 'rhel-6',
    name: 'RHEL 6',
    aliases: ['Red Hat Enterprise Linux 6'],
    vendor: 'Red Hat',
    kind: 'related',
    description:
      'The coming Red Hat Enterprise Linux: a slimmed kernel of it under KVM, the full system as a guest.',
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
