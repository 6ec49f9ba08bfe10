import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { startSession } from '../../db/session.ts';
import { makeEmpty, makeMany, makeNumeric } from '../fixtures/report-workbooks.ts';
import { expect, test, toolOutput } from './app.ts';
import { colorfulness, missingFonts, pagesOf, plain, readPdf, wordsOutside } from './pdf.ts';
import { brokenRules } from './pdf-rules.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
const CLI = join(import.meta.dirname, '..', '..', 'scripts', 'cli.mjs');

/** The five reports that are looked at: what they are made of, and what has to be in them. */
const REPORTS = [
  {
    name: 'the workbook that ships',
    make: (path: string) => createWorkbookFile(path, builtInSeed, { analyst: 'Ada', createdBy: 'test' }),
    options: [],
    size: [210, 297],
    sections: [
      'The answer',
      'Ranking',
      'Weights',
      'Matrix',
      'How firm it is',
      'Scenarios side by side',
      'What each cell rests on',
      'Contradictions',
      'Claims',
      'Sources',
      'Method',
    ],
    words: [
      'chance to be first is',
      'assumed',
      'The smallest change: move',
      'It is as if',
      'claims count',
      'give context',
      'SHA-256',
    ],
  },
  {
    name: 'twenty alternatives and two hundred claims',
    make: makeMany,
    options: ['--paper', 'a4', '--numbers', 'en'],
    size: [210, 297],
    sections: [
      'The answer',
      'Ranking',
      'Weights',
      'Matrix',
      'How firm it is',
      'Scenarios side by side',
      'What each cell rests on',
      'Judgements',
      'Contradictions',
      'Claims',
      'Sources',
      'Notes',
      'Method',
    ],
    words: [
      'Noteend',
      'Values, part 4 of 4',
      'part 2 of 2',
      'locked',
      'Claim 200 says',
      'judged; the evidence',
    ],
  },
  {
    name: 'the same on Letter across, with three scenarios and commas',
    make: makeMany,
    options: [
      '--paper',
      'letter',
      '--orientation',
      'landscape',
      '--numbers',
      'de',
      '--scenario',
      'Made',
      '--scenario',
      'Only safety',
      '--scenario',
      'the other way round',
    ],
    size: [279.4, 215.9],
    sections: [
      'The answer',
      'Ranking',
      'Weights',
      'Matrix',
      'How firm it is',
      'Scenarios side by side',
      'What each cell rests on',
      'Judgements',
      'Contradictions',
      'Claims',
      'Sources',
      'Notes',
      'Method',
    ],
    words: ['10.000 draws', 'Only safety', 'The other way round', 'Claim 200 says'],
  },
  {
    name: 'numeric criteria',
    make: makeNumeric,
    options: [],
    size: [210, 297],
    sections: [
      'The answer',
      'Ranking',
      'Weights',
      'Matrix',
      'How firm it is',
      'Scenarios side by side',
      'What each cell rests on',
      'Claims',
      'Sources',
      'Method',
    ],
    words: [
      '12.5 ± 1.25',
      '8,000–12,000',
      'By the stopwatch.',
      'Measured in s, less is better.',
      '1,234,567',
    ],
  },
  {
    name: 'an empty workbook, without some sections',
    make: makeEmpty,
    options: ['--sections', 'answer,matrix,sources,method'],
    size: [210, 297],
    sections: ['The answer', 'Sources', 'Method'],
    words: ['No ranking', 'no alternative yet'],
  },
] as const;

