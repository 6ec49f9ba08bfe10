/** Main process: files that are being written because a page asked for it, which the page shows and may stop. */
import type { Work, WorkStep } from '../ipc/contract.ts';

/** A page as it is needed here; Electron's WebContents is one. */
export interface WorkPage {
  readonly once: (event: 'destroyed', listener: () => void) => unknown;
}

/** What a piece of work says of itself, and how it hears that it is to stop. */
export interface WorkControl {
  readonly signal: AbortSignal;
  /** Says what is being done now. */
  readonly at: (step: WorkStep) => void;
}

export interface Works<P extends WorkPage> {
  /**
   * Does a piece of work that can be stopped, and tells the page of it until it is done. `name` is that of the file. Null when it was
   * stopped, or its page is gone; what it still gives then is dropped.
   */
  readonly run: <T>(page: P, name: string, work: (control: WorkControl) => Promise<T>) => Promise<T | null>;
  /** As `run`, for work that cannot be stopped half way. */
  readonly runWhole: <T>(page: P, name: string, work: () => Promise<T>) => Promise<T>;
  /** Stops a piece of work of this page; one that is done already stays done. */
  readonly stop: (page: P, id: string) => void;
  /** What is being written now, for whichever page: the names of the files. */
  readonly names: () => readonly string[];
}

interface Running {
  readonly work: Work;
  readonly controller: AbortController;
}

/** No work yet. `tell` hears what is on its way for a page whenever that changes. */
export function createWorks<P extends WorkPage>(
  tell: (page: P, works: readonly Work[]) => void,
  newId: () => string,
): Works<P> {
  const pages = new Map<P, Map<string, Running>>();

  const of = (page: P): Map<string, Running> => {
    const known = pages.get(page);
    if (known) return known;
    const works = new Map<string, Running>();
    pages.set(page, works);
    page.once('destroyed', () => {
      pages.delete(page);
      for (const { controller } of works.values()) controller.abort();
    });
    return works;
  };

  const during = async <T>(
    page: P,
    begun: Omit<Work, 'id'>,
    work: (control: WorkControl) => Promise<T>,
  ): Promise<T> => {
    const id = newId();
    const works = of(page);
    const controller = new AbortController();
    const show = (step: WorkStep): void => {
      if (controller.signal.aborted) return;
      works.set(id, { work: { id, ...begun, step }, controller });
      tellAll();
    };
    const tellAll = (): void =>
      tell(
        page,
        [...works.values()].map((running) => running.work),
      );
    show(begun.step);
    try {
      return await work({ signal: controller.signal, at: show });
    } finally {
      works.delete(id);
      tellAll();
    }
  };

  return {
    run: (page, name, work) =>
      during(page, { name, step: 'gathering', stoppable: true }, (control) =>
        Promise.race([work(control), aborted(control.signal)]).catch((error: unknown) => {
          if (control.signal.aborted) return null;
          throw error;
        }),
      ),
    runWhole: (page, name, work) => during(page, { name, step: 'writing', stoppable: false }, work),
    stop: (page, id) => pages.get(page)?.get(id)?.controller.abort(),
    names: () => [...pages.values()].flatMap((works) => [...works.values()].map(({ work }) => work.name)),
  };
}

const aborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
