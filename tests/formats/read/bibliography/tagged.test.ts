import { describe, test } from 'vitest';
import { type Case, checkCase, latin, YEAR } from './cases.ts';

const ris = (text: string | Uint8Array, sources: Case['sources'], says: Case['says'] = []): Case => ({
  kind: 'ris',
  text,
  sources,
  says,
});

const RIS: Readonly<Record<string, Case>> = {
  'authors of both tags, in order': ris(
    'TY  - JOUR\nTI  - A\nA1  - First, Ann\nAU  - Second, Ben, Jr.\nAU  - The Team\nER  - \n',
    [{ author: 'Ann First, Ben Second Jr., The Team' }],
  ),
  'titles and journals by all their tags': ris(
    'TY  - JOUR\nTT  - Translated\nTI  - Title\nJO  - J. X\nJF  - Journal of X\nER  - \nTY  - JOUR\nT1  - Old\nT2  - Second\nJA  - J2\nER  - \nTY  - JOUR\nTT  - Alone\nJ2  - J3\nER  - \nTY  - CHAP\nTI  - Part\nT2  - Book\nT3  - Series\nER  - \nTY  - BOOK\nTI  - Whole\nT2  - Series\nPB  - P\nCY  - Bern\nET  - 2nd\nER  - \n',
    [
      { title: 'Title', publication: 'Journal of X' },
      { title: 'Old', publication: 'Second' },
      { title: 'Alone', publication: 'J3' },
      { title: 'Part', publication: 'Book', remark: 'Cited as: series Series.' },
      {
        title: 'Whole',
        publication: null,
        publisher: 'P',
        edition: '2nd',
        remark: 'Cited as: series Series, Bern.',
      },
    ],
    [/left out: TT \(1 time\)\./],
  ),
  'titles, names and fields that nothing is read of': ris(
    'TY  - JOUR\nTI  - One\nT1  - Another\nAU  - Doe, J.\nA4  - Roe, R.\nJF  - Journal of X\nJO  - J. X\nT2  - journal of x\nC1  - c\nAN  - 7\nER  - \n',
    [{ title: 'One', author: 'J. Doe', publication: 'Journal of X' }],
    [/left out: T1 \(1 time\), A4 \(1 time\), C1 \(1 time\)\./],
  ),
  'tags in small letters, ends without blanks': ris(
    'ty  - book\nti  - One\nau  - Doe, J.\nER -\nTY  - BOOK\nTI  - Two\nVL  -\nIS  - 3\nEP  -\ner-\n',
    [
      { title: 'One', author: 'J. Doe' },
      { title: 'Two', remark: 'Cited as: issue 3.' },
    ],
  ),
  'dates by all their tags': ris(
    'TY  - JOUR\nTI  - A\nPY  - 2008\nDA  - 2008/04/02/\nER  - \nTY  - JOUR\nTI  - B\nY1  - 2008/04/02\nER  - \nTY  - JOUR\nTI  - C\nPY  - 2008\nDA  - Apr 2\nER  - \nTY  - JOUR\nTI  - D\nPY  - 2008///Spring\nY2  - 2020/03/12/08:30:00\nER  - \n',
    [
      { date: '2008-04-02' },
      { date: '2008-04-02' },
      { date: '2008-04-02' },
      { date: null, remark: 'Dated 2008 Spring', accessed: '2020-03-12' },
    ],
    [YEAR],
  ),
  addresses: ris(
    'TY  - ELEC\nTI  - A\nUR  - https://example.org/1\nUR  - https://example.org/2\nDO  - https://doi.org/10.1000/x\nER  - \nTY  - ELEC\nTI  - B\nL1  - https://example.org/b.pdf\nM3  - doi: 10.1000/y\nER  - \n',
    [
      { url: 'https://example.org/1', doi: '10.1000/x', remark: 'https://example.org/2' },
      { url: 'https://example.org/b.pdf', doi: '10.1000/y' },
    ],
  ),
  'lines that go on, empty lines, blanks before tags': ris(
    'Provider: X\n\n  TY  - JOUR\r\nTI  - A title that\r\ngoes on\r\n\r\nN1  - one\r\n  two\r\nER  -\r\n',
    [{ title: 'A title that goes on', remark: 'one two' }],
  ),
  'a record without end': ris(
    'TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n',
    [{ title: 'A' }, { title: 'B' }],
    [/^1 entry has no line “ER {2}-” at the end.*line 1/],
  ),
  'records without a type, and without anything': ris(
    'JF  - J\nT1  - A\nER  - \nTY  - JOUR\nER  - \nTY  - JOUR\nT1  - B\nER  - \n',
    [{ title: 'A', publication: 'J' }, { title: 'B' }],
    [/in line 1 has no line “TY {2}-”/, /in line 4 has nothing in it/],
  ),
  'tags that RIS does not have': ris(
    'TY  - JOUR\nTI  - A\nXX  - 1\nKW  - k\nER  - \nTY  - JOUR\nTI  - B\nXX  - 2\nAB  - words\nER  - \n',
    [{ title: 'A' }, { title: 'B' }],
    [/does not have were left out: XX \(2 times\)/, /left out: keywords \(1 time\), abstract \(1 time\)/],
  ),
  'tags with other blanks': ris('TY - JOUR\nTI - A\nAU - Doe, Jane\nER -\n', [
    { title: 'A', author: 'Jane Doe' },
  ]),
  'editors, markup, a key': ris(
    'TY  - BOOK\nTI  - On <i>Xen</i> &amp; CO<sub>2</sub>\nED  - Doe, Jane\nN1  - <p>One</p>\nID  - k1\nER  - \n',
    [{ slug: 'k1', title: 'On Xen & CO₂', author: 'Jane Doe (ed.)', remark: 'One' }],
    [/^1 entry has no author/],
  ),
  'volume, issue and pages': ris(
    'TY  - JOUR\nTI  - A\nVL  - 6\nIS  - 3\nSP  - 193\nEP  - 194\nSN  - 1234-5678\nER  - \nTY  - THES\nTI  - B\nPB  - Univ.\nER  - \n',
    [
      { remark: 'Cited as: volume 6, issue 3, pages 193–194, ISSN 1234-5678.' },
      { publisher: 'Univ.', remark: 'Cited as: Thesis.' },
    ],
  ),
  'an encoding that is guessed': ris(
    latin('TY  - JOUR\nTI  - Größe und Gewicht der Bücher\nER  - \n'),
    [{ title: 'Größe und Gewicht der Bücher' }],
    [/windows-1252 by a guess/],
  ),
};

