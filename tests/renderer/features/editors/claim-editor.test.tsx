// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ClaimEditor } from '../../../../renderer/features/editors/ClaimEditor.tsx';
import { flushDrafts } from '../../../../renderer/model/drafts.ts';
import { getState, update } from '../../../../renderer/model/store.ts';
import { installPage } from '../../dom.ts';
import { onScreen } from '../../on-screen.ts';

installPage();
// A draft that is still on its way would find nobody to keep it.
afterEach(async () => {
  await flushDrafts();
  vi.unstubAllGlobals();
});

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What it says/ });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const choose = (field: string, option: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: field }), option);

async function newClaim() {
  const workbook = await onScreen();
  const onClose = vi.fn();
  // The source that is being read, and whoever speaks there most.
  const reader = workbook.tables().claims[0]?.sourceId ?? '';
  update({ reader });
  render(<ClaimEditor id={null} filed={null} onClose={onClose} />);
  return { ...workbook, onClose, reader };
}

test('a new claim is filed with what it says of whom, and is then looked at', async () => {
  const { sent, ids, tables, onClose, reader } = await newClaim();
  expect(document.activeElement).toBe(text());
  await userEvent.type(text(), 'Xen boots  in a second.');
  await userEvent.click(button('Add a finding'));
  expect(button('File claim').disabled).toBe(true);
  expect(screen.getByText(/Choose an alternative and a criterion for each finding/)).toBeDefined();
  await choose('Alternative of finding 1', 'Xen');
  await choose('Criterion of finding 1', 'Performance');
  await choose('Strength of finding 1', '2, played up');
  expect(screen.getByText(/Say which words give finding 1 the strength 2/)).toBeDefined();
  expect(button('File claim').disabled).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: 'Why of finding 1' }), '“by far”');
  await userEvent.type(screen.getByRole('textbox', { name: 'Paragraph' }), '7');
  await userEvent.click(button('File claim'));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    type: 'createClaim',
    sourceId: reader,
    speakerId: tables().claims[0]?.speakerId,
    text: 'Xen boots  in a second.',
    paragraph: 7,
    kind: 'opinion',
    sureness: 'sure',
    passage: null,
    findings: [
      {
        alternativeId: ids.alternative('xen'),
        criterionId: ids.criterion('performance'),
        polarity: 'pro',
        strength: 2,
        inferred: false,
        use: null,
        remark: '“by far”',
      },
    ],
  });
  const made = tables().claims.at(-1);
  expect(getState().selection).toMatchObject({ kind: 'claim', claimId: made?.id });
});

test.each([
  ['no words', '', 'Say in your own words what it says.'],
  ['too many words', 'word '.repeat(26), 'It has 26 words; 25 are the most.'],
])('%s: nothing is sent, and what is missing is said', async (_what, words, says) => {
  const { sent } = await newClaim();
  if (words !== '') await userEvent.click(text());
  if (words !== '') await userEvent.paste(words);
  expect(screen.getByText(says)).toBeDefined();
  expect(button('File claim').disabled).toBe(true);
  expect(sent).toEqual([]);
});

test.each(['0', '1.5', 'x'])('a paragraph %j is none', async (paragraph) => {
  await newClaim();
  await userEvent.type(text(), 'A claim.');
  await userEvent.type(screen.getByRole('textbox', { name: 'Paragraph' }), paragraph);
  expect(screen.getByText('A paragraph is a whole number from 1.')).toBeDefined();
  expect(button('File claim').disabled).toBe(true);
});

test('a finding that is removed gives the focus on, and the next one begins as the last one was', async () => {
  await newClaim();
  const add = button('Add a finding');
  await userEvent.click(add);
  await choose('Criterion of finding 1', 'Security');
  await choose('Sign of finding 1', '− con');
  await userEvent.click(add);
  const value = (name: string) =>
    screen.getByRole<HTMLSelectElement>('combobox', { name }).selectedOptions[0]?.textContent;
  expect([value('Criterion of finding 2'), value('Sign of finding 2')]).toEqual(['Security', '− con']);
  await userEvent.click(button('Remove finding 1'));
  expect(document.activeElement).toBe(add);
  expect(screen.queryByRole('combobox', { name: 'Alternative of finding 2' })).toBeNull();
});

