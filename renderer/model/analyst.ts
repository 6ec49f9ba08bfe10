/** Page: who works on the open workbook. */
import type { Analyst } from '../../electron/ipc/contract.ts';
import { type OpenDocument, useDocument } from './store.ts';

/** Whoever works here, as the workbook calls them now; somebody new is none of its analysts yet. */
export const ownAnalyst = ({ tables, analyst }: Pick<OpenDocument, 'tables' | 'analyst'>): Analyst =>
  tables.analysts.find(({ id }) => id === analyst.id) ?? analyst;

export const useOwnName = (): string => ownAnalyst(useDocument()).name;
