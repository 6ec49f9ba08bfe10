/** Main process: what has to be done before the app may be replaced. */
import { type Message, msg, t } from '../../common/language/texts.ts';

/** Whether anything is on its way that must not be cut off. */
export interface Rest {
  /** The same functions, counted from their call to their answer. */
  readonly watched: <H extends object>(functions: H) => H;
  /** Has others say, too, what is on its way. */
  readonly alsoLook: (look: () => readonly string[]) => void;
  /** What is on its way, in words; each once. */
  readonly pending: () => readonly string[];
}

/** How a call is said while its answer is awaited; null for one that changes nothing and may be cut off. */
export type WordsOfCall = (name: string) => string | null;

/** Nothing is on its way yet. */
export function createRest(wordsOf: WordsOfCall = wordsOfCall): Rest {
  const looks: (() => readonly string[])[] = [];
  const running = new Map<string, number>();
  const add = (words: string, by: number): void => {
    const count = (running.get(words) ?? 0) + by;
    if (count > 0) running.set(words, count);
    else running.delete(words);
  };
  const during =
    (words: string, work: (...input: unknown[]) => unknown) =>
    async (...input: unknown[]): Promise<unknown> => {
      add(words, 1);
      try {
        return await work(...input);
      } finally {
        add(words, -1);
      }
    };
  return {
    watched: (functions) =>
      Object.fromEntries(
        Object.entries(functions).map(([name, work]) => {
          const words = wordsOf(name);
          return [name, words === null ? work : during(words, work)];
        }),
      ) as typeof functions,
    alsoLook: (look) => void looks.push(look),
    pending: () => [...new Set([...looks.flatMap((look) => look()), ...running.keys()])],
  };
}

/** Calls that only look at something, and those by which updates themselves are asked for. */
const HARMLESS =
  /^(load|list|read|search|verify|plan|check|guess|try|show|reveal|report|compareStates|compareBackup)|^(appInfo|workbookRevision|evidenceOffer|rescueOutlook|windowReady|stopWork|cancelImport|copyPicture|updatesState|lookForUpdates|chooseUpdates|downloadUpdate|stopUpdate|installUpdate)$/;

const NAMED: readonly (readonly [RegExp, Message])[] = [
  [/^keepDraft$/, msg('a text that is being kept')],
  [/^(runImport|makeImported)$/, msg('an import')],
  [
    /^(execute|undo|redo|stepTo|compactHistory|goOnInCopy|putBack|keep|replace|restore)/,
    msg('a change that is being saved'),
  ],
  [/^(export|save|copyBackup|recover|handOver)/, msg('a file that is being saved')],
  [/^makeBackup$/, msg('a backup')],
];

/** What is said of a call of the contract while an update waits for it; null for one that may be cut off. */
export function wordsOfCall(name: string): string | null {
  if (HARMLESS.test(name)) return null;
  const words = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  return t(words ?? msg('something that was begun and is not answered yet'));
}
