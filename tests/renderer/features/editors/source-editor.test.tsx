// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SourceEditor } from '../../../../renderer/features/editors/SourceEditor.tsx';
import { flushDrafts } from '../../../../renderer/model/drafts.ts';
import { installPage } from '../../dom.ts';
import { onScreen } from '../../on-screen.ts';

installPage();
// A draft that is still on its way would find nobody to keep it.
afterEach(async () => {
  await flushDrafts();
  vi.unstubAllGlobals();
});

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('a new source needs something to tell it by, and is sent without blanks and empty texts', async () => {
  const { sent, tables } = await onScreen();
  const [onClose, onMade] = [vi.fn(), vi.fn()];
  render(<SourceEditor id={null} onClose={onClose} onMade={onMade} />);
  expect(document.activeElement).toBe(field('Title'));
  expect(save('Add source').disabled).toBe(true);
  expect(screen.getByText(/A title, an author or a file name is needed/)).toBeDefined();
  await userEvent.type(field('Author'), '  Grace Hopper ');
  expect(screen.queryByText(/is needed to tell it/)).toBeNull();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent).toEqual([
    {
      type: 'createSource',
      title: null,
      author: 'Grace Hopper',
      publication: null,
      fileName: null,
      date: null,
      remark: '',
      credibility: 1,
      shortTitle: null,
      publisher: null,
      edition: null,
      url: null,
      doi: null,
      accessed: null,
      archiveUrl: null,
      archiveSha256: null,
    },
  ]);
  const made = tables().sources.find(({ author }) => author === 'Grace Hopper');
  expect(onMade.mock.calls).toEqual([[made?.id]]);
});

test.each([
  ['2', false],
  ['-0.1', false],
  ['high', false],
  ['', false],
  ['0,5', true],
  ['0', true],
])('credibility %j: taken is %s', async (text, taken) => {
  const { sent } = await onScreen();
  render(<SourceEditor id={null} onClose={() => {}} />);
  await userEvent.type(field('Title'), 'A title');
  await userEvent.clear(field('Credibility, 0 to 1'));
  if (text !== '') await userEvent.type(field('Credibility, 0 to 1'), text);
  expect(screen.queryByText('Credibility is a number from 0 to 1.') === null).toBe(taken);
  expect(save('Add source').disabled).toBe(!taken);
  await userEvent.keyboard('{Enter}');
  if (!taken) expect(sent).toEqual([]);
  else await vi.waitFor(() => expect(sent).toMatchObject([{ credibility: Number(text.replace(',', '.')) }]));
});

test('a source that is there is shown, and edited as a whole', async () => {
  const { sent, tables } = await onScreen();
  const [source] = tables().sources;
  if (!source) throw new Error('The workbook has no source.');
  render(<SourceEditor id={source.id} onClose={() => {}} />);
  expect(field('Title').value).toBe(source.title ?? '');
  await userEvent.clear(field('Remark'));
  await userEvent.type(field('Remark'), 'Written from memory.');
  await userEvent.click(save('Save'));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toMatchObject([
    { type: 'editSource', sourceId: source.id, title: source.title, remark: 'Written from memory.' },
  ]);
});

test('Cancel and Escape send nothing', async () => {
  const { sent } = await onScreen();
  for (const leave of [
    () => userEvent.click(screen.getByRole('button', { name: 'Cancel' })),
    () => userEvent.keyboard('{Escape}'),
  ]) {
    const onClose = vi.fn();
    const { unmount } = render(<SourceEditor id={null} onClose={onClose} />);
    await userEvent.type(field('Title'), 'A title');
    await leave();
    expect(onClose).toHaveBeenCalledTimes(1);
    unmount();
  }
  expect(sent).toEqual([]);
});

test('a source is cited by what is typed, and an address that is none is refused in words', async () => {
  const { sent, tables } = await onScreen();
  render(<SourceEditor id={null} onClose={() => {}} onMade={() => {}} />);
  await userEvent.type(field('Title'), 'A letter');
  await userEvent.type(field('Short name'), 'Hopper 1952');
  await userEvent.click(save('More about where it is found'));
  await userEvent.type(field('Address (URL)'), 'javascript:alert(1)');
  expect(screen.getByText('An address begins with https:// or http://.')).toBeDefined();
  expect(save('Add source').disabled).toBe(true);
  await userEvent.clear(field('Address (URL)'));
  await userEvent.type(field('Address (URL)'), 'https://example.org/letter');
  await userEvent.type(field('DOI'), 'doi:1');
  expect(screen.getByText(/A DOI looks like/)).toBeDefined();
  await userEvent.clear(field('DOI'));
  await userEvent.type(field('SHA-256 of the archived copy'), 'A'.repeat(64));
  await userEvent.click(save('Add source'));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(tables().sources.at(-1)).toMatchObject({
    shortTitle: 'Hopper 1952',
    url: 'https://example.org/letter',
    doi: null,
    archiveSha256: 'a'.repeat(64),
  });
});
