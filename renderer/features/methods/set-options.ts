import { DEFAULT_OPTIONS, type MethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import { asJson } from '../../model/elicitation-answers.ts';
import { execute } from '../../model/workbook.ts';

/** Saves how the methods are set in a scenario. */
export const saveOptions = (scenarioId: string, options: MethodOptions) =>
  execute({ type: 'setMethodOptions', scenarioId, options: asJson(options) });

/** Whether a method, or all of them, are set as in a new scenario. */
export const isDefault = (options: MethodOptions): boolean =>
  JSON.stringify(options) === JSON.stringify(DEFAULT_OPTIONS);
