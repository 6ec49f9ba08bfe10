/** Worker: what would have to hold for an alternative to be first. */
import { serve } from '../../model/workers/serve.ts';
import { goalAnswer } from './goal-answer.ts';
import type { GoalCalls } from './goal-calls.ts';

serve<GoalCalls>({
  goal: ({ evidence, scenario, alternativeId }) => goalAnswer(evidence, scenario, alternativeId),
});
