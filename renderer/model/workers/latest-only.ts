/** Page: asks again and again about what changes faster than it is answered. */

interface Options<Subject, Answer> {
  /** What is to be asked about now; null where nothing is. Only the newest is ever asked for: nothing queues up. */
  readonly next: () => Subject | null;
  readonly ask: (subject: Subject) => Promise<Answer>;
  readonly onAnswer: (answer: Answer, subject: Subject) => void;
  /** Why there is none, in the words of the worker. It is not asked for again before `next` gives something else. */
  readonly onFailure: (why: string, subject: Subject) => void;
  /** Milliseconds from one question to the next, at the least; 0 unless it is given. */
  readonly pace?: () => number;
  /** Whether two subjects would be answered alike; the same object unless it is given. */
  readonly same?: (a: Subject, b: Subject) => boolean;
}

export interface LatestOnly {
  /** Looks whether there is something to ask, whenever that may have changed. */
  readonly wake: () => void;
  /** Asks nothing more, and hears no answer any more. */
  readonly end: () => void;
}

/** One question is under way at a time; meanwhile only the newest state waits, and no answer comes after a newer one. */
export function latestOnly<Subject, Answer>({
  next,
  ask,
  onAnswer,
  onFailure,
  pace = () => 0,
  same = Object.is,
}: Options<Subject, Answer>): LatestOnly {
  let busy = false;
  let ended = false;
  let failed: { readonly subject: Subject } | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function wake(): void {
    clearTimeout(pause);
    if (busy || ended) return;
    const subject = next();
    if (subject === null || (failed && same(failed.subject, subject))) return;
    const early = askedAt + pace() - performance.now();
    if (early > 0) {
      pause = setTimeout(wake, early);
      return;
    }
    askedAt = performance.now();
    busy = true;
    void about(subject);
  }

  async function about(subject: Subject): Promise<void> {
    let tell: () => void;
    try {
      const answer = await ask(subject);
      failed = null;
      tell = () => onAnswer(answer, subject);
    } catch (error) {
      failed = { subject };
      tell = () => onFailure(error instanceof Error ? error.message : String(error), subject);
    }
    if (ended) return;
    busy = false;
    try {
      tell();
    } finally {
      wake();
    }
  }

  return {
    wake,
    end: () => {
      ended = true;
      clearTimeout(pause);
    },
  };
}
