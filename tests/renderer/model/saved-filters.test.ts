// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultEvidenceView } from '../../../renderer/model/evidence-view.ts';
import {
  applyFilter,
  deleteFilter,
  goneFrom,
  LONGEST_FILTER_NAME,
  MOST_FILTERS,
  nameProblem,
  narrowsDown,
  renameFilter,
  type SavedFilter,
  savedFilters,
  saveFilter,
} from '../../../renderer/model/saved-filters.ts';
import { getState, openDocument, update } from '../../../renderer/model/store.ts';
import { listsTables } from '../../db/workbooks.ts';
import { onScreen } from '../on-screen.ts';

const present = () => savedFilters(openDocument(getState()).tables);

beforeEach(async () => {
  await onScreen();
  update({ evidenceView: defaultEvidenceView });
});
afterEach(() => vi.unstubAllGlobals());

test('what narrows the evidence down is saved, applied, renamed and deleted', async () => {
  const [speaker] = openDocument(getState()).tables.speakers;
  const chosen = { speaker: [speaker?.id ?? ''], polarity: ['con'] };
  update({ evidenceView: { ...defaultEvidenceView, query: ' footprint ', chosen, context: true } });
  await saveFilter('  Against, by one ');
  expect(present()).toEqual([
    {
      name: 'Against, by one',
      query: 'footprint',
      chosen,
      context: true,
      called: { [speaker?.id ?? '']: speaker?.name },
    },
  ]);

  update({ evidenceView: defaultEvidenceView, view: 'matrix' });
  const [filter] = present();
  if (filter) applyFilter(filter);
  expect(getState()).toMatchObject({ view: 'evidence', alert: null });
  expect(getState().evidenceView).toMatchObject({ query: 'footprint', chosen, context: true });

  await renameFilter('Against, by one', 'Against');
  expect(present().map(({ name }) => name)).toEqual(['Against']);
  await deleteFilter('Against');
  expect(present()).toEqual([]);
});

test('a filter that asks for what is gone says so by its name, and is applied without it', async () => {
  const gone: SavedFilter = {
    name: 'Of Ada',
    query: '',
    chosen: { speaker: ['0198c0de-0000-7000-8000-000000000000'], polarity: ['pro'] },
    context: false,
    called: { '0198c0de-0000-7000-8000-000000000000': 'Ada' },
  };
  expect(goneFrom(gone, listsTables())).toEqual(['speaker “Ada”']);
  applyFilter(gone);
  expect(getState().alert?.message).toContain(
    '“Of Ada” asks for what is no longer in this workbook: speaker “Ada”',
  );
});

test('a name is given once, and is no blank', () => {
  const filter = { name: 'A', query: 'x', chosen: {}, context: false, called: {} };
  expect(nameProblem('  ', [], null)).toContain('Give');
  expect(nameProblem('A', [filter], null)).toContain('already');
  expect(nameProblem('A', [filter], 'A')).toBeNull();
  expect(nameProblem('B', [filter], null)).toBeNull();
  const many = Array.from({ length: MOST_FILTERS }, (_, i) => ({ ...filter, name: String(i) }));
  expect(nameProblem('B', many, null)).toContain('Delete one');
});

test('there is something to save where something is searched for or chosen', () => {
  expect(narrowsDown({ query: ' ', chosen: { polarity: [] } })).toBe(false);
  expect(narrowsDown({ query: 'x', chosen: {} })).toBe(true);
  expect(narrowsDown({ query: '', chosen: { polarity: ['pro'] } })).toBe(true);
});

test('what another program wrote does no harm', () => {
  const read = (state: unknown) =>
    savedFilters({ ...listsTables(), viewStates: [{ id: 'v', view: 'filters', state }] });
  for (const state of [null, 7, [], { filters: 3 }, { filters: [null, 'x', { name: '' }, { name: 7 }] }])
    expect(read(state)).toEqual([]);
  expect(read({ filters: [{ name: 'x'.repeat(LONGEST_FILTER_NAME + 1) }] })).toEqual([]);
  expect(
    read({ filters: [{ name: 'A', query: 3, chosen: { speaker: [1, 'a'], pink: ['b'] }, called: [] }] }),
  ).toEqual([{ name: 'A', query: '', chosen: { speaker: ['a'] }, context: false, called: {} }]);
});
