import type { GlossaryEntry } from './glossary-entry.ts';
import { msg } from './language/texts.ts';

/** Terms of the trade from K to W, in the order of the English alphabet. */
export const TRADE_TERMS_K_TO_W: readonly GlossaryEntry[] = [
  {
    term: msg('kernel'),
    aliases: msg('kernels, Linux kernel'),
    text: msg(
      'The core of an operating system. It controls the hardware and decides which program runs when.',
    ),
  },
  {
    term: msg('kernel module'),
    aliases: msg('module, loadable kernel module, kvm.ko'),
    text: msg('A piece of code that can be loaded into a running kernel to extend it.'),
  },
  {
    term: msg('KVM'),
    aliases: msg('Kernel-based Virtual Machine'),
    text: msg(
      'Kernel-based Virtual Machine: the part of the Linux kernel that makes it act as a hypervisor.',
    ),
  },
  {
    term: msg('Linux Foundation'),
    aliases: null,
    text: msg('A non-profit consortium that promotes Linux and brings its developers and vendors together.'),
  },
  {
    term: msg('lock-in'),
    aliases: msg('vendor lock-in, lock customers in'),
    text: msg('Dependence on one vendor: changing to another would cost too much money or effort.'),
  },
  {
    term: msg('mainline kernel'),
    aliases: msg('mainline, mainline Linux kernel'),
    text: msg(
      'The official Linux kernel that the developers publish, from which distributors build their own versions.',
    ),
  },
  {
    term: msg('memory management'),
    aliases: null,
    text: msg('How an operating system or hypervisor hands out the computer’s memory and takes it back.'),
  },
  {
    term: msg('microkernel'),
    aliases: null,
    text: msg(
      'A small kernel that does only the essentials and leaves the rest, such as drivers, to other programs.',
    ),
  },
  {
    term: msg('nested virtualization'),
    aliases: msg('nesting'),
    text: msg('Running virtual machines inside a virtual machine.'),
  },
  {
    term: msg('NUMA'),
    aliases: msg('non-uniform memory access'),
    text: msg(
      'Non-uniform memory access: each processor reaches nearby memory faster than distant memory, so the scheduler should keep work near its data.',
    ),
  },
  {
    term: msg('OEM'),
    aliases: msg('OEMs, original equipment manufacturer'),
    text: msg(
      'Original equipment manufacturer: here a maker of computers that sells them with another company’s software already installed.',
    ),
  },
  {
    term: msg('open source'),
    aliases: msg('open-source'),
    text: msg('Software whose program text anybody may read, change and pass on.'),
  },
  {
    term: msg('oVirt'),
    aliases: msg('oVirt project'),
    text: msg(
      'A Red Hat project for a small hypervisor and its management, based on KVM and a reduced Linux.',
    ),
  },
  {
    term: msg('paravirtualization'),
    aliases: msg('paravirtualized, paravirtual, paravirt, para-virt'),
    text: msg(
      'Virtualization in which guests know about the hypervisor and cooperate with it, which saves time but requires changes to them.',
    ),
  },
  {
    term: msg('paravirtualized driver'),
    aliases: msg('paravirtualized drivers, paravirtualized device drivers'),
    text: msg(
      'A driver inside a guest that works with the hypervisor instead of imitated hardware, which makes disk and network faster.',
    ),
  },
  {
    term: msg('parent partition'),
    aliases: null,
    text: msg(
      'Hyper-V’s privileged first guest, a Windows. It manages the machine and contains the device drivers.',
    ),
  },
  {
    term: msg('power management'),
    aliases: msg('manage power'),
    text: msg(
      'Saving energy by slowing down or switching off parts of a computer. It matters most on notebooks.',
    ),
  },
  {
    term: msg('process'),
    aliases: msg('processes, Linux process'),
    text: msg('A running program, as the operating system sees it.'),
  },
  {
    term: msg('production'),
    aliases: msg('production workloads, in production'),
    text: msg('Real use that a business depends on, in contrast to development and testing.'),
  },
  {
    term: msg('purpose-built'),
    aliases: null,
    text: msg(
      'Made for one purpose only. Here: a hypervisor that is nothing else, not a general operating system as well.',
    ),
  },
  {
    term: msg('QEMU'),
    aliases: null,
    text: msg(
      'An open-source program that imitates a computer’s hardware. KVM uses it to give guests their virtual devices.',
    ),
  },
  {
    term: msg('QoS'),
    aliases: msg('quality of service'),
    text: msg(
      'Quality of service: guaranteeing each virtual machine its share of a resource, even when the machine is busy.',
    ),
  },
  {
    term: msg('Qumranet'),
    aliases: null,
    text: msg('The company that began and maintained KVM. Red Hat bought it in 2008.'),
  },
  {
    term: msg('real-time'),
    aliases: msg('real-time computing'),
    text: msg('Computing in which a result must be ready within a strict time limit.'),
  },
  {
    term: msg('resource pool'),
    aliases: msg('virtualization pool, pooled'),
    text: msg('Several servers treated as one supply of computing power for virtual machines.'),
  },
  {
    term: msg('RHEL'),
    aliases: msg('Red Hat Enterprise Linux, RHEL 6'),
    text: msg('Red Hat Enterprise Linux: Red Hat’s commercial Linux for companies. RHEL 6 came out in 2010.'),
  },
  {
    term: msg('RHEV'),
    aliases: msg('Red Hat Enterprise Virtualization, Enterprise Hypervisor'),
    text: msg('Red Hat Enterprise Virtualization: Red Hat’s product for running virtual machines with KVM.'),
  },
  {
    term: msg('scheduling'),
    aliases: msg('scheduler, schedules'),
    text: msg(
      'Deciding which program or virtual machine may use the processor or a device next, and for how long.',
    ),
  },
  {
    term: msg('server consolidation'),
    aliases: msg('consolidation'),
    text: msg(
      'Moving the work of many little-used servers onto fewer machines, usually as virtual machines.',
    ),
  },
  {
    term: msg('Server Core'),
    aliases: msg('Windows Server Core'),
    text: msg('A way to install Windows Server without a graphical interface.'),
  },
  {
    term: msg('SR-IOV'),
    aliases: msg('single root I/O virtualization'),
    text: msg(
      'Single root I/O virtualization: one device, such as a network adapter, presents itself as several, so that guests can use it directly.',
    ),
  },
  {
    term: msg('system software'),
    aliases: null,
    text: msg(
      'Software that runs the computer itself, such as an operating system, in contrast to applications.',
    ),
  },
  {
    term: msg('Type 1'),
    aliases: msg('Type I, type-1, type1'),
    text: msg(
      'A hypervisor that runs directly on the hardware. Whether a given system is one is often disputed.',
    ),
  },
  {
    term: msg('Type 2'),
    aliases: msg('Type II, type-2, type2'),
    text: msg('A hypervisor that runs on or inside an ordinary operating system. Also called hosted.'),
  },
  {
    term: msg('VI'),
    aliases: msg('VMware Infrastructure, VMware VI'),
    text: msg(
      'VMware Infrastructure: VMware’s package for datacenters, with the hypervisor ESX and its management tools.',
    ),
  },
  {
    term: msg('virtual desktop infrastructure'),
    aliases: msg('VDI, virtual desktop infrastructures'),
    text: msg('Running people’s desktops as virtual machines on servers, and showing them over the network.'),
  },
  {
    term: msg('virtual machine'),
    aliases: msg('virtual machines, VM, VMs'),
    text: msg('A computer imitated by software on which an operating system runs as if on real hardware.'),
  },
  {
    term: msg('virtual machine monitor'),
    aliases: msg('VMM, monitor'),
    text: msg('Another word for hypervisor, or for the part of it that runs the virtual machines.'),
  },
  {
    term: msg('VT'),
    aliases: msg('Intel VT, VT extensions, AMD-V'),
    text: msg(
      'Virtualization technology: extensions of Intel processors for virtualization; AMD has its own. KVM cannot run without them.',
    ),
  },
  {
    term: msg('vulnerability'),
    aliases: msg('vulnerabilities'),
    text: msg('A flaw in software that an attacker can exploit.'),
  },
  {
    term: msg('white paper'),
    aliases: null,
    text: msg('A document in which a company explains and promotes its technology.'),
  },
  {
    term: msg('workload'),
    aliases: msg('workloads'),
    text: msg('The programs that a server runs for its users, taken together as work to be done.'),
  },
];
