import type { HandedLanguage } from '../../../common/language/take.ts';

/** Page and its workers: what they post to each other, whatever it is about. */

/**
 * What a worker can be asked, by name, is an interface of functions. Each takes one input and gives one answer; with a second
 * parameter it posts parts of the answer before that.
 */
export type CallName<Calls> = keyof Calls & string;
export type InputOf<C> = C extends (input: infer Input, post: never) => unknown ? Input : never;
export type PartOf<C> = C extends (input: never, post: (part: infer Part) => void) => unknown ? Part : never;
export type AnswerOf<C> = C extends (input: never, post: never) => infer Answer ? Awaited<Answer> : never;

/** The language of the page, before anything is asked; not where it is English. */
export interface WorkerLanguage {
  readonly language: HandedLanguage;
}

/** What the page posts; `id` comes back with whatever is said to it. */
export interface WorkerRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** What the worker posts: parts, then one answer or why there is none. */
export type WorkerResponse = { readonly id: number } & (
  | { readonly part: unknown }
  | { readonly answer: unknown }
  | { readonly error: string }
);
