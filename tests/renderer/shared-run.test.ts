import { expect, onTestFinished, test } from 'vitest';
import {
  chanceHelper,
  type HelperCalls,
  type HelperPart,
} from '../../renderer/domain/robustness/engine/chance-helper.ts';
import {
  type HelperRequest,
  type SharedRun,
  sharedRun,
} from '../../renderer/domain/robustness/engine/shared-run.ts';
import { connect } from '../../renderer/model/workers/connect.ts';
import type { ChanceSettings } from '../../scoring/robustness/chance.ts';
import { serving } from './channel-worker.ts';
import { drawn, SETTINGS, workbook } from './robustness-workbook.ts';

const of = workbook();

/** A run that is shared with a helper behind a real line; whose turn it is depends on `pause`. */
function linked(settings: ChanceSettings, pause: () => Promise<void>) {
  const asked: HelperRequest[] = [];
  const parts: HelperPart[] = [];
  const helper = connect<HelperCalls>(serving(chanceHelper(pause, () => performance.now())));
  onTestFinished(helper.end);
  void helper.ask('evidence', { evidence: of.tables, scenario: of.scenario });
  const plan = of.answerer.planChance(of.weights, settings) ?? expect.fail('nothing to draw');
  const run: SharedRun = sharedRun(plan, { weights: of.weights, settings }, (request) => {
    asked.push(request);
    const take = (part: HelperPart): void => {
      parts.push(part);
      run.take(part);
    };
    void (request.name === 'draws'
      ? helper.ask('draws', request.input, take)
      : helper.ask('confidence', request.input, take));
  });
  return { run, asked, parts, helper };
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
    const { run, parts } = linked(settings, soon);
    await toTheEnd(run, draws);
    expect(run.result()).toEqual(drawn(of, settings));
    expect(parts.some(({ kind }) => kind === 'draws')).toBe(true);
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
  const { run, asked } = linked(SETTINGS, soon);
  run.advance(2_000);
  expect(run.result().samples).toBe(2_000);
  expect(asked).toEqual([]);
  run.advance(500);
  expect(asked.map(({ name }) => name)).toEqual(['draws']);
});

test('a helper that is stopped posts no more, and a failure of it ends the wait with its words', async () => {
  const { run, parts, helper } = linked({ ...SETTINGS, samples: 1_000_000 }, soon);
  run.advance(500);
  run.advance(500);
  await soon();
  await helper.ask('stop', null);
  const before = parts.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(parts).toHaveLength(before);
  await run.ready();
  run.fail('no luck');
  await expect(run.ready()).rejects.toThrow('no luck');
});

test('a helper that knows no evidence says so', async () => {
  const helper = connect<HelperCalls>(serving(chanceHelper(soon, () => performance.now())));
  onTestFinished(helper.end);
  const { weights } = of;
  await expect(helper.ask('draws', { weights, settings: SETTINGS })).rejects.toThrow('No evidence came');
  await expect(helper.ask('confidence', [])).rejects.toThrow('No draws came');
});
