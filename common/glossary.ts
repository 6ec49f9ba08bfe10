import { TRADE_TERMS_A_TO_I } from './trade-terms-a-to-i.ts';
import { TRADE_TERMS_K_TO_W } from './trade-terms-k-to-w.ts';

/** Terms of the trade, each explained in plain words. */
export const GLOSSARY = [...TRADE_TERMS_A_TO_I, ...TRADE_TERMS_K_TO_W];
