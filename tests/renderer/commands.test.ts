import { afterEach, describe, expect, test } from 'vitest';
import { COMMAND_IDS, commandName, commandTitle, keysOfCommand } from '../../common/commands.ts';
import { CONDITIONS } from '../../common/conditions.ts';
import { t } from '../../common/language/texts.ts';
import { RUNNERS } from '../../renderer/app/runners.ts';
import { isEnabled } from '../../renderer/commands/conditions.ts';
import { provideRunners, run } from '../../renderer/commands/run.ts';
import { commandEntries, shortcutEntries } from '../../renderer/features/palette/entries.ts';
import { getState, update } from '../../renderer/model/store.ts';
import { PLATFORM } from '../../renderer/ui/platform-keys.ts';

const before = getState();
afterEach(() => update(before));

test('every command has what it does', () => {
  expect(Object.keys(RUNNERS).sort()).toEqual([...COMMAND_IDS].sort());
});

test('the palette offers the commands of the menu, but for its own', () => {
  const titles = commandEntries(getState()).map(({ name }) => name);
  const all = COMMAND_IDS.filter((id) => id !== 'commandPalette').map((id) => commandTitle(id));
  expect([...titles].sort()).toEqual([...all].sort());
});

test('the palette has what cannot be run last, with what has to be done first', () => {
  const entries = commandEntries(getState());
  const enabled = COMMAND_IDS.filter((id) => isEnabled(id, getState())).map((id) => commandTitle(id));
  expect(entries.slice(0, enabled.length).map(({ name }) => name)).toEqual(enabled);
  for (const { detail } of entries.slice(enabled.length)) expect(detail).toMatch(/\.$/);
});

test('the list of shortcuts has every command that has keys', () => {
  const listed = shortcutEntries().flatMap(({ commands }) => commands.map(({ title }) => title));
  const withKeys = COMMAND_IDS.filter((id) => keysOfCommand(id, PLATFORM).length > 0);
  expect(listed).toEqual(withKeys.map((id) => commandName(id)));
});

describe('a command that cannot be run', () => {
  const ran: string[] = [];
  provideRunners(
    Object.fromEntries(COMMAND_IDS.map((id) => [id, () => ran.push(id)])) as unknown as typeof RUNNERS,
  );
  afterEach(() => {
    ran.length = 0;
  });

  test('says what has to be done first', () => {
    run('editJudgement');
    expect(ran).toEqual([]);
    expect(getState().alert).toEqual({
      code: 'invalid',
      message: '“Judge cell” cannot be done now.',
      remedy: t(CONDITIONS.cell.first),
    });
  });

  test('says nothing where asking too often is common', () => {
    run('undo');
    expect(ran).toEqual([]);
    expect(getState().alert).toBeNull();
  });

  test('is run once it can be', () => {
    update({ selection: { kind: 'cell', alternativeId: 'a', criterionId: 'b' } });
    run('editJudgement');
    run('newWorkbook');
    expect(ran).toEqual(['editJudgement', 'newWorkbook']);
  });
});
