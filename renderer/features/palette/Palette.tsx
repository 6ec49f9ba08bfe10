import { Command } from 'cmdk';
import { actions, isEnabled, run } from '../../app/actions.ts';
import { useAssessment } from '../../model/derived.ts';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { getState, showDialog, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { rankName } from './rank.ts';
import './palette.css';

/** Every action, scenario, alternative and criterion by name. */
export function Palette() {
  const tables = useTables();
  const { criterionIds, alternativeIds } = useAssessment();
  const rows = lookup(tables);
  const select = (selection: Selection): void => {
    run('showMatrix');
    update({ selection });
  };
  return (
    <Dialog
      title="Commands"
      className="palette"
      onClose={() => {
        if (getState().dialog === 'palette') showDialog(null);
      }}
    >
      {(close) => {
        // The dialog closes first, so that one which the action opens is not closed with it.
        const item = (
          name: string,
          act: () => void,
          extra?: { detail?: string; shortcut?: string | undefined },
        ) => (
          <Command.Item
            key={name}
            value={name}
            onSelect={() => {
              close();
              showDialog(null);
              act();
            }}
          >
            <span>{name}</span>
            {extra?.detail && <small className="clip">{extra.detail}</small>}
            {extra?.shortcut && <kbd>{extra.shortcut}</kbd>}
          </Command.Item>
        );
        return (
          <Command label="Find a command" loop filter={rankName}>
            <Command.Input
              data-autofocus
              placeholder="Find a command, a scenario, an alternative or a criterion"
            />
            <Command.List>
              <Command.Empty>Nothing is called that.</Command.Empty>
              <Command.Group heading="Commands">
                {actions
                  .filter((action) => action.id !== 'commandPalette' && isEnabled(action, getState()))
                  .map(({ id, title, shortcut }) => item(title, () => run(id), { shortcut }))}
              </Command.Group>
              <Command.Group heading="Scenarios">
                {tables.scenarios.map(({ id, name, description }) =>
                  item(`Scenario: ${name}`, () => void execute({ type: 'selectScenario', scenarioId: id }), {
                    detail: description,
                  }),
                )}
              </Command.Group>
              <Command.Group heading="Alternatives">
                {alternativeIds.map((alternativeId) =>
                  item(`Alternative: ${rows.alternative(alternativeId).name}`, () =>
                    select({ kind: 'alternative', alternativeId }),
                  ),
                )}
              </Command.Group>
              <Command.Group heading="Criteria">
                {criterionIds.map((criterionId) =>
                  item(
                    `Criterion: ${rows.criterion(criterionId).name}`,
                    () => select({ kind: 'criterion', criterionId }),
                    { detail: rows.criterion(criterionId).question },
                  ),
                )}
              </Command.Group>
            </Command.List>
          </Command>
        );
      }}
    </Dialog>
  );
}