test('a source is made on the way, in a dialog over this one, and is chosen', async () => {
  const { sent, tables, onClose } = await newClaim();
  await userEvent.type(text(), 'It is quiet.');
  await userEvent.click(button('New source…'));
  const dialog = within(screen.getByRole('dialog', { name: 'New source' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Title' }), 'A letter');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog', { name: 'New source' })).toBeNull());
  expect(onClose).not.toHaveBeenCalled();
  const chosen = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Source' }).value;
  expect(chosen).toBe(tables().sources.find(({ title }) => title === 'A letter')?.id);
  expect(text().value).toBe('It is quiet.');
  expect(sent.map(({ type }) => type)).toEqual(['createSource']);
});

test('a claim that is there is edited with all of its findings', async () => {
  const { sent, tables } = await onScreen();
  const finding = tables().findings[0];
  const claim = tables().claims.find(({ id }) => id === finding?.claimId);
  if (!claim) throw new Error('The workbook has no claim with a finding.');
  const findings = tables().findings.filter(({ claimId }) => claimId === claim.id);
  render(<ClaimEditor id={claim.id} filed={null} onClose={() => {}} />);
  expect(text().value).toBe(claim.text);
  await userEvent.clear(text());
  await userEvent.type(text(), 'Said otherwise.');
  await userEvent.click(button('Save'));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toMatchObject([
    {
      type: 'editClaim',
      claimId: claim.id,
      text: 'Said otherwise.',
      sourceId: claim.sourceId,
      speakerId: claim.speakerId,
      findings: findings.map(({ alternativeId, criterionId, polarity, strength }) => ({
        alternativeId,
        criterionId,
        polarity,
        strength,
      })),
    },
  ]);
});

test('how it is said is filed with it: kind, doubts, an echo, an origin made on the way', async () => {
  const { sent, tables, onClose } = await newClaim();
  const original = tables().claims[0];
  if (!original) throw new Error('The workbook has no claim.');
  await userEvent.type(text(), 'It is said again.');
  await choose('Kind', 'rumour');
  await choose('How sure', 'hedged');
  await userEvent.click(button('More about how it is said'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'vague' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Undated/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Speaks of' }), 'KVM in 2008');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Repeats another claim' }), original.text);
  await userEvent.click(screen.getByRole('button', { name: original.text }));
  expect(screen.getByText(/^Repeats “/)).toBeDefined();
  await userEvent.click(button('New origin…'));
  const dialog = within(screen.getByRole('dialog', { name: 'New origin' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Red Hat');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog', { name: 'New origin' })).toBeNull());
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(button('File claim'));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent.map(({ type }) => type)).toEqual(['createOrigin', 'createClaim']);
  expect(tables().claims.at(-1)).toMatchObject({
    kind: 'rumour',
    sureness: 'hedged',
    doubts: ['vague'],
    undated: true,
    date: null,
    about: 'KVM in 2008',
    echoOfId: original.id,
    originId: tables().origins.find(({ name }) => name === 'Red Hat')?.id,
  });
});

test('an alternative that is meant and not named needs a reason, and a use is kept', async () => {
  const { sent } = await newClaim();
  await userEvent.type(text(), 'A whole system is larger.');
  await userEvent.click(button('Add a finding'));
  await choose('Alternative of finding 1', 'KVM');
  await choose('Criterion of finding 1', 'Performance');
  await userEvent.click(button('Use and inference of finding 1'));
  await userEvent.click(screen.getByRole('checkbox', { name: /Meant, not named/ }));
  expect(screen.getByText(/by what finding 1 means an alternative that is not named/)).toBeDefined();
  await choose('Use of finding 1', 'for servers');
  await userEvent.type(screen.getByRole('textbox', { name: 'Why of finding 1' }), 'Its rival is Linux.');
  await userEvent.click(button('File claim'));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    findings: [{ inferred: true, use: 'servers', remark: 'Its rival is Linux.', strength: 1 }],
  });
});
