// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CriterionEditor } from '../../../../renderer/features/editors/CriterionEditor.tsx';
import { flushDrafts } from '../../../../renderer/model/drafts.ts';
import { getState } from '../../../../renderer/model/store.ts';
import { installPage } from '../../dom.ts';
import { onScreen } from '../../on-screen.ts';

installPage();
// A draft that is still on its way would find nobody to keep it.
afterEach(async () => {
  await flushDrafts();
  vi.unstubAllGlobals();
});

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
const group = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Group' });
const save = (words: string) => screen.getByRole<HTMLButtonElement>('button', { name: words });

test('a new criterion needs a name and a group, and is then looked at', async () => {
  const { sent, tables } = await onScreen();
  const onClose = vi.fn();
  render(<CriterionEditor id={null} onClose={onClose} />);
  expect(document.activeElement).toBe(name());
  await userEvent.type(name(), 'Noise');
  expect(save('Add criterion').disabled).toBe(true);
  await userEvent.type(group(), 'Comfort');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent).toEqual([
    {
      type: 'createCriterion',
      name: 'Noise',
      groupName: 'Comfort',
      question: '',
      proMeaning: '',
      conMeaning: '',
      scale: 'evidence',
      direction: 'max',
      unit: null,
      valuePoints: [],
      levels: [],
    },
  ]);
  const made = tables().criteria.find((criterion) => criterion.name === 'Noise');
  expect(getState().selection).toEqual({ kind: 'criterion', criterionId: made?.id });
});

test('one that is measured says in which unit and which way is better', async () => {
  const { sent } = await onScreen();
  render(<CriterionEditor id={null} onClose={() => {}} />);
  await userEvent.type(name(), 'Boot time');
  await userEvent.type(group(), 'Operation');
  expect(screen.queryByRole('textbox', { name: 'Unit' })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /Measured in numbers/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Unit' }), ' s ');
  await userEvent.click(screen.getByRole('radio', { name: 'Less is better' }));
  await userEvent.click(save('Add criterion'));
  await vi.waitFor(() =>
    expect(sent).toMatchObject([{ scale: 'numeric', direction: 'min', unit: 's', valuePoints: [] }]),
  );
});

test('one that is measured may have words for its numbers, two at least', async () => {
  const { sent } = await onScreen();
  render(<CriterionEditor id={null} onClose={() => {}} />);
  await userEvent.type(name(), 'Support');
  await userEvent.type(group(), 'Operation');
  await userEvent.click(screen.getByRole('radio', { name: /Measured in numbers/ }));
  const words = screen.getByRole('textbox', { name: 'Words for its numbers' });
  await userEvent.type(words, 'No');
  expect(save('Add criterion').disabled).toBe(true);
  await userEvent.type(words, '; Partly;Yes; ');
  await userEvent.click(save('Add criterion'));
  await vi.waitFor(() => expect(sent).toMatchObject([{ levels: ['No', 'Partly', 'Yes'] }]));
});

test('what the workbook refuses is said in the dialog, which stays with what was typed', async () => {
  const { sent, tables } = await onScreen();
  const onClose = vi.fn();
  render(<CriterionEditor id={null} onClose={onClose} />);
  await userEvent.type(name(), tables().criteria[0]?.name ?? '');
  await userEvent.type(group(), 'Operation');
  await userEvent.keyboard('{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(tables().criteria[0]?.name);
  expect(sent).toHaveLength(1);
  expect(onClose).not.toHaveBeenCalled();
  expect(name().value).toBe(tables().criteria[0]?.name);
  expect(save('Add criterion').disabled).toBe(false);
});

test('one that is there is edited', async () => {
  const { sent, ids } = await onScreen();
  const id = ids.criterion('security');
  render(<CriterionEditor id={id} onClose={() => {}} />);
  await userEvent.type(name(), ' at rest');
  await userEvent.click(save('Save'));
  await vi.waitFor(() =>
    expect(sent).toMatchObject([{ type: 'editCriterion', criterionId: id, name: 'Security at rest' }]),
  );
});

test('one that is there can be deleted from here, which asks first', async () => {
  const { sent, ids } = await onScreen();
  const id = ids.criterion('security');
  render(<CriterionEditor id={id} onClose={() => {}} />);
  await userEvent.click(save('Delete…'));
  expect(getState().editor).toEqual({ kind: 'delete', what: 'criterion', id });
  expect(sent).toEqual([]);
});
