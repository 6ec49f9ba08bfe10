import type { GlossaryEntry } from './glossary-entry.ts';
import { msg } from './language/texts.ts';

/** Terms of the trade from A to I, in the order of the English alphabet. */
export const TRADE_TERMS_A_TO_I: readonly GlossaryEntry[] = [
  {
    term: msg('attack surface'),
    aliases: msg('attack surfaces'),
    text: msg(
      'All the code and interfaces that an attacker could try to exploit. The smaller it is, the fewer the ways in.',
    ),
  },
  {
    term: msg('attestation'),
    aliases: msg('attested, end-to-end attestation'),
    text: msg(
      'Proof, usually by cryptographic measurement, that a computer started exactly the software it was meant to start.',
    ),
  },
  {
    term: msg('bare metal'),
    aliases: msg('bare-metal, on the metal'),
    text: msg(
      'The hardware itself. A bare-metal hypervisor runs directly on it, with no operating system underneath.',
    ),
  },
  {
    term: msg('binary translation'),
    aliases: null,
    text: msg(
      'Rewriting parts of a guest’s machine code while it runs, so that it can be virtualized without help from the processor.',
    ),
  },
  {
    term: msg('certification'),
    aliases: msg('certified, recertification'),
    text: msg(
      'A vendor’s tested promise that a driver or product works with a certain system. A changed system may require a new test.',
    ),
  },
  {
    term: msg('closed source'),
    aliases: msg('source is closed'),
    text: msg('Software whose program text is not published, so that outsiders cannot inspect or change it.'),
  },
  {
    term: msg('cloud'),
    aliases: msg('EC2, Elastic Compute Cloud'),
    text: msg(
      'Computing rented over the network, mostly as virtual machines. Amazon’s EC2 is an early example.',
    ),
  },
  {
    term: msg('container'),
    aliases: msg('containers, container technologies, Virtuozzo'),
    text: msg(
      'An isolated group of programs that shares one kernel with others. It needs no guest operating system; Virtuozzo is an example.',
    ),
  },
  {
    term: msg('desktop virtualization'),
    aliases: msg('virtualization on desktops'),
    text: msg('Running virtual machines on the desktop or notebook computer at which a person works.'),
  },
  {
    term: msg('device driver'),
    aliases: msg('driver, drivers, device drivers'),
    text: msg(
      'Software through which an operating system or hypervisor controls one kind of hardware, such as a network card.',
    ),
  },
  {
    term: msg('DNS'),
    aliases: msg('Domain Name System'),
    text: msg(
      'The service that turns names of computers into network addresses. Being reachable from outside, it is a frequent target of attacks.',
    ),
  },
  {
    term: msg('Dom0'),
    aliases: msg('Dom 0, domain 0'),
    text: msg(
      'Xen’s privileged first guest, usually a Linux. It manages the machine and contains the device drivers.',
    ),
  },
  {
    term: msg('elasticity'),
    aliases: msg('elastic'),
    text: msg('How quickly capacity can be added when demand rises and given back when it falls.'),
  },
  {
    term: msg('embedded hypervisor'),
    aliases: msg('embedded'),
    text: msg('A hypervisor built into a computer by its maker, like firmware, rather than installed later.'),
  },
  {
    term: msg('endpoint'),
    aliases: msg('endpoints'),
    text: msg(
      'A computer at the edge of the network that a person uses, such as a desktop or notebook, in contrast to a server.',
    ),
  },
  {
    term: msg('firmware'),
    aliases: null,
    text: msg('Software stored in the hardware itself that starts and controls it.'),
  },
  {
    term: msg('footprint'),
    aliases: msg('memory footprint'),
    text: msg('How much memory or storage a piece of software takes up.'),
  },
  {
    term: msg('fork'),
    aliases: msg('forked, forking'),
    text: msg(
      'A copy of a program’s source code that is developed separately and no longer follows the original by itself.',
    ),
  },
  {
    term: msg('full virtualization'),
    aliases: msg('virtualizing fully'),
    text: msg(
      'Virtualization in which guests run unchanged, because the virtual machine looks to them like real hardware.',
    ),
  },
  {
    term: msg('GSX'),
    aliases: msg('GSX Server, VMware Server'),
    text: msg(
      'VMware’s hosted product for servers, later renamed VMware Server. It runs on Windows or Linux.',
    ),
  },
  {
    term: msg('guest'),
    aliases: msg('guests, guest operating system'),
    text: msg('An operating system that runs inside a virtual machine.'),
  },
  {
    term: msg('GUI'),
    aliases: msg('graphical interface, graphical user interface'),
    text: msg('Windows, icons and menus on a screen. A server hypervisor does not need them.'),
  },
  {
    term: msg('hardware extensions'),
    aliases: msg('virtualization extensions'),
    text: msg('Additions to a processor that make virtualization simpler and faster, such as Intel’s VT.'),
  },
  {
    term: msg('host'),
    aliases: msg('hosts, host operating system, host system'),
    text: msg('The operating system, or the machine, on which virtual machines run.'),
  },
  {
    term: msg('hosted'),
    aliases: msg('host-based, hosted hypervisor, host-based hypervisor'),
    text: msg(
      'A hosted hypervisor runs on or inside an ordinary operating system and depends on it. Also called Type 2.',
    ),
  },
  {
    term: msg('hypervisor'),
    aliases: msg('hypervisors'),
    text: msg(
      'Software that divides one computer among several virtual machines. Each behaves like a computer of its own.',
    ),
  },
  {
    term: msg('I/O'),
    aliases: msg('IO, input/output'),
    text: msg(
      'Input and output: the traffic between a computer and its devices, such as disks and networks.',
    ),
  },
  {
    term: msg('IHV'),
    aliases: msg('IHVs, independent hardware vendor'),
    text: msg(
      'Independent hardware vendor: a company that makes hardware, such as network cards, for systems of other companies.',
    ),
  },
  {
    term: msg('image'),
    aliases: msg('images, small image, single image'),
    text: msg(
      'A file holding a complete, ready-to-run installation of software, for instance an operating system with its settings.',
    ),
  },
  {
    term: msg('ISV'),
    aliases: msg('ISVs, independent software vendor'),
    text: msg(
      'Independent software vendor: a company that makes software, such as backup products, for systems of other companies.',
    ),
  },
  {
    term: msg('IT'),
    aliases: msg('IT department'),
    text: msg('Information technology; here the people in an organization who look after its computers.'),
  },
];
