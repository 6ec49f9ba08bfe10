import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkbookFile } from '../../../db/open.ts';
import { startSession } from '../../../db/session.ts';
import { type Handle, seenAt, workingHandle } from '../../../db/watch/handle.ts';
import { listsFile, run, sessionOn } from '../workbooks.ts';

const NOTE = { type: 'addNote', target: { subject: 'workbook' }, text: 'a note' } as const;

function handleOn(path: string, beforeWriting = (): void => {}) {
  const heard = { followed: 0 };
  const handle: Handle = workingHandle(path, openWorkbookFile(path), {
    beforeWriting,
    onFollowed: () => heard.followed++,
  });
  onTestFinished(() => {
    handle.db.close();
    handle.release();
  });
  return { handle, heard };
}

test('what another program writes through SQLite is followed, and told once', () => {
  const path = listsFile();
  const { handle, heard } = handleOn(path);
  expect(handle.became(seenAt(path))).toBe('same');
  run(sessionOn(path), NOTE);
  expect(handle.became(seenAt(path))).toBe('followed');
  expect(handle.became(seenAt(path))).toBe('same');
  expect(heard.followed).toBe(1);
});

test('a change of rights is a touch, the same bytes written anew are strange', () => {
  const path = listsFile();
  const { handle } = handleOn(path);
  chmodSync(path, 0o600);
  expect(handle.became(seenAt(path))).toBe('touched');
  writeFileSync(path, readFileSync(path));
  expect(handle.became(seenAt(path))).toBe('strange');
});

test('a file without the newest event is strange, whatever its counter says', () => {
  const path = listsFile();
  const other = `${path}.other`;
  copyFileSync(path, other);
  const { handle } = handleOn(path);
  handle.db.transaction(() => handle.db.run('UPDATE workbook SET title = title'));
  const theirs = sessionOn(other);
  for (let i = 0; i < 5; i++) run(theirs, NOTE);
  run(sessionOn(path), NOTE);
  expect(handle.became(seenAt(path))).toBe('followed');
  writeFileSync(path, readFileSync(other));
  expect(handle.became(seenAt(path))).toBe('strange');
});

test('nothing is written where its owner says so, or where the file was written over', () => {
  const path = listsFile();
  const refusing = handleOn(path, () => {
    throw new Error('not now');
  }).handle;
  let worked = false;
  const work = (): void => {
    worked = true;
  };
  expect(() => refusing.db.transaction(work)).toThrow('not now');
  const { handle } = handleOn(path);
  writeFileSync(path, readFileSync(path));
  expect(() => handle.db.transaction(work)).toThrow('so the change was not saved');
  expect(worked).toBe(false);
});

test('making the file smaller is our own work, and hides nobody else’s', () => {
  const path = listsFile();
  const { handle } = handleOn(path);
  handle.db.script('VACUUM');
  expect(handle.became(seenAt(path))).toBe('same');
  writeFileSync(path, readFileSync(path));
  handle.db.script('CREATE TEMP TABLE looked_up (id TEXT)');
  expect(handle.became(seenAt(path))).toBe('strange');
});

test.runIf(process.platform !== 'win32')(
  'a file that was written over is not written to, though counter, size and time are those that it had',
  () => {
    const path = listsFile();
    const other = `${path}.other`;
    copyFileSync(path, other);
    const theirs = openWorkbookFile(other);
    const theirSession = startSession(theirs, { analyst: 'Ben' });
    run(theirSession, { ...NOTE, text: 'b note' });
    // Closing the session would write once more.
    theirs.close();
    const { handle } = handleOn(path);
    run(startSession(handle.db, { analyst: 'Ada' }), NOTE);
    execFileSync('touch', ['-r', path, `${path}.times`]);
    writeFileSync(path, readFileSync(other));
    execFileSync('touch', ['-r', `${path}.times`, path]);
    expect(handle.became(seenAt(path))).toBe('touched');
    let worked = false;
    expect(() =>
      handle.db.transaction(() => {
        worked = true;
      }),
    ).toThrow('in the same moment');
    expect(worked).toBe(false);
  },
);

test('a change of rights alone stands in the way of no change', () => {
  const path = listsFile();
  const { handle } = handleOn(path);
  chmodSync(path, 0o600);
  run(startSession(handle.db, { analyst: 'Ada' }), NOTE);
  expect(handle.became(seenAt(path))).toBe('same');
});
