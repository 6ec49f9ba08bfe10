/** Worker: who led when, and what may no longer hold. */
import { timeAudit } from '../../../scoring/time/time-audit.ts';
import { serve } from '../../model/workers/serve.ts';
import type { TimeCalls } from './time-calls.ts';

serve<TimeCalls>({ audit: ({ evidence, scenario }) => timeAudit(evidence, scenario) });