for (const { name, make, options, size, sections, words } of REPORTS) {
  test(`the PDF of ${name} is sound, tagged and whole`, async ({ emptyFolder }) => {
    const [workbook, path] = [join(emptyFolder, 'w.weighbridge'), join(emptyFolder, 'r.pdf')];
    make(workbook);
    await promisify(execFile)(process.execPath, [
      CLI,
      'export',
      '--pdf',
      path,
      '--workbook',
      workbook,
      ...options,
    ]);
    toolOutput('qpdf', '--check', path);
    expect(brokenRules(path)).toEqual([]);

    const info = toolOutput('pdfinfo', path);
    expect(info).toMatch(/Tagged:\s+yes/);
    const [, wide, high] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect(Math.abs(Number(wide) - size[0] * POINTS)).toBeLessThan(1);
    expect(Math.abs(Number(high) - size[1] * POINTS)).toBeLessThan(1);
    const db = openWorkbookFile(workbook);
    const tables = readTables(db);
    db.close();
    const title = tables.workbook[0]?.title ?? '';
    expect(info).toContain(`${title}: `);
    const said = toolOutput('pdfinfo', '-meta', path);
    for (const name of ['dc:language', 'pdf:Producer', 'xmp:CreateDate', 'xmp:ModifyDate'])
      expect(said).toContain(`<${name}>`);
    // No validator was asked, so that no standard is named as kept.
    expect(said).not.toMatch(/pdfuaid|pdfaid/);

    const pdf = readPdf(path);
    expect(pdf.language).toMatch(/^en/);
    expect(pdf.showsTitle).toBe(true);
    expect(pdf.tags.get('/H1')).toBe(1);
    // The first page has headings of its own, those that have something to say.
    expect(pdf.tags.get('/H2')).toBeGreaterThanOrEqual(sections.length);
    expect(pdf.tags.get('/H2')).toBeLessThanOrEqual(sections.length + 1);
    expect(pdf.headsWithoutScope).toBe(0);
    for (const said of pdf.alternatives) expect(said).not.toBe('');
    expect(pdf.links).toBeGreaterThanOrEqual(sections.length);
    expect(pdf.lostLinks).toEqual([]);
    for (const [i, section] of sections.entries()) expect(pdf.outline).toContain(`${i + 1} ${section}`);
    expect(missingFonts(path)).toEqual([]);
    // Static cuts: no glyph is a drawing of its own, and nothing but what Inter has not is set in another face.
    const fonts = toolOutput('pdffonts', path);
    expect(fonts).not.toContain('Type 3');
    expect(fonts).toMatch(/Inter-Regular +CID TrueType/);

    const pages = pagesOf(path);
    const text = pages.join('\n');
    for (const word of words) expect(plain(text)).toContain(plain(word));
    pages.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
    });
    // The foot is no part of what a reader of the structure hears; poppler takes half a minute to read that of a long report.
    if (pages.length < 20)
      expect(toolOutput('pdfinfo', '-struct-text', path).includes('Page 1 of')).toBe(false);
    expect(wordsOutside(path, { side: 15 * POINTS, foot: 5 * POINTS })).toEqual([]);
    // The contents say on which page each section is.
    const front = pages.slice(0, 2).join('\n');
    for (const [i, section] of sections.entries()) {
      const [, number] = new RegExp(`\\b${i + 1} ${section} +(\\d+)`).exec(front) ?? [];
      const page = pages.findIndex(
        (of, at) => at > 0 && new RegExp(`^\\s*${i + 1} ${section}$`, 'm').test(of),
      );
      expect(`${section}: ${number}`).toBe(`${section}: ${page + 1}`);
    }
    for (const page of [2, 3].filter((number) => number <= pages.length))
      expect(colorfulness(path, page)).toBeLessThan(24);

    if (!sections.some((section) => section === 'Claims')) return;
    // Letters of scripts that run from right to left come out of a PDF as they are drawn, not as they are written.
    const foreign = /[\u0590-\u08ff]/;
    const compared = new Set(tables.findings.map((finding) => finding.claimId));
    const active = new Set(tables.alternatives.filter((a) => a.active).map((a) => a.id));
    const printed = tables.claims.filter(
      (claim) =>
        compared.has(claim.id) &&
        tables.findings.some((f) => f.claimId === claim.id && active.has(f.alternativeId)) &&
        !foreign.test(claim.text),
    );
    const raw = plain(toolOutput('pdftotext', '-raw', path, '-'));
    for (const claim of printed) expect(raw).toContain(plain(claim.text));
  });
}

for (const [template, least, most] of [
  ['brief', 1, 1],
  ['paper', 3, 6],
] as const) {
  test(`the ${template} of the workbook that ships has its pages, its fonts and its words`, async ({
    emptyFolder,
  }) => {
    const path = join(emptyFolder, 'r.pdf');
    await promisify(execFile)(process.execPath, [CLI, 'export', '--pdf', path, '--template', template]);
    toolOutput('qpdf', '--check', path);
    const pages = pagesOf(path);
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.length).toBeLessThanOrEqual(most);
    const fonts = toolOutput('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.filter((line) => !/Inter-\w+ +CID TrueType/.test(line))).toEqual([]);
    const pdf = readPdf(path);
    expect(pdf.alternatives.length).toBeGreaterThan(0);
    for (const said of pdf.alternatives) expect(said).toMatch(/\w+: .+/);
    expect(pages[0]).toContain('No clear winner: Xen ahead of VMware ESX');
    expect(pages.join('\n')).toContain('Risks and open questions');
    // Colours of identity on the first page, which reads without them.
    expect(colorfulness(path, 1)).toBeGreaterThan(60);
    expect(pages.join('\n')).not.toContain('By root');
  });
}

test('the dossier of the workbook that ships is small', async ({ emptyFolder }) => {
  const path = join(emptyFolder, 'r.pdf');
  await promisify(execFile)(process.execPath, [CLI, 'export', '--pdf', path, '--template', 'dossier']);
  expect(statSync(path).size).toBeLessThan(1_000_000);
});

test('whoever is named as author of a report is that of its file', async ({ emptyFolder }) => {
  const [workbook, path] = [join(emptyFolder, 'w.weighbridge'), join(emptyFolder, 'r.pdf')];
  createWorkbookFile(workbook, builtInSeed, { analyst: 'Ada', createdBy: 'test' });
  const session = startSession(openWorkbookFile(workbook), { analyst: 'Ada' });
  const state = { own: { author: 'Eve & Söhne <GmbH>' } };
  session.execute({ id: newId(), request: { type: 'saveView', view: 'report', state } });
  session.close();
  const words = ['--workbook', workbook, '--template', 'brief'];
  await promisify(execFile)(process.execPath, [CLI, 'export', '--pdf', path, ...words]);
  expect(toolOutput('pdfinfo', path)).toMatch(/Author:\s+Eve & Söhne <GmbH>/);
  expect(toolOutput('pdfinfo', '-meta', path)).toContain('<rdf:li>Eve &amp; Söhne &lt;GmbH&gt;</rdf:li>');
});

test('what a report cannot have is said in one line', async ({ emptyFolder }) => {
  for (const [option, value, words] of [
    ['--template', 'novel', 'A report cannot have the template “novel”. Choose brief, paper or dossier.'],
    ['--paper', 'a3', 'A report cannot have the paper “a3”. Choose a4 or letter.'],
    ['--sections', 'answer,everything', 'A report has no section “everything”. Choose from answer,'],
    ['--scenario', 'Moon', 'There is no scenario called Moon.'],
  ] as const) {
    const path = join(emptyFolder, 'never.pdf');
    const failed = await promisify(execFile)(process.execPath, [
      CLI,
      'export',
      '--pdf',
      path,
      option,
      value,
    ]).then(
      () => null,
      (error: { code: number; stderr: string }) => error,
    );
    expect(failed?.code).toBe(2);
    expect(failed?.stderr).toContain(words);
  }
});
