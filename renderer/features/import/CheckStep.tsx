import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { ImportOutlook } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Busy } from './Busy.tsx';
import { encodings, FILE_KINDS, LISTS } from './import-sentences.ts';
import { type Aim, type At, type Opened, openDoubts } from './import-state.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { Select, StepActions, StepHeading } from './parts.tsx';
import type { Wizard } from './use-import.ts';

interface StepProps {
  readonly state: At<'check'>;
  readonly wizard: Wizard;
}

/** Where it goes, what it would change, and what is wrong with it. Nothing is written before the button is pressed. */
export function CheckStep({ state: { opened, check }, wizard }: StepProps) {
  const { aim } = opened;
  const [accepted, setAccepted] = useState<ImportOutlook | null>(null);
  const outlook = check.at === 'checked' ? check.outlook : null;
  const errors = outlook?.errors ?? 0;
  const isReady = outlook?.key != null && (errors === 0 || accepted === outlook);
  return (
    <div className="import-step">
      <StepHeading>{t('What comes of it')}</StepHeading>
      {opened.kind === 'document' && <p>{t(FILE_KINDS[opened.file.kind])}</p>}
      {opened.file.encoding && check.at !== 'saving' && (
        <Select
          label={t('Encoding')}
          value={opened.file.encoding}
          options={encodings()}
          onChange={(encoding) => wizard.reread({ encoding })}
        />
      )}
      {check.at === 'saving' ? (
        <Busy progress={check.progress} onStop={wizard.stop} />
      ) : (
        <>
          <AimFields
            opened={opened}
            onChange={(change) => wizard.send({ type: 'aim', change })}
            onType={(typed) => wizard.keep(opened, typed)}
          />
          {check.at === 'checking' && <Busy progress={check.progress} onStop={wizard.stop} />}
          {check.at === 'unchecked' && (
            <div>
              <Button onClick={() => wizard.send({ type: 'check' })}>{t('Check again')}</Button>
            </div>
          )}
          {outlook && <Counts outlook={outlook} isNew={aim.into === 'new'} />}
          {outlook && (
            <ProblemTable
              outlook={outlook}
              onShow={opened.kind === 'table' ? (place) => wizard.send({ type: 'show', place }) : null}
            />
          )}
          {outlook?.key != null && errors > 0 && (
            <label className="check">
              <input
                type="checkbox"
                checked={accepted === outlook}
                onChange={(event) => setAccepted(event.target.checked ? outlook : null)}
              />
              <span>
                <span className="check-name">{t('Leave out what has an error, and import the rest')}</span>
                <small className="check-detail">
                  {t('{n, plural, one {# error} other {# errors}}, each with its place in the list above', {
                    n: errors,
                  })}
                </small>
              </span>
            </label>
          )}
          <OpenQuestions opened={opened} send={wizard.send} />
          <StepActions>
            <Button kind="quiet" onClick={() => wizard.send({ type: 'go', step: stepBefore(opened) })}>
              {t('Back')}
            </Button>
            <Button kind="primary" disabled={!isReady} onClick={() => outlook && wizard.run(opened, outlook)}>
              {aim.into === 'new' ? t('Make the workbook…') : t('Import')}
            </Button>
          </StepActions>
        </>
      )}
    </div>
  );
}

/** From where one comes to the check. */
function stepBefore(opened: Opened) {
  if (opened.kind === 'document') return opened.lines ? 'lines' : 'choose';
  return opened.mapping.kind === 'scored' ? 'table' : 'columns';
}

/** What was not answered is said where it counts; it holds nothing up. */
function OpenQuestions({ opened, send }: { opened: Opened; send: Wizard['send'] }) {
  const open = openDoubts(opened);
  if (open === 0) return null;
  return (
    <p className="import-doubt">
      {t(
        '{n, plural, one {# question open: what was guessed is taken for it.} other {# questions open: what was guessed is taken for them.}}',
        { n: open },
      )}{' '}
      <Button kind="quiet" onClick={() => send({ type: 'go', step: 'table' })}>
        {t('{n, plural, one {Answer it} other {Answer them}}', { n: open })}
      </Button>
    </p>
  );
}

function AimFields({
  opened: {
    kind,
    aim,
    file: { name },
  },
  onChange,
  onType,
}: {
  opened: Opened;
  onChange: (change: Partial<Aim>) => void;
  /** Each letter, so that none is lost. */
  onType: (typed: Partial<Aim>) => void;
}) {
  const { workbook, scenarios, sources } = useTables();
  const title = workbook[0]?.title ?? t('this workbook');
  return (
    <div className="import-aim">
      <div className="import-choice">
        <span>{t('Into')}</span>
        <SegmentedControl
          label={t('Where it goes')}
          value={aim.into}
          options={[
            { value: 'open', label: title.length > 40 ? t('This workbook') : title },
            { value: 'new', label: t('A new workbook') },
          ]}
          onChange={(into) => onChange({ into })}
        />
      </div>
      {aim.into === 'open' ? (
        <div className="import-choice">
          <span>{t('What both have')}</span>
          <SegmentedControl
            label={t('What becomes of what both have')}
            value={aim.onConflict}
            options={[
              { value: 'keep', label: t('Stays as it is here') },
              { value: 'replace', label: t('Becomes as in the file') },
            ]}
            onChange={(onConflict) => onChange({ onConflict })}
          />
        </div>
      ) : (
        <label className="import-field">
          <span>{t('Title of the new workbook')}</span>
          <input
            className="field"
            maxLength={120}
            value={aim.title}
            onChange={({ target }) => {
              onType({ title: target.value });
              onChange({ title: target.value });
            }}
          />
        </label>
      )}
      {kind === 'table' && (
        <label className="import-field is-source">
          <span>{t('Source of its numbers')}</span>
          <input
            className="field"
            maxLength={300}
            list="import-sources"
            placeholder={t('None: a title, a file or an address')}
            defaultValue={aim.source}
            onBlur={(event) => onChange({ source: event.target.value.trim() })}
          />
          <datalist id="import-sources">
            {[name, ...sources.map(sourceName)].map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
      )}
      {kind === 'table' && (
        <label className="import-field">
          <span>{t('Scenario for its weights, if it has any')}</span>
          <input
            className="field"
            maxLength={120}
            list="import-scenarios"
            defaultValue={aim.scenario}
            onChange={(event) => onType({ scenario: event.target.value })}
            onBlur={(event) => onChange({ scenario: event.target.value.trim() || aim.scenario })}
          />
          <datalist id="import-scenarios">
            {scenarios.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </label>
      )}
    </div>
  );
}

function Counts({ outlook: { counts, key }, isNew }: { outlook: ImportOutlook; isNew: boolean }) {
  const rows = LISTS.flatMap(([list, label]) => {
    const count = counts[list];
    return count && count.added + count.changed + count.kept > 0 ? [{ label: t(label), ...count }] : [];
  });
  if (key === null) return <p className="field-problem">{t('As it is, nothing of it can be imported.')}</p>;
  if (rows.length === 0) return <p>{t('There is nothing in it to import.')}</p>;
  return (
    <div className="import-counts">
      <table>
        <caption className="hidden-text">{t('What the import would do')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">{t('Kind')}</span>
            </th>
            <th scope="col">{t('New')}</th>
            {!isNew && <th scope="col">{t('Changed')}</th>}
            {!isNew && <th scope="col">{t('Stay as they are')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, added, changed, kept }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{format.count(added)}</td>
              {!isNew && <td>{format.count(changed)}</td>}
              {!isNew && <td>{format.count(kept)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
