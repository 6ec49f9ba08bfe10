import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';
import { cli } from './cli.ts';

/** What the command line refuses of a report before it starts the app; tests/e2e/office.spec.ts has it written. */

const refused = async (...options: readonly string[]): Promise<string> => {
  const { status, out, err } = await cli('export', '--workbook', listsFile(), ...options);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  return err;
};

const file = (name: string): string => join(temporaryFolder(), name);

test('a template that there is not, with those that there are', async () => {
  const target = file('a.docx');
  expect(await refused('--docx', target, '--template', 'novel')).toContain(
    'A report cannot have the template “novel”. Choose brief, paper or dossier.',
  );
  expect(existsSync(target)).toBe(false);
});

test.each(['docx', 'pptx'])('a dossier as %s, with what can be written instead', async (format) => {
  const err = await refused(`--${format}`, file(`a.${format}`), '--template', 'dossier');
  expect(err).toContain('The dossier is written as PDF only: Word and slides have the brief or the paper.');
  expect(err).toContain('Choose the template brief or paper');
});

test('rules for this answer alone, which the app does not draw by', async () => {
  expect(await refused('--pptx', file('a.pptx'), '--voices', '1')).toContain('have no effect on --pptx');
});

test('a file for two exports, and one without a name', async () => {
  const target = file('a');
  expect(await refused('--docx', target, '--pptx', target)).toContain('Two exports have the same file.');
  expect(await refused('--docx', '')).toContain('An export names no file.');
});