const OTHERS: Readonly<Record<string, Case>> = {
  ENW: {
    kind: 'enw',
    text: '%0 Journal Article\n%A Doe, Jane\n%A Roe, Ann\n%T A title\n%J A journal\n%D 2008\n%V 3\n%P 1-9\n%@ 1234-5678\n%R 10.1000/x\n%U https://example.org/\n%F doe08\n\n%0 Book\n%T B\n%I P\n%7 2nd\n',
    sources: [
      {
        slug: 'doe08',
        title: 'A title',
        author: 'Jane Doe, Ann Roe',
        publication: 'A journal',
        doi: '10.1000/x',
        url: 'https://example.org/',
        remark: 'Dated 2008\nCited as: volume 3, pages 1–9, ISSN 1234-5678.',
      },
      { title: 'B', publisher: 'P', edition: '2nd' },
    ],
    says: [YEAR],
  },
  NBIB: {
    kind: 'nbib',
    text: 'PMID- 123\nOWN - NLM\nTI  - A title that\n      goes on.\nLID - 10.1000/x [doi]\nLID - S1 [pii]\nFAU - Doe, Jane\nAU  - Doe J\nJT  - A journal\nTA  - A j\nDP  - 2008 Apr 2\nVI  - 3\nIP  - 1\nPG  - 1-9\n\nPMID- 124\nTI  - B\n',
    sources: [
      {
        title: 'A title that goes on',
        author: 'Jane Doe',
        publication: 'A journal',
        date: '2008-04-02',
        doi: '10.1000/x',
        remark: 'Cited as: volume 3, issue 1, pages 1–9, PMID 123.',
      },
      { title: 'B' },
    ],
    says: [],
  },
  'NBIB with empty tags, short names, groups and several titles': {
    kind: 'nbib',
    text: 'PMID-123\nTI  - One\nTI  - More\nTT  - Eins\nAU  - Doe JR\nCN  - The Group\nVI  - 1\nIP  -\nIS  - 2277-9175 (Electronic)\nIS  - 2277-9175 (Linking)\nJT  - J\nPG  -\nAID - doi:10.1000/y\n',
    sources: [
      {
        title: 'One',
        author: 'JR Doe, The Group',
        publication: 'J',
        doi: '10.1000/y',
        remark: 'Cited as: volume 1, ISSN 2277-9175, PMID 123.',
      },
    ],
    says: [/left out: TI \(1 time\), TT \(1 time\)\./],
  },
  'ENW with notes and names of other parts': {
    kind: 'enw',
    text: '%0 Book\n%T One\n%A Doe, J.\n%Y Roe, R.\n%? Poe, P.\n%O A note\n',
    sources: [{ title: 'One', author: 'J. Doe', remark: 'A note' }],
    says: [/left out: %Y \(1 time\), %\? \(1 time\)\./],
  },
  'CSL-JSON in an object, with more than a source has': {
    kind: 'json',
    text: JSON.stringify({
      items: [
        {
          type: 'book',
          id: 'a',
          title: 'A',
          translator: [{ family: 'Doe', given: 'J.' }],
          archive: 'Somewhere',
          language: 'en',
        },
      ],
    }),
    sources: [{ title: 'A', remark: 'Cited as: translated by J. Doe.' }],
    says: [/left out: archive \(1 time\)\./],
  },
  'CSL-JSON with entries that are none': {
    kind: 'json',
    text: JSON.stringify([
      {
        type: 'book',
        id: 'a',
        title: '<i>A</i> &amp; B',
        author: [{ family: 'Berg', given: 'Ann', 'dropping-particle': 'van den' }],
        issued: {
          'date-parts': [
            [2008, 4],
            [2008, 5],
          ],
        },
      },
      5,
      {
        type: 'webpage',
        id: 'b',
        title: 'B',
        issued: { 'date-parts': [[2008]], season: 1 },
        accessed: { 'date-parts': [[2020, 1, 2]] },
        custom: { credibility: 7 },
      },
    ]),
    sources: [
      { slug: 'a', title: 'A & B', author: 'Ann van den Berg', remark: 'Dated 2008-04 to 2008-05' },
      { slug: 'b', title: 'B', accessed: '2020-01-02', remark: 'Dated 2008 spring' },
    ],
    says: ['Entry 2 of the list is no entry', /^1 entry has a month/, YEAR],
  },
};

describe('what is wrong with a record is said, and the others come in', () => {
  test.each(Object.entries(RIS))('RIS: %s', (_, one) => checkCase(one));
  test.each(Object.entries(OTHERS))('%s', (_, one) => checkCase(one));
});
