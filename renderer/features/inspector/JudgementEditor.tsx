import { t } from '../../../common/language/texts.ts';
import type { Cell } from '../../../scoring/types.ts';
import { JudgementForm, judgementKey } from '../../domain/judgement/JudgementForm.tsx';
import { useBegun } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';
import { useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { useAskedEditor } from './use-asked-editor.ts';

interface Props {
  readonly alternativeId: string;
  readonly criterionId: string;
  /** Null while the cell is hidden. */
  readonly cell: Cell | null;
}

/** An analyst's own value for the cell: shown with its reason, set, changed and removed. */
export function JudgementEditor({ alternativeId, criterionId, cell }: Props) {
  const tables = useTables();
  const judgement = tables.judgements.find(
    (j) => j.alternativeId === alternativeId && j.criterionId === criterionId,
  );
  const { open, show, hide, button } = useAskedEditor('judgement');
  // While it is written in the cell, it is not written here.
  const inCell = useApp(
    ({ judging }) => judging?.alternativeId === alternativeId && judging.criterionId === criterionId,
  );
  const editing = open && !inCell;
  const begun = useBegun(judgementKey(alternativeId, criterionId));
  return (
    <section className="inspector-section">
      <h3>{t('Judgement')}</h3>
      {judgement && !editing && (
        <div className="judgement">
          <p>
            {cell ? (
              rich('<strong>{value}</strong> overrides {evidence} from evidence', {
                value: format.score(judgement.value),
                evidence: format.score(cell.evidenceValue),
              })
            ) : (
              <strong>{format.score(judgement.value)}</strong>
            )}
          </p>
          <p>{judgement.reason}</p>
          <EntryFoot
            entry={judgement}
            what="judgement"
            begun={begun}
            editButton={button}
            onEdit={show}
            onRemove={() => void execute({ type: 'clearJudgement', alternativeId, criterionId })}
          />
        </div>
      )}
      {!judgement && !editing && (
        <Button ref={button} className="is-wide" onClick={show}>
          {begun ? t('Continue the judgement') : t('Set a value of your own')}
        </Button>
      )}
      {editing && (
        <JudgementForm
          key={judgementKey(alternativeId, criterionId)}
          alternativeId={alternativeId}
          criterionId={criterionId}
          onDone={hide}
        />
      )}
    </section>
  );
}
