import { Command } from 'cmdk';
import { useEffect, useState } from 'react';
import type { RecentWorkbook, WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { api, settle } from '../../api.ts';
import { run } from '../../commands/run.ts';
import { useAssessment } from '../../model/derived.ts';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { getState, showDialog, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { commandEntries, recentEntries } from './entries.ts';
import { type Entry, rankEntries } from './rank.ts';
import './palette.css';

/** Every command, scenario, alternative and criterion by name. */
export function Palette() {
  const recent = useRecent();
  const entries = [...entriesOf(useTables(), useAssessment()), ...recentEntries(recent)];
  const [search, setSearch] = useState('');
  const ranked = rankEntries(entries, search);
  const best = (query: string): string => rankEntries(entries, query)[0]?.found[0]?.name ?? '';
  // Enter runs the best entry for what is typed, at once: the list itself would choose it a moment later.
  const [chosen, setChosen] = useState(best(''));
  return (
    <Dialog
      title="Commands"
      className="palette"
      onClose={() => {
        if (getState().dialog === 'palette') showDialog(null);
      }}
    >
      {(close) => (
        <>
          <AlertBanner />
          {/* Its own order puts a scattering of letters before a name, so the entries are ranked here. */}
          <Command label="Find a command" loop shouldFilter={false} value={chosen} onValueChange={setChosen}>
            <Command.Input
              data-autofocus
              placeholder="Find a command, a scenario, an alternative or a criterion"
              value={search}
              onValueChange={(query) => {
                setSearch(query);
                setChosen(best(query));
              }}
            />
            <Command.List>
              <Command.Empty>Nothing is called that.</Command.Empty>
              {ranked.map(({ heading, found }) => (
                <Command.Group key={heading} heading={heading}>
                  {found.map(({ name, detail, shortcut, act }) => (
                    <Command.Item
                      key={name}
                      value={name}
                      onSelect={() => {
                        // The dialog closes first, so that one which the action opens is not closed with it.
                        close();
                        showDialog(null);
                        act();
                      }}
                    >
                      <span>{name}</span>
                      {detail && <small className="clip">{detail}</small>}
                      {shortcut && <kbd>{shortcut}</kbd>}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </>
      )}
    </Dialog>
  );
}

/** The workbooks that were opened last; none until they are known. */
function useRecent(): readonly RecentWorkbook[] {
  const [recent, setRecent] = useState<readonly RecentWorkbook[]>([]);
  useEffect(() => {
    void settle(api().listRecent()).then((result) => result.ok && setRecent(result.value));
  }, []);
  return recent;
}

function entriesOf(tables: WorkbookTables, { alternativeIds, criterionIds }: Assessment): Entry[] {
  const rows = lookup(tables);
  const select = (selection: Selection): void => {
    run('showMatrix');
    update({ selection });
  };
  return [
    ...commandEntries(getState()),
    ...tables.scenarios.map(({ id, name, description }) => ({
      heading: 'Scenarios',
      name: `Scenario: ${name}`,
      detail: description,
      act: () => void execute({ type: 'selectScenario', scenarioId: id }),
    })),
    ...alternativeIds.map((alternativeId) => ({
      heading: 'Alternatives',
      name: `Alternative: ${rows.alternative(alternativeId).name}`,
      act: () => select({ kind: 'alternative', alternativeId }),
    })),
    ...criterionIds.map((criterionId) => ({
      heading: 'Criteria',
      name: `Criterion: ${rows.criterion(criterionId).name}`,
      detail: rows.criterion(criterionId).question,
      act: () => select({ kind: 'criterion', criterionId }),
    })),
  ];
}
