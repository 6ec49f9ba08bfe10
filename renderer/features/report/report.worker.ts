/** Worker: what a report says. */
import { serve } from '../../model/workers/serve.ts';
import { type Facts, type FactsRequest, factsOf } from './facts.ts';

/** What this worker answers. */
export interface ReportCalls {
  facts(request: FactsRequest): Facts;
}

serve<ReportCalls>({ facts: factsOf });
