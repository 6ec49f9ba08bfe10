/** Worker: where the winner changes along each rule of a scenario. */
import { serve } from '../../model/workers/serve.ts';
import { ruleTurns } from './rule-turns.ts';
import type { TurnsCalls } from './turns-calls.ts';

serve<TurnsCalls>({ turns: ({ evidence, scenario }) => ruleTurns(evidence, scenario) });
