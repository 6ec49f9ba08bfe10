import { benchAudit } from './audit.ts';
import { benchDrag } from './drag.ts';
import { benchLongTasks } from './long-tasks.ts';
import { benchMemory } from './memory.ts';
import { benchPdf } from './pdf.ts';
import { benchQuestions } from './question.ts';
import { measure } from './report.ts';
import { benchScoring } from './scoring.ts';
import { benchSensitivity } from './sensitivity.ts';
import { benchSmaa } from './smaa.ts';
import { benchStart } from './start/bench.ts';
import { benchWorkbook } from './workbook.ts';

/**
 * `npm run bench`: one JSON line a measurement, `{name, runs, medianMs, p95Ms}`; `npm run bench -- start` measures that part alone.
 * Timings depend on the machine: compare lines of one run with each other, never with a number from elsewhere.
 */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  scoring: benchScoring,
  questions: () => benchQuestions(measure),
  audit: () => benchAudit(measure),
  sensitivity: () => benchSensitivity(measure),
  smaa: benchSmaa,
  workbook: benchWorkbook,
  memory: benchMemory,
  drag: benchDrag,
  pdf: benchPdf,
  start: benchStart,
  'long-tasks': benchLongTasks,
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(PARTS, name));
if (unknown === undefined) {
  for (const [name, run] of Object.entries(PARTS))
    if (chosen.length === 0 || chosen.includes(name)) await run();
} else {
  console.error(`There is no part "${unknown}". Name some of ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
}
