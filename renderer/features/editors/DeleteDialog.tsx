import { t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { Command, WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { Deletable } from '../../model/editor.ts';
import { getState, update, useFileTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';

interface Props {
  readonly what: Deletable;
  readonly id: string;
  readonly onClose: () => void;
}

const COMMANDS: Record<Deletable, (id: string) => Command> = {
  alternative: (alternativeId) => ({ type: 'deleteAlternative', alternativeId }),
  criterion: (criterionId) => ({ type: 'deleteCriterion', criterionId }),
  source: (sourceId) => ({ type: 'deleteSource', sourceId }),
  speaker: (speakerId) => ({ type: 'deleteSpeaker', speakerId }),
  claim: (claimId) => ({ type: 'deleteClaim', claimId }),
  reading: (readingId) => ({ type: 'deleteReading', readingId }),
  text: (sourceId) => ({ type: 'removeText', sourceId }),
};

/** Asks once; what is deleted can be brought back, which it says. */
export function DeleteDialog({ what, id, onClose }: Props) {
  const tables = useFileTables();
  const name = nameOf(tables, what, id);
  const remove = async (close: () => void): Promise<void> => {
    if ((await execute(COMMANDS[what](id))) === null) return;
    if (what === 'source' && getState().reader === id) update({ reader: null });
    if (what === 'reading' && getState().reading === id) update({ reading: null });
    close();
  };
  return (
    <Dialog
      title={t(
        '{what, select, alternative {Delete the alternative?} criterion {Delete the criterion?} source {Delete the source?} speaker {Delete the speaker?} claim {Delete the claim?} reading {Delete the reading?} other {Remove the text?}}',
        { what },
      )}
      onClose={onClose}
      className="delete-dialog"
    >
      {(close) => (
        <div className="form">
          <AlertBanner />
          <p className="deleted-name">{name}</p>
          <p>{`${consequence(tables, what, id)} ${t('Undo brings it back whole.')}`}</p>
          <div className="row is-end">
            <Button kind="quiet" data-autofocus onClick={close}>
              {t('Keep it')}
            </Button>
            <Button kind="danger" onClick={() => void remove(close)}>
              {t(
                '{what, select, alternative {Delete alternative} criterion {Delete criterion} source {Delete source} speaker {Delete speaker} claim {Delete claim} reading {Delete reading} other {Remove text}}',
                { what },
              )}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function nameOf(tables: WorkbookTables, what: Deletable, id: string): string {
  const source = tables.sources.find((s) => s.id === id);
  const names: Record<Deletable, string | null | undefined> = {
    alternative: tables.alternatives.find((a) => a.id === id)?.name,
    criterion: tables.criteria.find((c) => c.id === id)?.name,
    source: source && sourceName(source),
    speaker: tables.speakers.find((s) => s.id === id)?.name,
    claim: tables.claims.find((c) => c.id === id)?.text,
    reading: tables.readings.find((r) => r.id === id)?.name,
    text: tables.sourceTexts.find((text) => text.sourceId === id)?.origin,
  };
  return names[what] ?? t('what was chosen');
}

function consequence(tables: WorkbookTables, what: Deletable, id: string): string {
  switch (what) {
    case 'claim':
      return t(
        '{n, plural, =0 {Its notes go with it.} one {# finding and its notes go with it.} other {# findings and its notes go with it.}}',
        { n: tables.findings.filter((f) => f.claimId === id).length },
      );
    case 'alternative':
      return t(
        'Its notes, numbers and judgements go with it. Only one without findings can be deleted; others can be hidden.',
      );
    case 'criterion':
      return t(
        'Its notes, numbers, judgements and weights go with it. Only one without findings can be deleted; others can be hidden.',
      );
    case 'source':
      return t('Its text goes with it. Only one without claims and numbers can be deleted.');
    case 'speaker':
      return t('Only one without claims can be deleted.');
    case 'reading':
      return t('All of its codings go with it. What was settled stays.');
    case 'text':
      return t('The claims stay and are unchecked without it.');
  }
}
