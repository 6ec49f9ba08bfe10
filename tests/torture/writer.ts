import { writeSync } from 'node:fs';
import { UserFacingError } from '../../common/errors.ts';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import { mirrorOf } from './mirror.ts';
import { randomFrom } from './random.ts';
import { randomCommand } from './random-command.ts';

/**
 * Edits a workbook at random for ever, until somebody kills it. It says what it is about to do (`? id kind`), then that it is saved
 * (`! id event digest digest`: of the document, and of everything), that it changed nothing (`= id`) or that it was refused in words (`- id code`). See writer-process.ts.
 */

const [path = '', seed = '1', analyst = 'Ada', rest = '0'] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

const random = randomFrom(Number(seed));
const session = startSession(openWorkbookFile(path), { analyst });
const first = session.load();
const mirror = mirrorOf(first.tables);
let { tables } = first;
let { eventNumber } = first.history;
say(`! opened ${first.history.eventNumber} ${mirror.document()} ${mirror.everything()}`);

const act = {
  undo: (id: string) => session.undo({ id, request: null }),
  redo: (id: string) => session.redo({ id, request: null }),
  edit: (id: string) => session.execute({ id, request: randomCommand(random, tables, session.read) }),
};

for (let turn = 1; ; turn++) {
  // SQLite does not queue: whoever never rests keeps the file to himself.
  if (rest !== '0') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, random.below(Number(rest)));
  const dice = random.next();
  const kind = dice < 0.12 ? 'undo' : dice < 0.2 ? 'redo' : 'edit';
  const id = newId();
  if (turn % 8 === 0) {
    ({ tables } = session.load());
    mirror.load(tables);
  }
  say(`? ${id} ${kind}`);
  try {
    const patch = act[kind](id);
    // Where the number of the event is not the next one, somebody else has written too.
    const isAlone = patch.history.eventNumber <= eventNumber + 1;
    ({ eventNumber } = patch.history);
    if (patch.reload || !isAlone) mirror.load(session.load().tables);
    else mirror.apply(patch);
    // What changes nothing is no event, whatever others have added to the log meanwhile.
    const saved = patch.rows.length > 0 || patch.reload || session.answerTo(id) !== undefined;
    say(
      saved ? `! ${id} ${patch.history.eventNumber} ${mirror.document()} ${mirror.everything()}` : `= ${id}`,
    );
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    say(`- ${id} ${error.code}`);
  }
}
