import type { WorkbookSeedInput } from './format.ts';

/** Everybody who says something or holds a view. Affiliation and interest only as far as a text gives them; an interest follows from an affiliation. */
export const speakers: WorkbookSeedInput['speakers'] = [
  // P8: “Disclosure: no positions”. The text names neither author nor blog.
  {
    slug: 'author-000',
    name: 'Author of article 000 (not named)',
    role: 'author of article 000',
    affiliation: null,
    interest: 'declares to hold no positions',
  },
  // P4 names them as a crowd (“Most of the proponents …”); nobody in particular. Known only through an author who disagrees.
  {
    slug: 'xen-proponents',
    name: 'Proponents of Xen',
    role: 'people, as reported in article 000',
    affiliation: null,
    interest: 'take Xen’s side',
  },
  // P6: “I’ve also heard”. Not an invented crowd: somebody said it to the author; kept so that a view which the author rejects is not counted as his.
  {
    slug: 'bare-metal-proponents',
    name: 'People heard praising bare metal for its management (not named)',
    role: 'people, as reported in article 000',
    affiliation: null,
    interest: null,
  },
  // Signed (P10). The text gives no affiliation.
  {
    slug: 'brad-moczik',
    name: 'Brad Moczik',
    role: 'author of article 001',
    affiliation: null,
    interest: null,
  },
  // 001 P1. His interest follows from the Linux Foundation’s.
  {
    slug: 'jim-zemlin',
    name: 'Jim Zemlin',
    role: 'executive director, as reported in article 001',
    affiliation: 'Linux Foundation',
    interest: 'directs the Linux Foundation, which encourages the adoption of KVM',
    origin: 'linux-foundation',
  },
  // 001 P1, P2, P5.
  {
    slug: 'linux-foundation',
    name: 'Linux Foundation',
    role: 'organization, as reported in article 001',
    affiliation: null,
    interest: 'encourages the adoption of KVM, which is part of Linux; described as a non-profit consortium',
    origin: 'linux-foundation',
  },
  // 001 P2; the name is the author’s and unfriendly. Nobody in particular is named.
  {
    slug: 'linux-zealots',
    name: 'Linux zealots',
    role: 'people, as reported in article 001',
    affiliation: null,
    interest: 'take Linux’s and KVM’s side',
  },
  // 001 P3. The text gives IBM no interest, so IBM has no entry of its own.
  {
    slug: 'ibm-linux-coder',
    name: 'Linux coder at IBM (not named)',
    role: 'quoted in article 001',
    affiliation: 'IBM',
    interest: null,
  },
  // Signed (P37). The text gives no affiliation.
  {
    slug: 'richard-jones',
    name: 'Richard Jones',
    role: 'author of article 002',
    affiliation: null,
    interest: null,
  },
  // 002 P35 names them (“to the masses”); a perception in the market, not a crowd that speaks.
  {
    slug: 'the-masses',
    name: 'The masses',
    role: 'the public, as reported in article 002',
    affiliation: null,
    interest: null,
  },
  // Signed (P10). That the commenter Keith (P38) is the author is inferred.
  {
    slug: 'keith-ward',
    name: 'Keith Ward',
    role: 'author of article 003; commented on it on 25 February 2009 as “Keith”',
    affiliation: null,
    interest: null,
  },
  // 003 P5. His interest follows from Red Hat’s.
  {
    slug: 'navin-thadani',
    name: 'Navin Thadani',
    role: 'senior director, virtualization business, quoted in article 003',
    affiliation: 'Red Hat',
    interest: 'works for Red Hat, which is committed to KVM and is going to sell a hypervisor',
    origin: 'red-hat',
  },
  // 003 P7 names the camp; that it is also meant by the “myth” of P6 is inferred.
  {
    slug: 'kvm-hosted-camp',
    name: 'Those who hold that KVM is hosted (not named)',
    role: 'people, as reported in article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P7. The text gives no affiliation.
  {
    slug: 'brian-madden',
    name: 'Brian Madden',
    role: 'quoted in article 003 (not dated)',
    affiliation: null,
    interest: null,
  },
  // 003 P8; nobody in particular is named.
  {
    slug: 'xen-folks',
    name: 'Xen folks',
    role: 'people, as reported by Brian Madden in article 003',
    affiliation: null,
    interest: 'take Xen’s side',
  },
  // 003 P8: “KVM responds”; that its supporters are meant is inferred.
  {
    slug: 'kvm-folks',
    name: 'KVM’s side',
    role: 'people, as reported by Brian Madden in article 003',
    affiliation: null,
    interest: 'take KVM’s side',
  },
  // 003 P12; unsigned.
  {
    slug: 'anonymous-2010-07-27',
    name: 'Anonymous reader, 27 July 2010',
    role: 'reader, comment on article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P14; unsigned.
  {
    slug: 'anonymous-2010-02-07',
    name: 'Anonymous reader, 7 February 2010',
    role: 'reader, comment on article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P16. The text gives no affiliation.
  {
    slug: 'anthony-liguori',
    name: 'Anthony Liguori',
    role: 'reader, comment of 29 March 2009 on article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P23. The text gives no affiliation.
  {
    slug: 'dave-waters',
    name: 'Dave Waters',
    role: 'reader in Tampa, Florida, comment of 2 March 2009 on article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P27: “gets a bad rap”; that there are critics is implied. Kept so that a criticism which Waters rejects is not counted as his.
  {
    slug: 'kvm-critics',
    name: 'Those who fault KVM as new (not named)',
    role: 'people, as reported by Dave Waters in a comment on article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P29; unsigned.
  {
    slug: 'anonymous-2009-02-28',
    name: 'Anonymous reader, 28 February 2009',
    role: 'reader, comment on article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P40. The text gives no affiliation.
  {
    slug: 'erik-de-ruijter',
    name: 'Erik de Ruijter',
    role: 'reader in Amsterdam, comment of 25 February 2009 on article 003',
    affiliation: null,
    interest: null,
  },
  // 003 P39; 004 P3 and the author’s comment (P20 to P21 of the numbered text).
  {
    slug: 'red-hat',
    name: 'Red Hat',
    role: 'company, as reported in articles 003 and 004',
    affiliation: null,
    interest:
      'committed to KVM, whose technology it bought; is going to sell a hypervisor; ends its support for Xen',
    origin: 'red-hat',
  },
  // Article 004 is unsigned; that he wrote it is inferred from the comments. The text gives no affiliation.
  {
    slug: 'billy-marshall',
    name: 'Billy Marshall',
    role: 'author of article 004; answers a comment on it',
    affiliation: null,
    interest: null,
  },
  // 001 P5 and P6, 002 P3 to P5.
  {
    slug: 'microsoft',
    name: 'Microsoft',
    role: 'company, as reported in article 004',
    affiliation: null,
    interest: 'makes Windows and Hyper-V',
  },
  // 004 P13.
  {
    slug: 'alq666',
    name: 'alq666',
    role: 'reader under a pseudonym, comment on article 004 (not dated)',
    affiliation: null,
    interest: null,
  },
  // 004 P15.
  {
    slug: 'kvm-documentation',
    name: 'KVM’s documentation',
    role: 'document, quoted by alq666 in a comment on article 004 (not dated)',
    affiliation: null,
    interest: null,
  },
];
