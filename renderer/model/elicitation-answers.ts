import type { ElicitationMethod } from '../../common/elicitation.ts';
import type { Command, WorkbookTables } from '../../electron/ipc/contract.ts';
import { perDocument } from '../state/per-document.ts';
import { getState, update } from './store.ts';
import { executeQuietly } from './workbook.ts';

/** The answers about weights as a panel was left, by scenario and way of asking: kept in the workbook, outside undo. */

const SAVE_AFTER_MS = 600;
const timers = perDocument(() => new Map<string, ReturnType<typeof setTimeout>>());

const answersKey = (scenarioId: string, method: ElicitationMethod): string => `${scenarioId} ${method}`;

/** What is not saved yet, else what the file has; undefined where nothing was answered. */
export function answersIn(
  unsaved: ReadonlyMap<string, unknown>,
  elicitations: WorkbookTables['elicitations'],
  scenarioId: string,
  method: ElicitationMethod,
): unknown {
  const key = answersKey(scenarioId, method);
  if (unsaved.has(key)) return unsaved.get(key);
  return elicitations.find((row) => row.scenarioId === scenarioId && row.method === method)?.state;
}

/** Takes new answers: on the screen at once, in the file a little later. */
export function keepAnswers(scenarioId: string, method: ElicitationMethod, state: unknown): void {
  const key = answersKey(scenarioId, method);
  update(({ answers }) => ({ answers: new Map(answers).set(key, state) }));
  waitNoMore(key);
  timers.current.set(
    key,
    setTimeout(() => void save(key), SAVE_AFTER_MS),
  );
}

/** Saves the answers that still wait. */
export function flushAnswers(): void {
  for (const key of [...timers.current.keys()]) void save(key);
}

/** Shows answers that another command is about to save, so that they are not saved once more. */
export function holdAnswers(scenarioId: string, method: ElicitationMethod, state: unknown): void {
  const key = answersKey(scenarioId, method);
  waitNoMore(key);
  update(({ answers }) => ({ answers: new Map(answers).set(key, state) }));
}

/** The command has saved them: from here on the file says what they are. */
export function answersSaved(scenarioId: string, method: ElicitationMethod, state: unknown): void {
  const key = answersKey(scenarioId, method);
  if (getState().answers.get(key) === state) drop(key);
}

/** Whether answers waited to be saved; now they do not. */
function waitNoMore(key: string): boolean {
  clearTimeout(timers.current.get(key));
  return timers.current.delete(key);
}

function drop(key: string): void {
  waitNoMore(key);
  update(({ answers }) => ({ answers: new Map([...answers].filter(([other]) => other !== key)) }));
}

async function save(key: string): Promise<void> {
  // Those of a workbook that has been left wait no more.
  if (!waitNoMore(key)) return;
  const { answers, open } = getState();
  const [scenarioId = '', method] = key.split(' ') as [string, ElicitationMethod];
  const state = answers.get(key);
  if (state === undefined || !open?.tables.scenarios.some((s) => s.id === scenarioId)) return;
  await executeQuietly({ type: 'saveElicitation', scenarioId, method, state: asJson(state) });
  if (getState().answers.get(key) === state && !timers.current.has(key)) drop(key);
}

/** Through JSON, which knows no undefined. */
export const asJson = (state: unknown): Extract<Command, { type: 'saveElicitation' }>['state'] =>
  JSON.parse(JSON.stringify(state));
