// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CriterionEditor } from '../../../../renderer/features/editors/CriterionEditor.tsx';
import { flushDrafts } from '../../../../renderer/model/drafts.ts';
import { getState, update } from '../../../../renderer/model/store.ts';
import { load } from '../../../../renderer/model/workbook.ts';
import { NUMERIC } from '../../../db/numbers.ts';
import { run, undo } from '../../../db/workbooks.ts';
import { installPage } from '../../dom.ts';
import { onScreen } from '../../on-screen.ts';

installPage();
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
  expect(screen.getByText('Give it a name.')).toBeTruthy();
  await userEvent.type(name(), 'Noise');
  // It has the last group until it is given another.
  expect(save('Add criterion').disabled).toBe(false);
  await userEvent.clear(group());
  expect(save('Add criterion').disabled).toBe(true);
  expect(screen.getByText('Say to which group it belongs.')).toBeTruthy();
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

/** A criterion in words, with a line of its own and numbers in two cells. */
async function support() {
  const page = await onScreen();
  const criterionId =
    run(page.session, {
      ...NUMERIC,
      name: 'Support',
      direction: 'max',
      unit: null,
      levels: ['No', 'Partly', 'Yes'],
      valuePoints: [
        [1, 0],
        [2, 80],
        [3, 100],
      ],
    }).createdId ?? '';
  const number = (alternative: string, a: number) =>
    run(page.session, {
      type: 'setMeasurement',
      alternativeId: page.ids.alternative(alternative),
      criterionId,
      measured: { kind: 'exact', a },
      sourceId: null,
      paragraph: null,
      remark: '',
    });
  number('kvm', 3);
  await load();
  const criterion = () => page.tables().criteria.find(({ id }) => id === criterionId) ?? expect.fail();
  const numbers = () => page.tables().measurements.map(({ a }) => a);
  return { ...page, criterionId, criterion, numbers };
}

const press = (label: string) => userEvent.click(screen.getByRole('button', { name: label }));

test('words that are moved, added and taken away take their numbers and their points with them', async () => {
  const { session, sent, criterionId, criterion, numbers } = await support();
  render(<CriterionEditor id={criterionId} onClose={() => {}} />);
  await press('Take Partly away');
  await userEvent.type(screen.getByRole('textbox', { name: 'More words' }), 'Never; Always');
  await press('Add');
  await press('Move Never towards the worst');
  await press('Move Never towards the worst');
  expect(
    screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Word \d of 4$/ }).map((f) => f.value),
  ).toEqual(['Never', 'No', 'Yes', 'Always']);
  const first = screen.getByRole('textbox', { name: 'Word 2 of 4' });
  await userEvent.clear(first);
  await userEvent.type(first, 'Hardly');
  await userEvent.click(save('Save'));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(criterion().levels).toEqual(['Never', 'Hardly', 'Yes', 'Always']);
  expect(criterion().valuePoints).toEqual([
    [2, 0],
    [3, 100],
  ]);
  expect(numbers()).toEqual([3]);
  // All of it is one step.
  undo(session);
  expect(criterion()).toMatchObject({
    levels: ['No', 'Partly', 'Yes'],
    valuePoints: [
      [1, 0],
      [2, 80],
      [3, 100],
    ],
  });
  expect(numbers()).toEqual([3]);
});

test('a word that a cell has stays, and says why', async () => {
  const { sent, criterionId, criterion } = await support();
  render(<CriterionEditor id={criterionId} onClose={() => {}} />);
  const reason = 'KVM is “Yes”: give it another word before you take it away';
  expect(screen.getByRole('button', { name: reason })).toHaveProperty('disabled', true);
  await press('Numbers without words');
  await userEvent.type(screen.getByRole('textbox', { name: 'Words for its numbers' }), 'Nein; Ja');
  await userEvent.click(save('Save'));
  expect((await screen.findByRole('alert')).textContent).toContain('On Support, KVM is “Yes”, so that stays');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Words for its numbers' }));
  await userEvent.click(save('Save'));
  await vi.waitFor(() => expect(criterion().levels).toEqual([]));
  expect(sent).toHaveLength(2);
});

test('words that stand twice or are empty are said beside them', async () => {
  const { criterionId } = await support();
  render(<CriterionEditor id={criterionId} onClose={() => {}} />);
  const first = screen.getByRole('textbox', { name: 'Word 1 of 3' });
  await userEvent.clear(first);
  expect(screen.getByRole('alert').textContent).toBe('A word is empty: type it, or take it away.');
  await userEvent.type(first, 'yes');
  expect(screen.getByRole('alert').textContent).toBe('“Yes” stands twice: each word has one place.');
  expect(save('Save').disabled).toBe(true);
});

test('what a word is worth is chosen among the words', async () => {
  const { sent, criterionId } = await support();
  render(<CriterionEditor id={criterionId} onClose={() => {}} />);
  expect(within(screen.getByTestId('value-preview')).getByText('Yes (3)')).toBeDefined();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Word of point 2' }), 'Yes');
  expect(screen.getByRole('alert').textContent).toBe('Point 3: Yes (3) stands twice: a word has one value.');
  await userEvent.click(screen.getByRole('button', { name: 'Remove point 3' }));
  await userEvent.click(save('Save'));
  await vi.waitFor(() =>
    expect(sent).toMatchObject([
      {
        valuePoints: [
          [1, 0],
          [3, 80],
        ],
      },
    ]),
  );
});

test('a draft of before there were words opens with those that are saved', async () => {
  const { sent, criterionId } = await support();
  const scale = { scale: 'numeric', direction: 'max', unit: 'h', points: [] };
  const base = { scale: { ...scale, unit: '' } };
  const draft = { title: 'Edit Support', at: '2026-01-02T03:04:05Z', place: null, fields: { scale }, base };
  update({ drafts: { at: 'lists', kept: new Map([[`criterion ${criterionId}`, draft]]) } });
  render(<CriterionEditor id={criterionId} onClose={() => {}} />);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Unit' }).value).toBe('h');
  expect(screen.getAllByRole('textbox', { name: /^Word \d of 3$/ })).toHaveLength(3);
  await userEvent.click(save('Save'));
  await vi.waitFor(() => expect(sent).toMatchObject([{ unit: 'h', levels: ['No', 'Partly', 'Yes'] }]));
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
