import { beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../common/commands.ts';
import { CONDITIONS, type Condition } from '../../common/conditions.ts';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import { isEnabled } from '../../renderer/commands/conditions.ts';
import { currentScenario } from '../../renderer/model/current-scenario.ts';
import { type AppState, getState } from '../../renderer/model/store.ts';
import { triedKey } from '../../renderer/model/tried-weights.ts';
import { listsTables } from '../db/workbooks.ts';

const empty = getState();
let open: NonNullable<AppState['open']>;
beforeAll(() => {
  open = {
    path: 'w.weighbridge',
    builtIn: false,
    standing: SOUND_STANDING,
    analyst: { id: 'ada', name: 'Ada' },
    tables: listsTables(),
    history: { undo: null, redo: null, savedAt: '' } as unknown as NonNullable<AppState['open']>['history'],
  };
});

/** A command that needs it. */
const commandWith = (condition: Condition) =>
  COMMAND_IDS.find((id) => COMMANDS[id].needs === condition) ?? expect.fail(`nothing needs ${condition}`);

/** The smallest state in which each holds. */
const HOLDING: Record<Condition, () => Partial<AppState>> = {
  workbook: () => ({ open }),
  undo: () => ({ open: { ...open, history: { ...open.history, undo: 'a change' } } }),
  redo: () => ({ open: { ...open, history: { ...open.history, redo: 'a change' } } }),
  selection: () => ({ selection: { kind: 'alternative', alternativeId: 'a' } }),
  criterion: () => ({ selection: { kind: 'criterion', criterionId: 'c' } }),
  alternative: () => ({ selection: { kind: 'alternative', alternativeId: 'a' } }),
  cell: () => ({ selection: { kind: 'cell', alternativeId: 'a', criterionId: 'c' } }),
  cells: () => ({
    selection: { kind: 'criterion', criterionId: 'c' },
    range: {
      of: 'criteria',
      head: { criterionId: 'c', alternativeId: 'a' },
      criterionIds: ['c'],
      alternativeIds: ['a'],
    },
  }),
  numericCell: () => ({
    open: { ...open, tables: { ...open.tables, criteria: [{ ...criterion(), scale: 'numeric' }] } },
    selection: { kind: 'cell', alternativeId: 'a', criterionId: criterion().id },
  }),
  otherScenario: () => ({ open }),
  claims: () => checked(1),
  countedClaims: () => checked(1),
  excludedClaims: () => excluded(checked(1)),
  readings: () => ({
    open: {
      ...open,
      tables: {
        ...open.tables,
        readings: [{ id: 'r', slug: null, name: 'Reader A', remark: '', position: 1 }],
      },
    },
  }),
  drafts: () => ({
    open,
    drafts: {
      at: '',
      kept: new Map([['a', { title: 'New claim', at: '', place: null, fields: {}, base: {} }]]),
    },
  }),
  triedWeights: () => {
    const [weight] = open.tables.weights.filter((w) => w.scenarioId === currentScenario(open.tables).id);
    const fields = { [weight?.criterionId ?? '']: (weight?.value ?? 0) + 1 };
    const draft = { title: 'Weights', at: '', place: null, fields, base: {} };
    const key = triedKey(currentScenario(open.tables).id);
    return { open, drafts: { at: '', kept: new Map([[key, draft]]) } };
  },
  trying: () => ({ open, tryingWeights: currentScenario(open.tables).id }),
  severalClaims: () => checked(2),
};

const criterion = () => open.tables.criteria[0] ?? expect.fail('no criterion');

const checked = (count: number): Partial<AppState> => ({
  open,
  view: 'evidence',
  evidenceView: {
    ...empty.evidenceView,
    checked: open.tables.claims.slice(0, count).map((claim) => claim.id),
  },
});

const excluded = (state: Partial<AppState>): Partial<AppState> => ({
  ...state,
  open: {
    ...open,
    tables: {
      ...open.tables,
      claims: open.tables.claims.map((claim) => ({ ...claim, excludedReason: 'no source' })),
    },
  },
});

describe.each(Object.keys(CONDITIONS) as Condition[])('%s', (condition) => {
  test('does not hold without a workbook', () => {
    expect(isEnabled(commandWith(condition), empty)).toBe(false);
  });

  test('holds where it should', () => {
    expect(isEnabled(commandWith(condition), { ...empty, ...HOLDING[condition]() })).toBe(true);
  });
});

test('one is told from another', () => {
  const state = (part: Partial<AppState>): AppState => ({ ...empty, ...part });
  expect(isEnabled('newContradiction', state(checked(1)))).toBe(false);
  expect(isEnabled('includeClaims', state(checked(1)))).toBe(false);
  expect(isEnabled('excludeClaims', state(excluded(checked(1))))).toBe(false);
  expect(isEnabled('excludeClaims', state({ ...checked(1), view: 'matrix' }))).toBe(false);
  const [scenario] = open.tables.scenarios;
  const alone = { ...open, tables: { ...open.tables, scenarios: scenario ? [scenario] : [] } };
  expect(isEnabled('deleteScenario', state({ open: alone }))).toBe(false);
  const text = { kind: 'cell', alternativeId: 'a', criterionId: criterion().id } as const;
  expect(criterion().scale).not.toBe('numeric');
  expect(isEnabled('editNumber', state({ open, selection: text }))).toBe(false);
});
