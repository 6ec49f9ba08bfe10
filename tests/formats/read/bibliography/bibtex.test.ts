import { describe, expect, test } from 'vitest';
import { type Case, checkCase, latin, YEAR } from './cases.ts';

const bib = (text: string | Uint8Array, sources: Case['sources'], says: Case['says'] = []): Case => ({
  kind: 'bib',
  text,
  sources,
  says,
});

const authors = (count: number, join: string): string =>
  Array.from({ length: count }, (_, i) => `Familyname${i}, Given${i}`).join(join);

const BIB: Readonly<Record<string, Case>> = {
  'a comma is missing after a field': bib(
    '@misc{one, title = {A}}\n@misc{two,\n title = {B}\n author = {Doe, Jane}\n}\n@misc{three, title = {C}}',
    [{ slug: 'one' }, { slug: 'two', title: 'B', author: 'Jane Doe' }, { slug: 'three' }],
    [/Entry “two” \(line 2\).*the comma after its title is missing/],
  ),
  'a comma is missing after the key': bib(
    '@book{one\n title = {A}}\n@book{two title = {B}, publisher = {P}}',
    [
      { slug: 'one', title: 'A' },
      { slug: 'two', title: 'B', publisher: 'P' },
    ],
    [/“one” \(line 1\).*comma after its key/, /“two” \(line 3\).*comma after its key/],
  ),
  'keys are missing': bib(
    '@book{, title = {The Remarks}, author = {Doe, Jane}, date = {2008-01-02}}\n@book{title = {Other Words}}',
    [
      { slug: 'doe2008remarks', title: 'The Remarks' },
      { slug: 'otherwords'.slice(0, 5), title: 'Other Words' },
    ],
    [/^2 entries have no key.*line 1 \(doe2008remarks\) and line 2 \(other\)/],
  ),
  'a brace is not closed, and the next entry comes in': bib(
    '@misc{one,\n title = {A study,\n author = {Doe, Jane},\n url = {https://example.org/}\n}\n\n@misc{two,\n title = {B}}',
    [
      { slug: 'one', title: 'A study', author: 'Jane Doe', url: 'https://example.org/' },
      { slug: 'two', title: 'B' },
    ],
    [/“one” \(line 1\).*the bracket of its title is not closed/],
  ),
  'the last brace is missing': bib(
    '@misc{one,\n title = {A}\n\n@misc{two,\n title = {B}}',
    [
      { slug: 'one', title: 'A' },
      { slug: 'two', title: 'B' },
    ],
    [/“one” \(line 1\).*its last bracket is missing/],
  ),
  'there is a brace too many': bib(
    '@misc{one,\n title = {A}},\n author = {Doe, Jane}\n}\n@misc{two, title = {B}}',
    [{ title: 'A', author: 'Jane Doe' }, { title: 'B' }],
    [/“one” \(line 1\).*a bracket too many in line 2/],
  ),
  'quotes in quotes, and a quote that is not closed': bib(
    '@misc{one, title = "He said "no" twice", author = "Doe, Jane"}\n@misc{two,\n title = "Open,\n author = "Roe, Ann"\n}',
    [
      { title: 'He said "no" twice', author: 'Jane Doe' },
      { title: 'Open', author: 'Ann Roe' },
    ],
    [/“two” \(line 2\).*the quotation mark of its title is not closed/],
  ),
  'an entry without its sign': bib(
    'misc{two,\n title = {B}\n}\n@misc{one, title = {A}}\n@misc=three,\n title = {C}\n}\n',
    [{ slug: 'one' }],
    [/in line 1 looks like an entry that does not begin with its sign/, /in line 6 looks like an entry/],
  ),
  'words that are no field': bib(
    '@misc{one, title = {A}, oops here, author = {Doe, Jane}}',
    [{ title: 'A', author: 'Jane Doe' }],
    [/“oops here” in line 1 is no field/],
  ),
  'parentheses, capitals, blanks': bib(
    '@ARTICLE (one,\n  TITLE = "A (small) study",\n  Journal = {J (new)}\n)\n@ misc { two , title={B} }',
    [
      { slug: 'one', title: 'A (small) study', publication: 'J (new)' },
      { slug: 'two', title: 'B' },
    ],
  ),
  'comments, preambles and groups of JabRef': bib(
    '% Encoding: UTF-8\nBy somebody@example.org {x}\n@preamble{"\\newcommand{\\x}{y}"}\n@comment{@misc{old, title = {Old}}}\n@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n1 StaticGroup:x\\;0\\;1\\;;\n}\n%@misc{away, title = {Away}}\n@misc{one, % a remark\n title = {A}}\n@comment a line',
    [{ slug: 'one', title: 'A' }],
    [/^2 entries stand in a comment.*line 4 and line 9/],
  ),
  'texts of @string, put together': bib(
    '@string{lwn = "Linux Weekly"}\n@STRING(full = lwn # { News})\n@article{one, title = "A" # { and B}, journal = FULL, year = 2008, month = apr # "~2"}',
    [{ title: 'A and B', publication: 'Linux Weekly News', date: '2008-04-02' }],
  ),
  'a text that is not defined': bib(
    '@article{one, title = {A}, journal = jomch}\n@article{two, title = {B}, journal = jomch}',
    [{ publication: 'jomch' }, { publication: 'jomch' }],
    [/^“jomch” has no brackets.*“one” and “two”/],
  ),
  '@set is no source': bib(
    '@set{all, entryset = {one}}\n@misc{one, title = {A}}',
    [{ slug: 'one' }],
    [/^1 entry is a set/],
  ),
  'keys that are given twice': bib(
    '@misc{one, title = {A}}\n@misc{one, title = {B}}\n@misc{one, title = {A}}',
    [
      { slug: 'one', title: 'A' },
      { slug: 'one-2', title: 'B' },
    ],
    [
      /“one” \(line 2\) has a key that another entry has too; it is called “one-2”/,
      /“one” \(line 3\) stands there twice/,
    ],
  ),
  'fields that are given twice': bib(
    '@misc{one, title = {A}, title = {B}}',
    [{ title: 'A' }],
    ['title is given twice, and the first one was taken'],
  ),
  'translators, places and texts beside each other': bib(
    '@article{one, title = {A}, journal = {Journal of Things}, titleaddon = {Written overnight}, address = {New York}, location = {Shanghai}, translator = {Roe, R.}, doi = {http://doi.acm.org/10.1145/1137627.1137631}}',
    [
      {
        title: 'A',
        publication: 'Journal of Things',
        doi: '10.1145/1137627.1137631',
        remark: 'Cited as: Shanghai, New York, translated by R. Roe.',
      },
    ],
    [/left out: titleaddon \(1 time\)\./],
  ),
  'cross references, also backwards and far away': bib(
    `@inproceedings{one, title = {A}, crossref = {PROC}}\n${Array.from({ length: 60 }, (_, i) => `@misc{m${i}, title = {M${i}}}\n`).join('')}@proceedings{proc, title = {Proceedings of X}, date = {2001-02-03}, publisher = {P}}`,
    [
      { title: 'A', publication: 'Proceedings of X', date: '2001-02-03', publisher: 'P' },
      ...Array.from({ length: 60 }, (_, i) => ({ slug: `m${i}` })),
      { slug: 'proc', title: 'Proceedings of X' },
    ],
  ),
  'references to what is not there, and to itself': bib(
    '@misc{one, title = {A}, crossref = {no}}\n@misc{two, title = {B}, crossref = {two}}\n@misc{three, title = {C}, crossref = {four}}\n@misc{four, title = {D}, crossref = {three}}',
    [{ title: 'A' }, { title: 'B' }, { title: 'C' }, { title: 'D' }],
    [
      /“one”.*“no”, which is not in the file/,
      /“two”.*refers to itself/,
      /“three”.*to itself/,
      /“four”.*to itself/,
    ],
  ),
  xdata: bib('@xdata{pub, publisher = {Press}, location = {Bern}}\n@book{one, title = {A}, xdata = {pub}}', [
    { slug: 'one', publisher: 'Press', remark: 'Cited as: Bern.' },
  ]),
  'many authors': bib(
    `@article{one, title = {A}, author = {${authors(40, ' and ')}}}`,
    [{ author: expect.stringMatching(/^Given0 Familyname0, .* et al\.$/) }],
    [/^Entry “one” \(line 1\) has 40 authors; the first \d+ were kept, with “et al.”/],
  ),
  'others, teams, particles and suffixes': bib(
    '@misc{one, title = {A}, author = {Doe, Jane and others}}\n@misc{two, title = {B}, author = {{The Team and Co} and Ludwig van Beethoven and de la Cruz, Jr., Bob}}',
    [{ author: 'Jane Doe et al.' }, { author: 'The Team and Co, Ludwig van Beethoven, Bob de la Cruz Jr.' }],
  ),
  'names with semicolons, and with nothing between them': bib(
    '@misc{one, title = {A}, author = {Doe, Jane; Roe, Ann}}\n@misc{two, title = {B}, author = {Doe, J., Roe, A., Poe, B.}}\n@misc{three, title = {C}, author = {Doe, Jane and and Roe, Ann and}}',
    [
      { author: 'Jane Doe, Ann Roe' },
      { author: 'Doe, J., Roe, A., Poe, B.' },
      { author: 'Jane Doe, Ann Roe' },
    ],
    [/“two” \(line 2\): commas stand in author where “and” should be/, /^1 entry has semicolons/],
  ),
  'editors where there is no author': bib(
    '@book{one, title = {A}, editor = {Doe, Jane and Roe, Ann}}',
    [{ author: 'Jane Doe, Ann Roe (eds.)' }],
    [/^1 entry has no author; the editors/],
  ),
  'titles longer than a source takes': bib(
    `@misc{one, title = {${'Long words '.repeat(40)}}, shorttitle = {${'Short '.repeat(20)}}}`,
    [
      {
        title: expect.stringMatching(/^(Long words ){10}.*…$/),
        remark: `Whole title: ${'Long words '.repeat(40).trim()}\nWhole short title: ${'Short '.repeat(20).trim()}`,
      },
    ],
    [
      /its title has 439 characters and was cut to 300/,
      /its short title has 119 characters and was cut to 60/,
    ],
  ),
  'addresses longer than a source takes': bib(
    `@misc{one, title = {A}, url = {https://example.org/${'a'.repeat(400)}}}`,
    [{ remark: `URL: https://example.org/${'a'.repeat(400)}` }],
    [/its URL has 420 characters, more than 300; it stands in the remark/],
  ),
  'notes longer than a source takes': bib(
    `@misc{one, title = {A}, note = {${'n'.repeat(3_000)}}}`,
    [{ remark: expect.stringMatching(/^n{1999}…$/) }],
    [/its remark has 3000 characters and was cut to 2000/],
  ),
  'accents and ligatures': bib(
    String.raw`@misc{one, title = {\"Uber {\ss} stra\ss{}e \v{c}\'{\i}\'\i{} \c c {\AA}rhus na{\"\i}ve \o\ \L\'od\'z \k{a} \H{o} \~n \textendash\ x--y --- \aa{}}, author = {M{\"u}ller, J{\"o}rg and Erd{\H o}s, P{\'a}l}}`,
    [
      {
        title: 'Über ß straße číí ç Århus naïve ø Łódź ą ő ñ – x–y — å',
        author: 'Jörg Müller, Pál Erdős',
      },
    ],
  ),
  'markup of TeX and of the web': bib(
    String.raw`@misc{one, title = {\emph{Natrix} <i>cetti</i> \textbf{do {\it not}} \textsc{x} H$_2$O and CO<sub>2</sub> $\mathcal{O}(n^2)$ \mbox{in} 5\% \& more {\LaTeX} \unknown{y} $\alpha\times\beta$ R\&amp;D a\~{}b}}`,
    [{ title: 'Natrix cetti do not x H₂O and CO₂ O(n²) in 5% & more LaTeX y α×β R&D a~b' }],
  ),
  'what only looks like markup': bib(
    String.raw`@misc{one, title = {a < b and c > d, \textless{}b\textgreater{} is a tag}}`,
    [{ title: 'a < b and c > d, <b> is a tag' }],
  ),
  'TeX that nobody can read': bib(
    String.raw`@misc{one, title = {It costs $5 or \emph nothing}, author = {Doe, Jane}}
@misc{two, title = {A lone $ sign}}
@misc{three, title = {A lone $ and a stroke \}}`,
    [
      { title: 'It costs 5 or nothing', author: 'Jane Doe' },
      { title: 'A lone $ sign' },
      { title: 'A lone and a stroke' },
    ],
    [/“one” \(line 1\): the TeX of its title could not be read/, /“three” \(line 3\): the TeX of its title/],
  ),
  'addresses in TeX': bib(
    String.raw`@misc{one, title = {A}, url = {http://example.org/a\_b\%20c\&d\#e/\~{}me}, doi = {https://doi.org/10.1000/a\_b}}
@misc{two, title = {B}, howpublished = {\url{https://example.org/$\sim$me}}, note = {Accessed: 2020-01-02}}
@misc{three, title = {C}, note = {See \url{https://example.org/c}}}`,
    [
      { url: 'http://example.org/a_b%20c&d#e/~me', doi: '10.1000/a_b' },
      { url: 'https://example.org/~me', remark: 'Accessed: 2020-01-02' },
      { url: 'https://example.org/c' },
    ],
  ),
  'publishers with “and”, and several of them': bib(
    '@book{one, title = {A}, publisher = {Taylor and Francis}}\n@manual{two, title = {B}, organization = {Org}, howpublished = {Printed}}\n@phdthesis{three, title = {C}, school = {Univ. of X}}\n@techreport{four, title = {D}, institution = {Lab}, number = {7}}',
    [
      { publisher: 'Taylor and Francis' },
      { publisher: 'Org, Printed' },
      { publisher: 'Univ. of X', remark: 'Cited as: PhD thesis.' },
      { publisher: 'Lab', remark: 'Cited as: number 7.' },
    ],
  ),
  'what a citation needs': bib(
    '@article{one, title = {A}, subtitle = {B}, journaltitle = {J}, volume = {12}, number = {3}, pages = {1--9}, issn = {1234-5678}, urldate = {2020-03-12}, date = {2020-03}, edition = {2}}\n@incollection{two, title = {C}, booktitle = {Book}, author = {Doe, Jane}, editor = {Roe, Ann}, address = {Bern}, series = {S}, isbn = {978-3}, publisher = {P}, eprint = {1501.1}, archiveprefix = {arXiv}}',
    [
      {
        title: 'A: B',
        publication: 'J',
        accessed: '2020-03-12',
        edition: '2',
        remark: 'Dated 2020-03\nCited as: volume 12, issue 3, pages 1–9, ISSN 1234-5678.',
      },
      {
        publication: 'Book',
        publisher: 'P',
        remark: 'Cited as: series S, Bern, ISBN 978-3, arXiv:1501.1, edited by Ann Roe.',
      },
    ],
    [/^1 entry has a month and no day/],
  ),
  'what a source has no place for': bib(
    '@misc{one, title = {A}, abstract = {x}, keywords = {k}, file = {f}}\n@misc{two, title = {B}, abstract = {y}}',
    [{ title: 'A' }, { title: 'B' }],
    [/left out: abstract \(2 times\), keywords \(1 time\), file \(1 time\)/],
  ),
  'dates of all kinds': bib(
    '@misc{a, title = {A}, year = {2008}, month = {March}, day = {4}}\n@misc{b, title = {B}, year = {2008}, month = 3}\n@misc{c, title = {C}, year = {in press}}\n@misc{d, title = {D}, date = {2008-02-30}}\n@misc{e, title = {E}, date = {2008-03-04/2008-03-06}}\n@misc{f, title = {F}, year = 2008, month = {Spring}}',
    [
      { date: '2008-03-04' },
      { date: null, remark: 'Dated 2008-03' },
      { remark: 'Dated in press' },
      { remark: 'Dated 2008-02-30' },
      { date: '2008-03-04', remark: 'Dated 2008-03-04 to 2008-03-06' },
      { remark: 'Dated Spring 2008' },
    ],
    [/“c”.*“in press”/, /“d”.*“2008-02-30”/, /“f”.*“Spring 2008”/, /^1 entry has a month/],
  ),
  'one line for all years': bib(
    Array.from({ length: 48 }, (_, i) => `@misc{k${i}, title = {T${i}}, year = ${1950 + i}}\n`).join(''),
    Array.from({ length: 48 }, (_, i) => ({ remark: `Dated ${1950 + i}` })),
    [/^48 entries have a year and no day.*“k0”, “k1”, “k2” and 45 others/],
  ),
  'sources without title and author': bib(
    '@misc{one, journal = {A Journal}, year = 2008}\n@misc{two, url = {https://example.org/}}\n@misc{three, note = {}}\n@misc{four, author = {Doe, Jane}}',
    [{ title: 'A Journal' }, { title: 'https://example.org/' }, { title: 'Jane Doe', author: 'Jane Doe' }],
    [/“three” \(line 3\) has no title, no author/, /^3 entries have no title/, YEAR],
  ),
  'Windows line ends, a byte order mark, an old Mac': bib(
    '\uFEFF@misc{one,\r\n  title = {Ä\r\n  B}\r\n}\r@misc{two, title = {C}}\r',
    [{ title: 'Ä B' }, { title: 'C' }],
  ),
  'windows-1252, which the file names': bib(latin('% Encoding: Cp1252\n@misc{one, title = {Größe \x96 x}}'), [
    { title: 'Größe – x' },
  ]),
  'another encoding than the file names': bib(
    '% Encoding: windows-1252\n@misc{one, title = {Größe}}',
    [{ title: 'Größe' }],
    ['The file says that it is in windows-1252, but it is in UTF-8'],
  ),
  'an encoding that is guessed': bib(
    latin('@misc{one, title = {Größe und Gewicht der Bücher}}'),
    [{ title: 'Größe und Gewicht der Bücher' }],
    [/does not say in which encoding it is.*windows-1252 by a guess/],
  ),
  'UTF-8 that the file names and is not in': bib(
    latin('% Encoding: UTF8\n@misc{one, title = {Größe und Gewicht}}'),
    [{ title: 'Größe und Gewicht' }],
    [/says that it is in UTF8, and is not/],
  ),
  'an encoding that is said': {
    ...bib(Uint8Array.from([...latin('@misc{one, title = {'), 0xa3, 0xf3, 0x64, 0xbc, ...latin('}}')]), [
      { title: 'Łódź' },
    ]),
    encoding: 'iso-8859-2',
  },
  'UTF-16': bib(Buffer.from('\uFEFF@misc{one, title = {Größe}}', 'utf16le'), [{ title: 'Größe' }]),
};

describe('what is wrong with an entry of BibTeX is said, and the others come in', () => {
  test.each(Object.entries(BIB))('%s', (_, one) => checkCase(one));
});
