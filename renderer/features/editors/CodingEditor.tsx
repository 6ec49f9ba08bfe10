import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { whoAndWhere } from '../../domain/claim-sentences.ts';
import { nextUncoded } from '../../domain/coding-order.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, showEditor, useFileTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { codedOf, draftsOf, whatRowsMiss } from './coded-findings.ts';
import { type FindingDraft, FindingRows } from './FindingRows.tsx';

interface Props {
  readonly readingId: string;
  readonly claimId: string;
  readonly onClose: () => void;
}

/** How one reader codes one claim: nothing is shown of how others do. Saving goes on to the next claim that is not coded. */
export function CodingEditor({ readingId, claimId, onClose }: Props) {
  const tables = useFileTables();
  const rows = lookup(tables);
  const claim = rows.claim(claimId);
  const reading = tables.readings.find(({ id }) => id === readingId);
  const title = reading
    ? t('Code a claim for {reading}', { reading: reading.name })
    : t('Code a claim for the reading');
  // no text: a key
  const name = { key: `coding ${readingId} ${claimId}`, title };
  const { draft, set, kept } = useFormDraft<{ readonly findings: readonly FindingDraft[] }>(name, () => ({
    findings: draftsOf(
      tables.readingFindings.filter((f) => f.readingId === readingId && f.claimId === claimId),
    ),
  }));
  const { findings } = draft;
  const [editor] = useState(() => getState().editor);
  const coded = tables.readingClaims.some((c) => c.readingId === readingId && c.claimId === claimId);
  const missing = whatRowsMiss(findings);
  const save = async (): Promise<boolean> => {
    const patch = await execute({ type: 'codeClaim', readingId, claimId, findings: codedOf(findings) });
    if (patch === null) return false;
    const next = coded ? null : nextUncoded(tables, readingId, claimId);
    if (next !== null) showEditor({ kind: 'coding', readingId, claimId: next });
    return true;
  };
  return (
    <Form
      wide
      title={title}
      kept={kept}
      action={
        coded ? t('Save') : findings.length === 0 ? t('It says nothing that counts') : t('Save and go on')
      }
      ready={missing === null}
      onSave={save}
      onClose={() => {
        // The next claim may have taken its place.
        if (getState().editor === editor) onClose();
      }}
      onDelete={
        coded
          ? () => {
              void execute({ type: 'codeClaim', readingId, claimId, findings: null });
              onClose();
            }
          : undefined
      }
    >
      <p className="deleted-name">{claim.text}</p>
      <p className="dim">{whoAndWhere(claim, rows)}</p>
      <FindingRows findings={findings} onChange={(next) => set({ findings: next })} />
      {missing !== null && <p className="dim">{missing}</p>}
    </Form>
  );
}
