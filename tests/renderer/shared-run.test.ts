import { expect, test } from 'vitest';
import {
  chanceHelper,
  type SaidByHelper,
  type ToldHelper,
} from '../../renderer/features/robustness/engine/chance-helper.ts';
import { type SharedRun, sharedRun } from '../../renderer/features/robustness/engine/shared-run.ts';
import type { ChanceSettings } from '../../renderer/features/robustness/settings.ts';
import { drawn, SETTINGS, workbook } from './robustness-workbook.ts';

const of = workbook();

/** Two workers that send each other copies, as real ones do; whose turn it is depends on `pause`. */
function linked(settings: ChanceSettings, pause: () => Promise<void>) {
  const told: ToldHelper[] = [];
  const said: SaidByHelper[] = [];
  const helper = chanceHelper(
    (message) => {
      said.push(message);
      setTimeout(() => run.hear(structuredClone(message)));
    },
    pause,
    () => performance.now(),
  );
  helper({ kind: 'evidence', evidence: of.tables, scenario: of.scenario });
  const plan = of.answerer.planChance(of.weights, settings) ?? expect.fail('nothing to draw');
  const ask = { kind: 'draws', id: 7, weights: of.weights, settings } as const;
  const run: SharedRun = sharedRun(plan, ask, (message) => {
    told.push(message);
    setTimeout(() => helper(structuredClone(message)));
  });
  return { run, told, said, helper };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function toTheEnd(run: SharedRun, draws: number): Promise<void> {
  while (run.advance(draws) < run.total) {
    await soon();
    await run.ready();
  }
}

test.each([
  { samples: 10_000, evidence: true, draws: 700 },
  { samples: 10_000, evidence: true, draws: 9_000 },
  { samples: 10_000, evidence: false, draws: 700 },
  { samples: 100_000, evidence: false, draws: 30_000 },
] as const)(
  'with a helper the result has the bits of a run on one thread: $samples, $evidence, $draws',
  async ({ draws, ...change }) => {
    const settings = { ...SETTINGS, ...change };
    const { run, said } = linked(settings, soon);
    await toTheEnd(run, draws);
    expect(run.result()).toEqual(drawn(of, settings));
    expect(said.some(({ kind }) => kind === 'draws')).toBe(true);
  },
);

test('a slow helper is waited for, and what it has drawn so far counts at once', async () => {
  const settings = { ...SETTINGS, samples: 100_000 } as const;
  let paused = 0;
  const { run } = linked(
    settings,
    () => new Promise((resolve) => setTimeout(resolve, ++paused < 5 ? 60 : 0)),
  );
  run.advance(1_000);
  await soon();
  const own = run.advance(49_000);
  expect(own).toBe(50_000);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(run.result().samples).toBeGreaterThan(50_000);
  await toTheEnd(run, 1_000);
  expect(run.result()).toEqual(drawn(of, settings));
});

test('the helper is left alone until the first result is out', () => {
  const { run, told } = linked(SETTINGS, soon);
  run.advance(2_000);
  expect(run.result().samples).toBe(2_000);
  expect(told).toEqual([]);
  run.advance(500);
  expect(told.map(({ kind }) => kind)).toEqual(['draws']);
});

test('a helper that is stopped says no more, and a failure of it ends the wait with its words', async () => {
  const { run, said, helper } = linked({ ...SETTINGS, samples: 1_000_000 }, soon);
  run.advance(500);
  run.advance(500);
  await soon();
  await soon();
  helper({ kind: 'stop' });
  await soon();
  const before = said.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(said).toHaveLength(before);
  run.hear({ kind: 'failed', id: 6, why: 'an older run' });
  await run.ready();
  run.hear({ kind: 'failed', id: 7, why: 'no luck' });
  await expect(run.ready()).rejects.toThrow('no luck');
});
