import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import { listsFile, run, sessionOn, slugIds, temporaryFolder } from '../db/workbooks.ts';
import { cli, cliWith } from './cli.ts';

describe('rank', () => {
  test('prints one JSON document and nothing else on standard output', async () => {
    const dataFolder = temporaryFolder();
    const { status, out } = await cliWith(dataFolder, 'rank');
    expect(status).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['scenario', 'method', 'rules', 'ranking', 'scores', 'verdict']),
    );
    expect(answer.scenario).toBe('Linux datacenter');
    expect(
      [
        ...answer.ranking.flat(),
        ...answer.notRanked.map(({ alternative }: { alternative: string }) => alternative),
      ].sort(),
    ).toEqual(['KVM', 'Microsoft Hyper-V', 'VMware ESX', 'Xen']);
    expect(answer.scores[answer.ranking[0][0]]).toBeGreaterThan(answer.scores[answer.ranking[1][0]]);
    expect(existsSync(join(dataFolder, 'Hypervisors 2008-2009.weighbridge')), 'reading makes no file').toBe(
      false,
    );
  });

  test('reads the workbook as the analyst left it', async () => {
    const path = listsFile();
    const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
    const ids = slugIds(session);
    run(session, { type: 'selectScenario', scenarioId: ids.scenario('security-first') });
    const cell = { alternativeId: ids.alternative('xen'), criterionId: ids.criterion('security') };
    run(session, { type: 'setJudgement', ...cell, value: 100, reason: 'Audited.' });
    session.close();
    const answer = JSON.parse((await cli('rank', '--workbook', path)).out);
    expect(answer.scenario).toBe('Security first');
    expect(answer.ranking[0]).toEqual(['Xen']);
  });

  test('ties stand together', async () => {
    const path = listsFile();
    const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
    const ids = slugIds(session);
    const alternativeIds = [ids.alternative('qemu'), ids.alternative('ovirt')];
    run(session, { type: 'setAlternativesActive', alternativeIds, active: true });
    session.close();
    const answer = JSON.parse((await cli('rank', '--workbook', path, '--scenario', 'equal weights')).out);
    expect(answer.ranking).toEqual([['Xen'], ['oVirt', 'QEMU'], ['KVM']]);
  });
});

