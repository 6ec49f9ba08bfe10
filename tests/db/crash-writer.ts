import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';

/** Sets one weight after the other for ever and says each value after it is saved, until somebody kills it. */

const [path = '', first = '1'] = process.argv.slice(2);
const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
const weight = session.load().tables.weights[0];
if (!weight) throw new Error('The workbook has no weights.');
for (let value = Number(first); ; value++) {
  const { scenarioId, criterionId } = weight;
  session.execute({ id: newId(), request: { type: 'setWeight', scenarioId, criterionId, value } });
  process.stdout.write(`${value}\n`);
}
