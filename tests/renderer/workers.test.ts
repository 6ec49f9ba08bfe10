import { describe, expect, test, vi } from 'vitest';
import { askWorker } from '../../renderer/model/workers/ask-worker.ts';
import { connect } from '../../renderer/model/workers/connect.ts';
import { latestOnly } from '../../renderer/model/workers/latest-only.ts';
import { serving } from './channel-worker.ts';

interface Calls {
  double(of: number): number;
  /** Posts so many parts before it answers. */
  count(to: number, post: (part: { readonly done: number }) => void): string;
  fail(why: string): never;
  wait(nothing: null): null;
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const worker = () =>
  serving<Calls>({
    double: (of) => of * 2,
    count: async (to, post) => {
      for (let done = 1; done <= to; done++) {
        post({ done });
        await soon();
      }
      return 'counted';
    },
    fail: (why) => {
      throw new Error(why);
    },
    wait: () => new Promise(() => {}),
  });

describe('a connection', () => {
  test('gives each question its own answer, parts of it before, and errors in words', async () => {
    const own = worker();
    const connection = connect<Calls>(own);
    const parts: number[] = [];
    const counted = connection.ask('count', 3, ({ done }) => parts.push(done));
    expect(await connection.ask('double', 21)).toBe(42);
    await expect(connection.ask('fail', 'no luck')).rejects.toThrow('no luck');
    expect(await counted).toBe('counted');
    expect(parts).toEqual([1, 2, 3]);
    connection.end();
    expect(own.ended).toBe(true);
  });

  test('to a worker that broke rejects what was asked; one that never ran rejects whatever comes', async () => {
    const own = worker();
    const connection = connect<Calls>(own);
    const asked = connection.ask('wait', null);
    own.onerror?.({ message: '' } as never);
    await expect(asked).rejects.toThrow('its worker did not start');
    await expect(connection.ask('double', 1)).rejects.toThrow('its worker did not start');
    connection.end();
    const running = worker();
    const other = connect<Calls>(running);
    await other.ask('double', 1);
    running.onerror?.({ message: 'out of memory' } as never);
    expect(await other.ask('double', 2)).toBe(4);
    other.end();
  });

  test('that was ended says nothing more', async () => {
    const connection = connect<Calls>(worker());
    const settled = vi.fn();
    connection.ask('double', 1).then(settled, settled);
    connection.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(settled).not.toHaveBeenCalled();
  });
});

describe('one question to a worker of its own', () => {
  test('is answered, or fails in words, and the worker ends', async () => {
    const own = worker();
    expect(await askWorker<Calls, 'double'>(own, 'double', 4)).toBe(8);
    expect(own.ended).toBe(true);
    const failing = worker();
    await expect(askWorker<Calls, 'fail'>(failing, 'fail', 'no luck')).rejects.toThrow('no luck');
    expect(failing.ended).toBe(true);
  });

  test('is cancelled at any time, also before it is asked', async () => {
    const cancelled = new AbortController();
    const own = worker();
    const asked = askWorker<Calls, 'wait'>(own, 'wait', null, cancelled.signal);
    cancelled.abort();
    await expect(asked).rejects.toThrow('abort');
    expect(own.ended).toBe(true);
    const late = worker();
    await expect(askWorker<Calls, 'wait'>(late, 'wait', null, cancelled.signal)).rejects.toThrow('abort');
    expect(late.ended).toBe(true);
  });
});

describe('the latest only', () => {
  /** A state that changes, and questions about it that the test answers. */
  function asking(pace = 0) {
    let state: number | null = null;
    const questions: { readonly of: number; readonly answer: PromiseWithResolvers<string> }[] = [];
    const answers: string[] = [];
    const failures: string[] = [];
    const line = latestOnly<number, string>({
      next: () => state,
      ask: (of) => {
        const answer = Promise.withResolvers<string>();
        questions.push({ of, answer });
        return answer.promise;
      },
      onAnswer: (answer, of) => {
        answers.push(`${answer} about ${of}`);
        if (state === of) state = null;
      },
      onFailure: (why, of) => failures.push(`${why} about ${of}`),
      pace: () => pace,
    });
    const set = (value: number | null): void => {
      state = value;
      line.wake();
    };
    const settle = async (how: (of: PromiseWithResolvers<string>) => void): Promise<void> => {
      how(questions.at(-1)?.answer ?? expect.fail('nothing was asked'));
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
    };
    return { set, settle, line, answers, failures, asked: () => questions.map(({ of }) => of) };
  }

  test('of many states while one question is under way only the newest is asked about', async () => {
    const { set, settle, answers, asked } = asking();
    for (const value of [1, 2, 3, 4]) set(value);
    expect(asked()).toEqual([1]);
    await settle(({ resolve }) => resolve('this'));
    expect(asked()).toEqual([1, 4]);
    await settle(({ resolve }) => resolve('that'));
    expect(answers).toEqual(['this about 1', 'that about 4']);
    expect(asked()).toEqual([1, 4]);
  });

  test('a state that is gone by then is asked about no more', async () => {
    const { set, settle, asked } = asking();
    set(1);
    set(2);
    set(null);
    await settle(({ resolve }) => resolve('this'));
    expect(asked()).toEqual([1]);
  });

  test('what failed is said and not tried again until it is something else', async () => {
    const { set, settle, failures, asked } = asking();
    set(1);
    await settle(({ reject }) => reject(new Error('no luck')));
    set(1);
    expect(failures).toEqual(['no luck about 1']);
    expect(asked()).toEqual([1]);
    set(2);
    expect(asked()).toEqual([1, 2]);
  });

  test('time lies between two questions, and the one after it is about the newest state', async () => {
    vi.useFakeTimers();
    try {
      const { set, settle, line, asked } = asking(100);
      set(1);
      await settle(({ resolve }) => resolve('this'));
      set(2);
      vi.advanceTimersByTime(50);
      set(3);
      expect(asked()).toEqual([1]);
      vi.advanceTimersByTime(51);
      expect(asked()).toEqual([1, 3]);
      await settle(({ resolve }) => resolve('that'));
      set(4);
      line.end();
      vi.advanceTimersByTime(500);
      expect(asked()).toEqual([1, 3]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('nothing is heard after its end', async () => {
    const { set, settle, line, answers, asked } = asking();
    set(1);
    set(2);
    line.end();
    await settle(({ resolve }) => resolve('late'));
    expect(answers).toEqual([]);
    expect(asked()).toEqual([1]);
  });
});
