/** Worker: how far readers agree, and how much of the ranking rests on whose coding is taken. */
import { readingsAudit } from '../../../scoring/readings/readings-audit.ts';
import { serve } from '../../model/workers/serve.ts';
import type { ReadingsCalls } from './readings-calls.ts';

serve<ReadingsCalls>({ audit: ({ evidence, scenario }) => readingsAudit(evidence, scenario) });
