/**
 * Terms of the trade, each explained in plain words. A text that uses one shows the explanation on hover and focus; `aliases` are its other
 * forms and names.
 */
export interface GlossaryEntry {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly text: string;
}

export const GLOSSARY: readonly GlossaryEntry[] = [
  {
    term: 'attack surface',
    aliases: ['attack surfaces'],
    text: 'All the code and interfaces that an attacker could try to exploit. The smaller it is, the fewer the ways in.',
  },
  {
    term: 'attestation',
    aliases: ['attested', 'end-to-end attestation'],
    text: 'Proof, usually by cryptographic measurement, that a computer started exactly the software it was meant to start.',
  },
  {
    term: 'bare metal',
    aliases: ['bare-metal', 'on the metal'],
    text: 'The hardware itself. A bare-metal hypervisor runs directly on it, with no operating system underneath.',
  },
  {
    term: 'binary translation',
    aliases: [],
    text: 'Rewriting parts of a guest’s machine code while it runs, so that it can be virtualized without help from the processor.',
  },
  {
    term: 'certification',
    aliases: ['certified', 'recertification'],
    text: 'A vendor’s tested promise that a driver or product works with a certain system. A changed system may require a new test.',
  },
  {
    term: 'closed source',
    aliases: ['source is closed'],
    text: 'Software whose program text is not published, so that outsiders cannot inspect or change it.',
  },
  {
    term: 'cloud',
    aliases: ['EC2', 'Elastic Compute Cloud'],
    text: 'Computing rented over the network, mostly as virtual machines. Amazon’s EC2 is an early example.',
  },
  {
    term: 'container',
    aliases: ['containers', 'container technologies', 'Virtuozzo'],
    text: 'An isolated group of programs that shares one kernel with others. It needs no guest operating system; Virtuozzo is an example.',
  },
  {
    term: 'desktop virtualization',
    aliases: ['virtualization on desktops'],
    text: 'Running virtual machines on the desktop or notebook computer at which a person works.',
  },
  {
    term: 'device driver',
    aliases: ['driver', 'drivers', 'device drivers'],
    text: 'Software through which an operating system or hypervisor controls one kind of hardware, such as a network card.',
  },
  {
    term: 'DNS',
    aliases: ['Domain Name System'],
    text: 'The service that turns names of computers into network addresses. Being reachable from outside, it is a frequent target of attacks.',
  },
  {
    term: 'Dom0',
    aliases: ['Dom 0', 'domain 0'],
    text: 'Xen’s privileged first guest, usually a Linux. It manages the machine and contains the device drivers.',
  },
  {
    term: 'elasticity',
    aliases: ['elastic'],
    text: 'How quickly capacity can be added when demand rises and given back when it falls.',
  },
  {
    term: 'embedded hypervisor',
    aliases: ['embedded'],
    text: 'A hypervisor built into a computer by its maker, like firmware, rather than installed later.',
  },
  {
    term: 'endpoint',
    aliases: ['endpoints'],
    text: 'A computer at the edge of the network that a person uses, such as a desktop or notebook, in contrast to a server.',
  },
  {
    term: 'firmware',
    aliases: [],
    text: 'Software stored in the hardware itself that starts and controls it.',
  },
  {
    term: 'footprint',
    aliases: ['memory footprint'],
    text: 'How much memory or storage a piece of software takes up.',
  },
  {
    term: 'fork',
    aliases: ['forked', 'forking'],
    text: 'A copy of a program’s source code that is developed separately and no longer follows the original by itself.',
  },
  {
    term: 'full virtualization',
    aliases: ['virtualizing fully'],
    text: 'Virtualization in which guests run unchanged, because the virtual machine looks to them like real hardware.',
  },
  {
    term: 'GSX',
    aliases: ['GSX Server', 'VMware Server'],
    text: 'VMware’s hosted product for servers, later renamed VMware Server. It runs on Windows or Linux.',
  },
  {
    term: 'guest',
    aliases: ['guests', 'guest operating system'],
    text: 'An operating system that runs inside a virtual machine.',
  },
  {
    term: 'GUI',
    aliases: ['graphical interface', 'graphical user interface'],
    text: 'Windows, icons and menus on a screen. A server hypervisor does not need them.',
  },
  {
    term: 'hardware extensions',
    aliases: ['virtualization extensions'],
    text: 'Additions to a processor that make virtualization simpler and faster, such as Intel’s VT.',
  },
  {
    term: 'host',
    aliases: ['hosts', 'host operating system', 'host system'],
    text: 'The operating system, or the machine, on which virtual machines run.',
  },
  {
    term: 'hosted',
    aliases: ['host-based', 'hosted hypervisor', 'host-based hypervisor'],
    text: 'A hosted hypervisor runs on or inside an ordinary operating system and depends on it. Also called Type 2.',
  },
  {
    term: 'hypervisor',
    aliases: ['hypervisors'],
    text: 'Software that divides one computer among several virtual machines. Each behaves like a computer of its own.',
  },
  {
    term: 'I/O',
    aliases: ['IO', 'input/output'],
    text: 'Input and output: the traffic between a computer and its devices, such as disks and networks.',
  },
  {
    term: 'IHV',
    aliases: ['IHVs', 'independent hardware vendor'],
    text: 'Independent hardware vendor: a company that makes hardware, such as network cards, for systems of other companies.',
  },
  {
    term: 'image',
    aliases: ['images', 'small image', 'single image'],
    text: 'A file holding a complete, ready-to-run installation of software, for instance an operating system with its settings.',
  },
  {
    term: 'ISV',
    aliases: ['ISVs', 'independent software vendor'],
    text: 'Independent software vendor: a company that makes software, such as backup products, for systems of other companies.',
  },
  {
    term: 'IT',
    aliases: ['IT department'],
    text: 'Information technology; here the people in an organization who look after its computers.',
  },
  {
    term: 'kernel',
    aliases: ['kernels', 'Linux kernel'],
    text: 'The core of an operating system. It controls the hardware and decides which program runs when.',
  },
  {
    term: 'kernel module',
    aliases: ['module', 'loadable kernel module', 'kvm.ko'],
    text: 'A piece of code that can be loaded into a running kernel to extend it.',
  },
  {
    term: 'KVM',
    aliases: ['Kernel-based Virtual Machine'],
    text: 'Kernel-based Virtual Machine: the part of the Linux kernel that makes it act as a hypervisor.',
  },
  {
    term: 'Linux Foundation',
    aliases: [],
    text: 'A non-profit consortium that promotes Linux and brings its developers and vendors together.',
  },
  {
    term: 'lock-in',
    aliases: ['vendor lock-in', 'lock customers in'],
    text: 'Dependence on one vendor: changing to another would cost too much money or effort.',
  },
  {
    term: 'mainline kernel',
    aliases: ['mainline', 'mainline Linux kernel'],
    text: 'The official Linux kernel that the developers publish, from which distributors build their own versions.',
  },
  {
    term: 'memory management',
    aliases: [],
    text: 'How an operating system or hypervisor hands out the computer’s memory and takes it back.',
  },
  {
    term: 'microkernel',
    aliases: [],
    text: 'A small kernel that does only the essentials and leaves the rest, such as drivers, to other programs.',
  },
  {
    term: 'nested virtualization',
    aliases: ['nesting'],
    text: 'Running virtual machines inside a virtual machine.',
  },
  {
    term: 'NUMA',
    aliases: ['non-uniform memory access'],
    text: 'Non-uniform memory access: each processor reaches nearby memory faster than distant memory, so the scheduler should keep work near its data.',
  },
  {
    term: 'OEM',
    aliases: ['OEMs', 'original equipment manufacturer'],
    text: 'Original equipment manufacturer: here a maker of computers that sells them with another company’s software already installed.',
  },
  {
    term: 'open source',
    aliases: ['open-source'],
    text: 'Software whose program text anybody may read, change and pass on.',
  },
  {
    term: 'oVirt',
    aliases: ['oVirt project'],
    text: 'A Red Hat project for a small hypervisor and its management, based on KVM and a reduced Linux.',
  },
  {
    term: 'paravirtualization',
    aliases: ['paravirtualized', 'paravirtual', 'paravirt', 'para-virt'],
    text: 'Virtualization in which guests know about the hypervisor and cooperate with it, which saves time but requires changes to them.',
  },
  {
    term: 'paravirtualized driver',
    aliases: ['paravirtualized drivers', 'paravirtualized device drivers'],
    text: 'A driver inside a guest that works with the hypervisor instead of imitated hardware, which makes disk and network faster.',
  },
  {
    term: 'parent partition',
    aliases: [],
    text: 'Hyper-V’s privileged first guest, a Windows. It manages the machine and contains the device drivers.',
  },
  {
    term: 'power management',
    aliases: ['manage power'],
    text: 'Saving energy by slowing down or switching off parts of a computer. It matters most on notebooks.',
  },
  {
    term: 'process',
    aliases: ['processes', 'Linux process'],
    text: 'A running program, as the operating system sees it.',
  },
  {
    term: 'production',
    aliases: ['production workloads', 'in production'],
    text: 'Real use that a business depends on, in contrast to development and testing.',
  },
  {
    term: 'purpose-built',
    aliases: [],
    text: 'Made for one purpose only. Here: a hypervisor that is nothing else, not a general operating system as well.',
  },
  {
    term: 'QEMU',
    aliases: [],
    text: 'An open-source program that imitates a computer’s hardware. KVM uses it to give guests their virtual devices.',
  },
  {
    term: 'QoS',
    aliases: ['quality of service'],
    text: 'Quality of service: guaranteeing each virtual machine its share of a resource, even when the machine is busy.',
  },
  {
    term: 'Qumranet',
    aliases: [],
    text: 'The company that began and maintained KVM. Red Hat bought it in 2008.',
  },
  {
    term: 'real-time',
    aliases: ['real-time computing'],
    text: 'Computing in which a result must be ready within a strict time limit.',
  },
  {
    term: 'resource pool',
    aliases: ['virtualization pool', 'pooled'],
    text: 'Several servers treated as one supply of computing power for virtual machines.',
  },
  {
    term: 'RHEL',
    aliases: ['Red Hat Enterprise Linux', 'RHEL 6'],
    text: 'Red Hat Enterprise Linux: Red Hat’s commercial Linux for companies. RHEL 6 came out in 2010.',
  },
  {
    term: 'RHEV',
    aliases: ['Red Hat Enterprise Virtualization', 'Enterprise Hypervisor'],
    text: 'Red Hat Enterprise Virtualization: Red Hat’s product for running virtual machines with KVM.',
  },
  {
    term: 'scheduling',
    aliases: ['scheduler', 'schedules'],
    text: 'Deciding which program or virtual machine may use the processor or a device next, and for how long.',
  },
  {
    term: 'server consolidation',
    aliases: ['consolidation'],
    text: 'Moving the work of many little-used servers onto fewer machines, usually as virtual machines.',
  },
  {
    term: 'Server Core',
    aliases: ['Windows Server Core'],
    text: 'A way to install Windows Server without a graphical interface.',
  },
  {
    term: 'SR-IOV',
    aliases: ['single root I/O virtualization'],
    text: 'Single root I/O virtualization: one device, such as a network adapter, presents itself as several, so that guests can use it directly.',
  },
  {
    term: 'system software',
    aliases: [],
    text: 'Software that runs the computer itself, such as an operating system, in contrast to applications.',
  },
  {
    term: 'Type 1',
    aliases: ['Type I', 'type-1', 'type1'],
    text: 'A hypervisor that runs directly on the hardware. Whether a given system is one is often disputed.',
  },
  {
    term: 'Type 2',
    aliases: ['Type II', 'type-2', 'type2'],
    text: 'A hypervisor that runs on or inside an ordinary operating system. Also called hosted.',
  },
  {
    term: 'VI',
    aliases: ['VMware Infrastructure', 'VMware VI'],
    text: 'VMware Infrastructure: VMware’s package for datacenters, with the hypervisor ESX and its management tools.',
  },
  {
    term: 'virtual desktop infrastructure',
    aliases: ['VDI', 'virtual desktop infrastructures'],
    text: 'Running people’s desktops as virtual machines on servers, and showing them over the network.',
  },
  {
    term: 'virtual machine',
    aliases: ['virtual machines', 'VM', 'VMs'],
    text: 'A computer imitated by software on which an operating system runs as if on real hardware.',
  },
  {
    term: 'virtual machine monitor',
    aliases: ['VMM', 'monitor'],
    text: 'Another word for hypervisor, or for the part of it that runs the virtual machines.',
  },
  {
    term: 'VT',
    aliases: ['Intel VT', 'VT extensions', 'AMD-V'],
    text: 'Virtualization technology: extensions of Intel processors for virtualization; AMD has its own. KVM cannot run without them.',
  },
  {
    term: 'vulnerability',
    aliases: ['vulnerabilities'],
    text: 'A flaw in software that an attacker can exploit.',
  },
  {
    term: 'white paper',
    aliases: [],
    text: 'A document in which a company explains and promotes its technology.',
  },
  {
    term: 'workload',
    aliases: ['workloads'],
    text: 'The programs that a server runs for its users, taken together as work to be done.',
  },
];
