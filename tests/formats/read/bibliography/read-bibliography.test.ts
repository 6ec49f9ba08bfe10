import { describe, expect, test, vi } from 'vitest';
import { bibliographyText } from '../../../../formats/write/bibliography.ts';
import { memorySession, run, shippedTables } from '../../../db/workbooks.ts';
import { errorTextOf, fileWith, imported } from '../imported-files.ts';

const BIBTEX = `@string{lwn = "Linux Weekly News"}
% a comment
@article{kvm08, title = {{KVM} and \\"Uber <Xen> 100\\% \\& more}, author = {Corbet, Jonathan and {The Team}},
  journal = lwn, year = 2008, month = apr, note = {kept}, url = {https://example.org/1}}
@misc{full, title = {Whole day}, date = {2009-03-04}}`;
const RIS = `TY  - JOUR\r\nTI  - A title & more\r\nAU  - Doe, Jane\r\nPY  - 2008/04/02\r\nJO  - A journal\r\nN1  - a note\r\nID  - doe08\r\nER  - \r\n`;

/** Longer than a line of RIS as some programs break it. */
const REMARK = 'Two words, and then so many more that a line would have to be broken within one of them.';

describe('a bibliography comes in', () => {
  test('BibTeX: TeX is read, a date without a day stands in the remark', async () => {
    const { kind, tables, warnings } = await imported(fileWith(BIBTEX, 'a.bib'));
    expect(kind).toBe('bibliography');
    expect(
      tables.sources.map(({ slug, title, author, publication, date }) => [
        slug,
        title,
        author,
        publication,
        date,
      ]),
    ).toEqual([
      ['kvm08', 'KVM and Über <Xen> 100% & more', 'Jonathan Corbet, The Team', 'Linux Weekly News', null],
      ['full', 'Whole day', null, null, '2009-03-04'],
    ]);
    expect(tables.sources[0]).toMatchObject({ remark: 'kept\nDated 2008-04', url: 'https://example.org/1' });
    expect(warnings).toEqual([expect.stringMatching(/^1 entry has a month and no day.*“kvm08”/)]);
  });

  test('RIS', async () => {
    const { tables } = await imported(fileWith(RIS, 'a.ris'));
    expect(tables.sources).toMatchObject([
      {
        slug: 'doe08',
        title: 'A title & more',
        author: 'Jane Doe',
        publication: 'A journal',
        date: '2008-04-02',
        remark: 'a note',
      },
    ]);
  });

  test('CSL-JSON, whatever its fields hold', async () => {
    const items = [
      {
        id: 7,
        type: 'webpage',
        title: ['One'],
        author: [{ literal: 'W3C' }],
        issued: { 'date-parts': [['2008', '4', '2']] },
      },
      {
        id: '__proto__',
        type: 'book',
        title: 'Two',
        publisher: 'P',
        issued: { raw: 'in spring' },
        custom: 5,
      },
    ];
    const { tables } = await imported(fileWith(JSON.stringify(items), 'a.json'));
    expect(
      tables.sources.map(({ title, author, publisher, date, remark }) => [
        title,
        author,
        publisher,
        date,
        remark,
      ]),
    ).toEqual([
      ['One', 'W3C', null, '2008-04-02', ''],
      ['Two', null, 'P', null, 'Dated in spring'],
    ]);
  });

  test.each(['json', 'bib', 'ris'] as const)(
    'what a source is cited by goes out and comes back: %s',
    async (format) => {
      const citation = {
        shortTitle: 'Short & plain',
        publisher: 'Press & Co',
        edition: '2nd',
        url: 'https://example.org/a_b?c=%20&d=1',
        doi: '10.1000/abc_d',
        accessed: '2026-11-02',
        archiveUrl: 'https://archive.example/2026/https://example.org/a_b',
        archiveSha256: 'ab'.repeat(32),
      };
      const shipped = shippedTables();
      const sources = shipped.sources.map((source) => ({ ...source, remark: REMARK, ...citation }));
      const text = await bibliographyText({ ...shipped, sources }, format);
      const { tables } = await imported(fileWith(text, `a.${format}`));
      expect(tables.sources).toHaveLength(sources.length);
      for (const source of tables.sources) expect(source).toMatchObject({ remark: REMARK, ...citation });
    },
  );

  test('and meets sources by their title', async () => {
    const session = memorySession();
    const source = {
      author: null,
      publication: null,
      fileName: null,
      date: null,
      remark: '',
      credibility: 0.5,
    };
    run(session, { type: 'createSource', ...source, title: 'Whole Day' });
    const before = session.load().tables.sources.length;
    const { readImportFile } = await import('../../../../formats/read/import-file.ts');
    const { model } = await readImportFile(fileWith(BIBTEX, 'a.bib'));
    run(session, {
      type: 'importComparison',
      comparison: model ?? expect.fail(),
      onConflict: 'replace',
      from: 'a.bib',
    });
    const { sources } = session.load().tables;
    expect(sources).toHaveLength(before + 1);
    expect(sources.find(({ title }) => title === 'Whole day')).toMatchObject({
      date: '2009-03-04',
      credibility: 0.5,
    });
  });

  test.each<[string, string, string]>([
    ['BibTeX in which nothing is closed', '@article{a, title = {', 'the bracket of its title is not closed'],
    [
      'braces without end',
      `@misc{a, title=${'{'.repeat(100_000)}`,
      'no entry in this bibliography that can be read',
    ],
    ['entries without anything', '[{"type":"book","id":1}, 3]', 'Entry 2 of the list is no entry'],
    ['CSL-JSON without anything', '[{"type":"book","id":1}]', 'has no title, no author'],
    ['EndNote XML', '<?xml version="1.0"?><xml><records><record/></records></xml>', 'RefMan (RIS) Export'],
    ['MODS', '<modsCollection xmlns="http://www.loc.gov/mods/v3"/>', 'a bibliography as MODS'],
    [
      'Web of Science',
      'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Doe, J\nER\n',
      'Web of Science',
    ],
  ])('%s is refused in a sentence', async (_what, text, says) => {
    expect(await errorTextOf(fileWith(text))).toContain(says);
  });

  test.each([
    ['a.ris', 'begins with a line as “TY  - JOUR”'],
    ['a.bib', 'begins as “@article{key,”'],
    ['a.enw', 'begins with a line as “%0 Journal Article”'],
    ['a.nbib', 'begins with a line as “PMID- 123”'],
  ])('%s with other words in it is no table', async (name, says) => {
    expect(await errorTextOf(fileWith('Some words, and\nothers; without a tag', name))).toContain(says);
  });

  test('nothing is ever fetched, whatever looks like an address', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('a fetch'));
    const { request } = await import('node:http');
    expect(request).toBeTypeOf('function');
    const address = 'http://127.0.0.1:9/never';
    const bib = `@misc{a, title = {${address}}, url = {${address}}, crossref = {${address}}, doi = {10.1000/x}}`;
    expect((await imported(fileWith(bib))).tables.sources[0]?.title).toBe(address);
    const ris = `TY  - ELEC\nTI  - ${address}\nUR  - ${address}\nL1  - file:///etc/passwd\nDO  - 10.1000/x\nER  - \n`;
    expect((await imported(fileWith(ris))).tables.sources[0]?.remark).not.toContain('root:');
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

describe('a bibliography goes out and comes back', () => {
  test.each(['json', 'bib', 'ris'] as const)('%s', async (format) => {
    const session = memorySession();
    const source = { fileName: null, remark: 'A remark.', credibility: 0.25, date: '2009-02-03' };
    run(session, {
      type: 'createSource',
      ...source,
      title: 'On <b>Xen</b> & "KVM" {100 %} _a_ $x \\y #1 ~é',
      author: 'Jonathan Corbet',
      publication: 'LWN & Co',
    });
    const { tables } = session.load();
    const text = await bibliographyText(tables, format);
    const { tables: again } = await imported(fileWith(text, `sources.${format}`));
    expect(again.sources).toHaveLength(tables.sources.length);
    const [mine, theirs] = [tables, again].map(({ sources }) =>
      sources.find(({ title }) => title?.startsWith('On ')),
    );
    expect(theirs).toMatchObject({
      id: mine?.id,
      // What is written like a tag of the web is one in RIS, as programs that export it mean it.
      title: format === 'ris' ? mine?.title?.replaceAll(/<\/?b>/g, '') : mine?.title,
      author: 'Jonathan Corbet',
      publication: 'LWN & Co',
      date: '2009-02-03',
      remark: 'A remark.',
    });
    if (format === 'json') expect(again.sources.map(without)).toEqual(tables.sources.map(without));
  });

  test('ris: ids of more than 20 characters go out whole, and two that begin alike stay two', async () => {
    const session = memorySession();
    const { tables } = session.load();
    const [first, second] = tables.sources;
    const slugs = ['corbet2009hypervisors-one', 'corbet2009hypervisors-two'];
    const sources = [first, second].map((source, i) => ({
      ...(source ?? expect.fail()),
      slug: slugs[i] ?? null,
    }));
    const text = await bibliographyText({ ...tables, sources }, 'ris');
    expect([...text.matchAll(/^ID {2}- (.*)$/gm)].map(([, id]) => id)).toEqual(slugs);
    const { tables: again } = await imported(fileWith(text, 'sources.ris'));
    expect(again.sources.map(({ slug }) => slug)).toEqual(slugs);
  });

  test.each(['bib', 'ris'] as const)('%s: other scripts, hostile texts, several names', async (format) => {
    const session = memorySession();
    const source = { fileName: null, credibility: 1, date: null, publication: null };
    const before = session.load().tables.sources.length;
    const texts = ['שלום עולם', '中文 😀', 'm² ½ ﬁ', 'a } b { \\end{x} ^~', '=1+1'];
    for (const text of texts) {
      run(session, {
        type: 'createSource',
        ...source,
        title: text,
        author: `${text} Li, Ann Ray`,
        remark: text,
      });
    }
    const remark = 'one\nTY  - BOOK\nTI  - two\nER  - \n\n}three';
    run(session, { type: 'createSource', ...source, title: 'Lines', author: null, remark });
    const { tables } = session.load();
    const text = await bibliographyText(tables, format);
    const { tables: again } = await imported(fileWith(text, `sources.${format}`));
    expect(again.sources).toHaveLength(before + texts.length + 1);
    for (const title of texts) {
      expect(again.sources.find((one) => one.title === title)).toMatchObject({
        author: `${title} Li, Ann Ray`,
        remark: title,
      });
    }
    expect(again.sources.find(({ title }) => title === 'Lines')?.remark.split(/\s+/)).toEqual(
      remark.split(/\s+/),
    );
  });

  test('the shipped sources keep their slugs', async () => {
    const tables = shippedTables();
    for (const format of ['json', 'bib', 'ris'] as const) {
      const { tables: again } = await imported(fileWith(await bibliographyText(tables, format)));
      expect(again.sources.map(({ slug }) => slug)).toEqual(tables.sources.map(({ slug }) => slug));
    }
  });
});

/** What a bibliography carries of a source. */
const without = ({
  title,
  author,
  publication,
  fileName,
  date,
  remark,
  credibility,
}: ReturnType<typeof shippedTables>['sources'][number]) => ({
  title,
  author,
  publication,
  fileName,
  date,
  remark,
  credibility,
});
