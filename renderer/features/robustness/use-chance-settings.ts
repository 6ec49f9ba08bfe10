import { type ChanceSettings, DEFAULT_CHANCE } from '../../domain/robustness/chance-settings.ts';
import { createDocumentStore, useStore } from '../../state/create-store.ts';

const settings = createDocumentStore<ChanceSettings>(DEFAULT_CHANCE);

export const chanceSettings = settings.get;

/** Changes some of them; they stay until another workbook is opened. */
export const changeSettings = settings.set;

export const onSettings = settings.subscribe;

export const useSettings = (): ChanceSettings => useStore(settings, (all) => all);
