/** Worker: makes one half of the draws of a long run. */
import { serve } from '../../../model/workers/serve.ts';
import { chanceHelper, type HelperCalls } from './chance-helper.ts';

serve<HelperCalls>(
  chanceHelper(
    () => new Promise((resolve) => setTimeout(resolve)),
    () => performance.now(),
  ),
);
