import { expect, test } from 'vitest';
import type { Work } from '../../../electron/ipc/contract.ts';
import { createWorks } from '../../../electron/leaving/works.ts';

function page() {
  const ends: (() => void)[] = [];
  return {
    once: (_event: 'destroyed', listener: () => void) => ends.push(listener),
    end: () => {
      for (const end of ends) end();
    },
  };
}

function setUp() {
  const told: (readonly Work[])[] = [];
  let number = 0;
  const works = createWorks<ReturnType<typeof page>>(
    (_page, list) => told.push(list),
    () => `work ${++number}`,
  );
  return { works, told };
}

test('a page hears of its work, of each step and of its end', async () => {
  const { works, told } = setUp();
  const answer = await works.run(page(), 'Report.pdf', async ({ at }) => {
    at('drawing');
    at('printing');
    return 7;
  });
  expect(answer).toBe(7);
  expect(told.map((list) => list.map(({ step }) => step))).toEqual([
    ['gathering'],
    ['drawing'],
    ['printing'],
    [],
  ]);
  expect(told[0]).toEqual([{ id: 'work 1', name: 'Report.pdf', step: 'gathering', stoppable: true }]);
});

test('what is stopped gives null at once, and says nothing more', async () => {
  const { works, told } = setUp();
  const shown = page();
  const late = Promise.withResolvers<string>();
  let heard = false;
  const answer = works.run(shown, 'Report.pdf', async ({ signal, at }) => {
    signal.addEventListener('abort', () => {
      heard = true;
    });
    const content = await late.promise;
    at('writing');
    return content;
  });
  works.stop(shown, 'work 1');
  expect(await answer).toBeNull();
  expect(heard).toBe(true);
  late.resolve('a file that nobody waits for');
  await late.promise;
  await Promise.resolve();
  expect(told.at(-1)).toEqual([]);
});

test('work that broke because it was stopped is no failure, any other is', async () => {
  const { works } = setUp();
  const shown = page();
  const stopped = works.run(
    shown,
    'a',
    ({ signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('gone')))),
  );
  works.stop(shown, 'work 1');
  expect(await stopped).toBeNull();
  await expect(works.run(shown, 'b', () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
});

test('a page stops its own work only, and all of it ends with the page', async () => {
  const { works, told } = setUp();
  const [one, other] = [page(), page()];
  const never = (): Promise<never> => new Promise(() => {});
  const first = works.run(one, 'a', never);
  const second = works.run(one, 'b', never);
  works.stop(other, 'work 1');
  works.stop(one, 'work 9');
  expect(told.at(-1)?.map(({ name }) => name)).toEqual(['a', 'b']);
  one.end();
  expect(await Promise.all([first, second])).toEqual([null, null]);
});

test('work that cannot be stopped goes on', async () => {
  const { works, told } = setUp();
  const shown = page();
  const done = Promise.withResolvers<string>();
  const answer = works.runWhole(shown, 'Copy.weighbridge', () => done.promise);
  expect(told.at(-1)).toMatchObject([{ step: 'writing', stoppable: false }]);
  works.stop(shown, 'work 1');
  done.resolve('written');
  expect(await answer).toBe('written');
});
