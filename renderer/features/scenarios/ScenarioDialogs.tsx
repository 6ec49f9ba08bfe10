import type { FormEvent } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Command } from '../../../electron/ipc/contract.ts';
import { useScenario } from '../../model/derived.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showDialog, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';

const closed = (): void => showDialog(null);

export function NewScenarioDialog() {
  return (
    <ScenarioForm
      title={t('New scenario')}
      draftKey="scenario new"
      name=""
      description=""
      action={t('Make scenario')}
      hint={t(
        'It starts with the same weight for every criterion. To start from the present weights, duplicate the scenario.',
      )}
      command={(name, description) => ({ type: 'createScenario', name, description })}
    />
  );
}

export function RenameScenarioDialog() {
  const { id, name, description } = useScenario();
  return (
    <ScenarioForm
      title={t('Rename or describe the scenario')}
      draftKey={`scenario ${id}`}
      name={name}
      description={description}
      action={t('Save')}
      hint={t('The description says whom it stands for; it is printed in the report.')}
      command={(newName, newDescription) => ({
        type: 'renameScenario',
        scenarioId: id,
        name: newName,
        description: newDescription,
      })}
    />
  );
}

export function DuplicateScenarioDialog() {
  const { id, name } = useScenario();
  return (
    <ScenarioForm
      title={t('Duplicate {name}', { name })}
      draftKey={`scenario copy ${id}`}
      name={t('{name}, copy', { name })}
      action={t('Duplicate')}
      hint={t('The copy has the same description, weights and rules, to be changed from there.')}
      command={(newName) => ({ type: 'duplicateScenario', scenarioId: id, name: newName })}
    />
  );
}

interface FormProps {
  readonly title: string;
  readonly draftKey: string;
  readonly name: string;
  /** Left out where there is nothing to describe. */
  readonly description?: string;
  readonly action: string;
  readonly hint: string;
  readonly command: (name: string, description: string) => Command;
}

function ScenarioForm({
  title,
  draftKey,
  name: startName,
  description: startDescription,
  action,
  hint,
  command,
}: FormProps) {
  const { draft, set, kept } = useFormDraft({ key: draftKey, title }, () => ({
    name: startName,
    description: startDescription ?? '',
  }));
  const { name, description } = draft;
  const submit = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (!(await execute(command(name.trim(), description.trim())))) return;
    kept.forget();
    close();
  };
  return (
    <Dialog title={title} onClose={closed}>
      {(close) => (
        <form className="form" onSubmit={(event) => void submit(event, close)}>
          <AlertBanner />
          <DraftNotice kept={kept} />
          <label>
            {t('Name')}
            <input
              className="field"
              data-autofocus
              required
              maxLength={120}
              value={name}
              onFocus={(event) => event.target.select()}
              onChange={(event) => set({ name: event.target.value })}
            />
          </label>
          {startDescription !== undefined && (
            <label>
              {t('What it stands for')}
              <textarea
                className="field"
                rows={4}
                maxLength={2000}
                value={description}
                onChange={(event) => set({ description: event.target.value })}
              />
            </label>
          )}
          <p className="dim">{hint}</p>
          <div className="row is-end">
            <Button kind="quiet" onClick={close}>
              {t('Cancel')}
            </Button>
            <Button kind="primary" type="submit" disabled={name.trim() === ''}>
              {action}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

export function DeleteScenarioDialog() {
  const { id, name } = useScenario();
  const { scenarios } = useTables();
  const remove = async (close: () => void): Promise<void> => {
    if (await execute({ type: 'deleteScenario', scenarioId: id })) close();
  };
  return (
    <Dialog title={t('Delete {name}?', { name })} onClose={closed}>
      {(close) => (
        <div className="form">
          <AlertBanner />
          <p>
            {t(
              'Its weights and rules go with it; evidence, judgements and notes stay. Undo brings it back whole.',
            )}
            {scenarios.length < 2 && ` ${t('It is the only scenario, so it has to stay.')}`}
          </p>
          <div className="row is-end">
            <Button kind="quiet" data-autofocus onClick={close}>
              {t('Keep it')}
            </Button>
            <Button kind="danger" disabled={scenarios.length < 2} onClick={() => void remove(close)}>
              {t('Delete scenario')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
