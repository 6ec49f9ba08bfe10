import { compareMethods } from '../../../scoring/method-comparison/compare-methods.ts';
import type { CompareAnswer, CompareRequest } from './compare-messages.ts';

self.onmessage = ({ data }: MessageEvent<CompareRequest>): void => {
  self.postMessage(answer(data));
};

function answer({ comparable, options }: CompareRequest): CompareAnswer {
  try {
    return { outcomes: compareMethods(comparable, options) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
