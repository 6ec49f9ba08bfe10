/** Worker: every method on one comparison. */
import { compareMethods } from '../../../scoring/method-comparison/compare-methods.ts';
import { serve } from '../../model/workers/serve.ts';
import type { CompareCalls } from './compare-calls.ts';

serve<CompareCalls>({ compare: ({ comparable, options }) => compareMethods(comparable, options) });