describe('export', () => {
  test('a template that there is not is refused before anything is written', async () => {
    const [pdf, csv] = [join(temporaryFolder(), 'r.pdf'), join(temporaryFolder(), 'm.csv')];
    const { status, err, out } = await cli(
      'export',
      '--pdf',
      pdf,
      '--matrix-csv',
      csv,
      '--template',
      'novel',
    );
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n').at(-1)).toBe(
      'A report cannot have the template “novel”. Choose brief, paper or dossier.',
    );
    expect([existsSync(pdf), existsSync(csv)]).toEqual([false, false]);
  });

  test('writes both tables at once', async () => {
    const folder = temporaryFolder();
    const [matrix, evidence] = [join(folder, 'matrix.csv'), join(folder, 'evidence.csv')];
    const { status, out } = await cli('export', '--matrix-csv', matrix, '--evidence-csv', evidence);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(parse(readFileSync(matrix), { columns: true })).toHaveLength(13);
    expect(parse(readFileSync(evidence), { columns: true }).length).toBeGreaterThan(250);
  });

  test('writes every format at once, CSV in the dialect that was asked for', async () => {
    const folder = temporaryFolder();
    const file = (name: string): string => join(folder, name);
    const { status, err } = await cli(
      'export',
      ...['--matrix-csv', file('m.csv'), '--ranking-csv', file('r.csv'), '--weights-csv', file('w.csv')],
      ...['--notes-csv', file('n.csv'), '--xlsx', file('x.xlsx'), '--markdown', file('d.md')],
      ...['--html', file('p.html'), '--decimal', 'comma', '--bom'],
    );
    expect({ status, written: err.match(/Wrote (.*)/)?.[1]?.split(', ').length }).toEqual({
      status: 0,
      written: 7,
    });
    const ranking = readFileSync(file('r.csv'), 'utf8');
    expect(ranking.startsWith('\ufeffrank;alternative;score;')).toBe(true);
    expect(ranking.split('\r\n')[1]).toMatch(/^1;[^;]+;\d+,\d+;/);
    expect(readFileSync(file('x.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(file('d.md'), 'utf8')).toContain('## Ranking');
    expect(readFileSync(file('p.html'), 'utf8')).toContain('<html lang="en">');
  });

  test('is explained by --help', async () => {
    const { out } = await cli('export', '--help');
    for (const option of [
      '--xlsx',
      '--markdown',
      '--html',
      '--notes-csv',
      '--separator',
      '--decimal',
      '--bom',
    ]) {
      expect(out).toContain(option);
    }
  });
});

describe('an export never destroys', () => {
  test('the workbook that it reads', async () => {
    const path = listsFile();
    const before = readFileSync(path);
    const { status, err } = await cli('export', '--matrix-csv', path, '--workbook', path);
    expect(status).toBe(2);
    expect(err).toContain('the open workbook itself');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('another export of the same command', async () => {
    const file = join(temporaryFolder(), 'x.csv');
    const { status, err } = await cli('export', '--matrix-csv', file, '--evidence-csv', file);
    expect({ status, there: existsSync(file) }).toEqual({ status: 2, there: false });
    expect(err).toContain('same file');
  });
});

describe('check', () => {
  test('says that a workbook is sound', async () => {
    const { status, out } = await cli('check', listsFile());
    expect(status).toBe(0);
    expect(out).toContain('is a sound workbook');
  });

  test('prints the fingerprint, which an edit changes', async () => {
    const path = listsFile();
    const print = async () => /^Fingerprint: ([0-9a-f]{64})$/m.exec((await cli('check', path)).out)?.[1];
    const before = await print();
    run(sessionOn(path), { type: 'addNote', target: { subject: 'workbook' }, text: 'Mine.' });
    expect(before).toBeDefined();
    expect(await print()).not.toBe(before);
  });
});

describe('bad input ends with status 2, one sentence, and no stack trace', () => {
  const junk = (): string => {
    const path = join(temporaryFolder(), 'junk.weighbridge');
    writeFileSync(path, 'not a database');
    return path;
  };

  test.each<{ what: string; parameters: () => string[]; says: string }>([
    { what: 'an unknown command', parameters: () => ['dance'], says: "unknown command 'dance'" },
    { what: 'an unknown option', parameters: () => ['rank', '--loud'], says: "unknown option '--loud'" },
    { what: 'no command', parameters: () => [], says: 'Usage' },
    {
      what: 'a missing file',
      parameters: () => ['rank', '--workbook', '/nowhere.weighbridge'],
      says: 'There is no file',
    },
    {
      what: 'a file that is no workbook',
      parameters: () => ['check', junk()],
      says: 'not a Weighbridge workbook',
    },
    {
      what: 'an unknown scenario',
      parameters: () => ['rank', '--scenario', 'Moon'],
      says: 'Choose one of: Linux',
    },
    {
      what: 'a separator that is none',
      parameters: () => ['export', '--matrix-csv', 'x.csv', '--separator', 'constructor'],
      says: 'Use comma, semicolon or tab',
    },
    {
      what: 'commas for two things',
      parameters: () => ['export', '--matrix-csv', 'x.csv', '--separator', 'comma', '--decimal', 'comma'],
      says: 'A comma cannot both',
    },
    {
      what: 'an export without a name',
      parameters: () => ['export', '--xlsx', ''],
      says: 'names no file',
    },
    {
      what: 'an interactive page without a name',
      parameters: () => ['export', '--interactive', ''],
      says: 'names no file',
    },
    {
      what: 'an interactive page in a folder that does not exist',
      parameters: () => ['export', '--interactive', '/nowhere/page.html'],
      says: 'cannot be written',
    },
    { what: 'nothing to export', parameters: () => ['export'], says: '--matrix-csv FILE' },
    {
      what: 'a folder that does not exist',
      parameters: () => ['export', '--matrix-csv', '/nowhere/matrix.csv'],
      says: 'cannot be written',
    },
  ])('$what', async ({ parameters, says }) => {
    const { status, out, err } = await cli(...parameters());
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
