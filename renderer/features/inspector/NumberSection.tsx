import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import { isWorded } from '../../../common/measured-words.ts';
import { sourceName } from '../../../common/words.ts';
import type { Measurement } from '../../../electron/ipc/contract.ts';
import { useBegun } from '../../model/drafts.ts';
import { lookup } from '../../model/lookup.ts';
import { measuredText } from '../../model/measured.ts';
import { update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { hidden } from './hidden.tsx';
import { NumberForm, numberDraftKey } from './NumberForm.tsx';
import { useAskedEditor } from './use-asked-editor.ts';
import { ValueFunction } from './ValueFunctionSection.tsx';
import './number.css';

interface Props {
  readonly alternativeId: string;
  readonly criterionId: string;
}

/** The number of a cell: what it is, where it is from, and how it becomes the value. */
export function NumberSection({ alternativeId, criterionId }: Props) {
  const tables = useTables();
  const measurement = tables.measurements.find(
    (m) => m.alternativeId === alternativeId && m.criterionId === criterionId,
  );
  const criterion = lookup(tables).criterion(criterionId);
  const worded = isWorded(criterion);
  const { open: editing, show, hide, button } = useAskedEditor('number');
  const begun = useBegun(numberDraftKey(alternativeId, criterionId));
  return (
    <section className="inspector-section">
      <h3>{t(worded ? 'Word' : 'Number')}</h3>
      {measurement && !editing && (
        <div className="judgement" data-testid="number">
          <p>
            <strong>{measuredText(measurement, criterion)}</strong> <KindWords measurement={measurement} />
          </p>
          <Origin measurement={measurement} />
          {measurement.remark && <p>{measurement.remark}</p>}
          <EntryFoot
            entry={measurement}
            what={worded ? 'word' : 'number'}
            begun={begun}
            editButton={button}
            onEdit={show}
            onRemove={() => void execute({ type: 'clearMeasurement', alternativeId, criterionId })}
          />
        </div>
      )}
      {!measurement && !editing && (
        <Button ref={button} className="is-wide" onClick={show}>
          {begun
            ? t(worded ? 'Continue with the word' : 'Continue with the number')
            : t(worded ? 'Choose the word' : 'Type the number')}
        </Button>
      )}
      {editing && (
        <NumberForm
          key={numberDraftKey(alternativeId, criterionId)}
          alternativeId={alternativeId}
          criterionId={criterionId}
          present={measurement ?? null}
          onDone={hide}
        />
      )}
      <ValueFunction criterionId={criterionId} alternativeId={alternativeId} />
    </section>
  );
}

function KindWords({ measurement: { kind } }: { measurement: Measurement }) {
  if (kind === 'exact') return null;
  return (
    <span className="dim">
      {kind === 'normal' ? t('mean and standard deviation') : t('anywhere between, all alike')}
    </span>
  );
}

/** The source and paragraph that a number rests on; it opens the reader. */
function Origin({ measurement: { sourceId, paragraph } }: { measurement: Measurement }) {
  const rows = lookup(useTables());
  if (sourceId === null)
    return (
      <p className="dim">
        {t('Its source is not named: nobody can check it. Edit it to say where it is from.')}
      </p>
    );
  const values = {
    source: sourceName(rows.source(sourceId)),
    hidden,
    link: (words: ReactNode) => (
      <button
        type="button"
        className="link"
        onClick={() => update({ view: 'sources', reader: sourceId, selection: null })}
      >
        {words}
      </button>
    ),
  };
  return (
    <p>
      {paragraph === null
        ? rich('From <link>{source}<hidden>, open in the reader</hidden></link>', values)
        : rich('From <link>{source}<hidden>, open in the reader</hidden></link>, paragraph {paragraph}', {
            ...values,
            paragraph,
          })}
    </p>
  );
}
