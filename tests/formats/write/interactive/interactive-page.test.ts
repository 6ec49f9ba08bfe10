import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sourceHost } from '../../../../cli/source-host.ts';
import type { WorkbookTables } from '../../../../db/tables.ts';
import { exportContextOf } from '../../../../formats/write/export-context.ts';
import { dataText, interactivePage } from '../../../../formats/write/interactive/interactive-page.ts';
import { readPageParts } from '../../../../formats/write/interactive/page-parts.ts';
import { shippedTables, temporaryFolder } from '../../../db/workbooks.ts';

const NO_PARTS = { script: '', style: '' };
const NOW = new Date('2026-03-04T05:06:07Z');

const pageOf = (tables: WorkbookTables, parts = NO_PARTS): string =>
  interactivePage(exportContextOf(tables, tables.scenarios[0]?.id ?? ''), parts, NOW);

/** The contents of the elements of a name, as a browser ends them. */
const elements = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}`, 'gi'))].map(([, text = '']) => text);

const dataIn = (page: string): unknown => JSON.parse(elements(page, 'script')[0] ?? '');

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</SCRIPT\n><img src=x onerror=alert(1)>',
  `]]>"'\`\${alert(1)}`,
  'line\u2028and\u2029paragraph\ufeff\u0085\u0000\r\n',
  '\ud800 alone',
  '&lt;/script&gt; &amp;',
];

describe('no text of a workbook can end the data or begin an element', () => {
  test.each(HOSTILE)('%j', (text) => {
    const data = dataText({ [text]: [text] });
    expect(data).not.toMatch(/[<>&\u2028\u2029\u007f-\u009f\ufeff]/);
    expect(JSON.parse(data)).toEqual({ [text]: [text] });
  });

  test('in every text that a workbook has', () => {
    const tables = shippedTables();
    const hostile = HOSTILE.join(' ').toWellFormed();
    const named = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [
              key,
              ['name', 'title', 'text', 'question', 'description', 'remark', 'role', 'url'].includes(key)
                ? hostile
                : value,
            ]),
          ),
        ),
      ]),
    ) as unknown as WorkbookTables;
    const page = pageOf(named);
    expect(elements(page, 'script')).toHaveLength(2);
    expect(page.match(/<(script|img|style)\b/gi)).toEqual(['<style', '<script', '<script']);
    for (const tag of page.match(/<[a-z!][^>]*>/gi) ?? []) expect(tag).not.toMatch(/ style=| on\w+=|<!--/);
    const { tables: read } = dataIn(page) as { tables: WorkbookTables };
    expect(read.workbook[0]?.title).toBe(hostile);
    expect(read.claims[0]?.text).toBe(hostile);
  });
});

test('a program cannot end its element, whatever its own texts are', () => {
  const page = pageOf(shippedTables(), {
    script: 'const a = "</script>", b = `<!--<SCRIPT>`, c = /<\\/script>/;\r\n',
    style: 'a { color: red }',
  });
  const [, program = ''] = elements(page, 'script');
  expect(program).toBe('const a = "\\x3c/script>", b = `\\x3c!--\\x3cSCRIPT>`, c = /<\\/script>/;');
  expect(new Function(`${program} return a + b + c.source`)()).toBe('</script><!--<SCRIPT><\\/script>');
});

test('where no script runs the page still says the verdict and the ranking', () => {
  const page = pageOf(shippedTables());
  const still = page.slice(page.indexOf('<div id="page">'), page.indexOf('<script'));
  expect(still).toMatch(/<h1 dir="auto">KVM and Xen/);
  expect(still).toMatch(/ahead of|leads|winner/);
  expect(still).toMatch(/<th scope="row" dir="auto">Xen<\/th>/);
});

test('a page that was not built is named with what mends it', () => {
  const folder = temporaryFolder();
  rmSync(folder, { recursive: true });
  expect(() => readPageParts([`file://${folder}/`])).toThrow('has not been built');
});

describe('with the program that is shipped', () => {
  let page = '';
  beforeAll(async () => {
    await sourceHost.ensureInteractive();
    page = pageOf(shippedTables(), readPageParts());
  }, 600_000);

  test('it is one small file', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
    expect(elements(page, 'script')).toHaveLength(2);
    expect(elements(page, 'style')).toHaveLength(1);
    expect(page).not.toMatch(/\r/);
  });

  test('its policy allows this program and this sheet, and nothing else', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hash = (text = ''): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(elements(page, 'script')[1])}`,
      `style-src ${hash(elements(page, 'style')[0])}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // The policy counts from where it stands: before anything that it is about.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'));
  });

  test('nothing in it asks for anything from elsewhere', () => {
    const [sheet = ''] = elements(page, 'style');
    expect(sheet).not.toMatch(/url\(|@import|<\/|<!/);
    const frame = page.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '');
    expect(frame).not.toMatch(/\b(src|href|action|data|poster|srcset|background)=/);
    expect(frame).not.toMatch(/<(link|iframe|object|embed|img|form|base)\b/);
    const [, program = ''] = elements(page, 'script');
    expect(program).not.toMatch(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/);
    expect(program).not.toMatch(/\bfetch\(|\bimport\(|new Worker/);
    // Names of kinds of elements, and where React explains its errors: none of them is asked for.
    const addresses = [...program.matchAll(/https?:\/\/[\w.]+/g)].map(([address]) => address);
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org', 'https://react.dev']));
  });
});
