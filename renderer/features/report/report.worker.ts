import { type Facts, type FactsRequest, factsOf } from './facts.ts';

/** What the worker answers. */
export type FactsAnswer = { readonly facts: Facts } | { readonly error: string };

self.onmessage = ({ data }: MessageEvent<FactsRequest>): void => {
  self.postMessage(answer(data));
};

function answer(request: FactsRequest): FactsAnswer {
  try {
    return { facts: factsOf(request) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
