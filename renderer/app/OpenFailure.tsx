import type { Problem } from "../../electron/ipc/contract.ts";
import { load } from '../model/workbook.ts';

/** Why the workbook is not on the screen and what can be done; nothing here deletes anything. */
export function OpenFailure({ problem }: { problem: Problem }) {
  return <main><h1>{problem.message}</h1><p>{problem.remedy}</p><button type="button" onClick={() => void load()}>Try again</button></main>;
}
