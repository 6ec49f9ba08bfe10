import { lookForEvidence } from './offer-state.ts';

/** Page: newer built-in evidence. */
export const offerCommands = { lookForEvidence };
