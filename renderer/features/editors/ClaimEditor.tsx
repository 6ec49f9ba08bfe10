import { useState } from 'react';
import { inOrder } from '../../../common/language/order.ts';
import { t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { byPosition } from '../../domain/order.ts';
import { useFormDraft } from '../../model/drafts.ts';
import type { Filed, OnCell } from '../../model/editor.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, showEditor, update, useFileTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { type ClaimDraft, claimColumns, PLAINLY_SAID, saidAs, whatIsMissing } from './claim-draft.ts';
import { draftsOf } from './coded-findings.ts';
import { FindingRows, newFinding } from './FindingRows.tsx';
import { countWords, MOST_WORDS } from './field-values.ts';
import { Field, SelectField, TextField } from './fields.tsx';
import { OriginEditor } from './OriginField.tsx';
import { SayingFields } from './SayingFields.tsx';
import { SourceEditor } from './SourceEditor.tsx';
import { SpeakerEditor } from './SpeakerEditor.tsx';

interface Props {
  readonly id: string | null;
  readonly filed: Filed | null;
  /** The cell that a new one speaks of. */
  readonly on?: OnCell | null;
  readonly onClose: () => void;
}

/** One assertion in our words: where it stands, who makes it and what it says. */
export function ClaimEditor({ id, filed, on = null, onClose }: Props) {
  const tables = useFileTables();
  const title = id === null ? t('New claim') : t('Edit the claim');
  const name = {
    // no text: a key
    key: `claim ${id ?? `new ${placeOf(filed, on)}`}`,
    title,
    isNew: id === null,
  };
  const { draft, set, kept } = useFormDraft<ClaimDraft>(name, () => startOf(tables, id, filed, on));
  /** What is made on the way, in a dialog over this one. */
  const [making, setMaking] = useState<'source' | 'speaker' | 'origin' | null>(null);
  const missing = whatIsMissing(draft);
  const save = async (): Promise<boolean> => {
    const columns = claimColumns(draft);
    const place = filed?.passage;
    const patch = await execute(
      id === null
        ? {
            type: 'createClaim',
            ...columns,
            passage: place ? { start: place.start, end: place.end } : null,
          }
        : { type: 'editClaim', claimId: id, ...columns },
    );
    const shown = patch?.createdId;
    if (shown) update({ selection: { kind: 'claim', claimId: shown, from: null } });
    return patch !== null;
  };
  const sources = [...tables.sources]
    .sort(byPosition)
    .map((source) => ({ value: source.id, label: sourceName(source) }));
  const speakers = [...tables.speakers]
    .sort((a, b) => inOrder(a.name, b.name))
    .map(({ id: value, name, affiliation }) => ({
      value,
      label: affiliation ? `${name}, ${affiliation}` : name,
    }));
  const words = countWords(draft.text);
  return (
    <>
      <Form
        title={title}
        kept={kept}
        action={id === null ? t('File claim') : t('Save')}
        wide
        ready={missing === null}
        onSave={save}
        onClose={onClose}
        onDelete={id === null ? undefined : () => showEditor({ kind: 'delete', what: 'claim', id })}
      >
        {filed?.passage && <blockquote className="filed-words">{filed.passage.words}</blockquote>}
        {/* First, so that the focus is where the form begins, and nothing of it is scrolled out. */}
        <div>
          <TextField
            label={t('What it says, in your own words')}
            first
            most={400}
            value={draft.text}
            onChange={(text) => set({ text })}
          />
          <small className={words > MOST_WORDS ? 'field-problem' : ''} role="status" data-testid="words">
            {t('{words} of {most} words', { words, most: MOST_WORDS })}
          </small>
        </div>
        <div className="field-pair">
          <SelectField
            label={t('Source')}
            value={draft.sourceId}
            choices={sources}
            disabled={Boolean(filed?.passage)}
            onChange={(sourceId) => set({ sourceId })}
          >
            {!filed && (
              <button type="button" className="link field-link" onClick={() => setMaking('source')}>
                {t('New source…')}
              </button>
            )}
          </SelectField>
          <div className="field-pair">
            <Field
              label={t('Paragraph')}
              value={draft.paragraph}
              onChange={(paragraph) => set({ paragraph })}
            />
            <Field label={t('Said on')} type="date" value={draft.date} onChange={(date) => set({ date })} />
          </div>
        </div>
        <div className="field-pair">
          <SelectField
            label={t('Said by')}
            value={draft.speakerId}
            choices={speakers}
            onChange={(speakerId) => set({ speakerId })}
          >
            <button type="button" className="link field-link" onClick={() => setMaking('speaker')}>
              {t('New speaker…')}
            </button>
          </SelectField>
          <SelectField
            label={t('View of')}
            value={draft.holderId === '' ? 'speaker' : draft.holderId}
            choices={[{ value: 'speaker', label: t('the speaker') }, ...speakers]}
            onChange={(value) => set({ holderId: value === 'speaker' ? '' : value })}
          />
        </div>
        <SayingFields id={id} draft={draft} set={set} onNewOrigin={() => setMaking('origin')} />
        <FindingRows findings={draft.findings} onChange={(findings) => set({ findings })} />
        {missing !== null && <p className="dim">{missing}</p>}
      </Form>
      {making === 'source' && (
        <SourceEditor id={null} onClose={() => setMaking(null)} onMade={(sourceId) => set({ sourceId })} />
      )}
      {making === 'origin' && (
        <OriginEditor onClose={() => setMaking(null)} onMade={(originId) => set({ originId })} />
      )}
      {making === 'speaker' && (
        <SpeakerEditor id={null} onClose={() => setMaking(null)} onMade={(speakerId) => set({ speakerId })} />
      )}
    </>
  );
}

/** Claims that are begun at different places of a text, or on different cells, are different ones. */
function placeOf(filed: Filed | null, on: OnCell | null): string {
  // no text: a part of a key
  const cell = on ? `on ${on.alternativeId} ${on.criterionId}` : '';
  const text = filed ? `${filed.sourceId} ${filed.paragraph ?? ''} ${filed.passage?.start ?? ''}` : '';
  return [cell, text].filter(Boolean).join(' ');
}

/** The claim as it is, or a new one from the place that it is filed from, by whoever speaks there most. */
function startOf(
  tables: WorkbookTables,
  id: string | null,
  filed: Filed | null,
  on: OnCell | null,
): ClaimDraft {
  const claim = tables.claims.find((c) => c.id === id);
  if (claim) {
    return {
      ...saidAs(claim),
      sourceId: claim.sourceId,
      speakerId: claim.speakerId,
      text: claim.text,
      paragraph: claim.paragraph === null ? '' : String(claim.paragraph),
      holderId: claim.holderId === claim.speakerId ? '' : claim.holderId,
      date: claim.date ?? '',
      findings: draftsOf(lookup(tables).findingsOf(claim.id)),
    };
  }
  const only = tables.sources.length === 1 ? tables.sources[0]?.id : undefined;
  const sourceId = filed?.sourceId ?? getState().reader ?? only ?? '';
  return {
    ...PLAINLY_SAID,
    sourceId,
    paragraph: filed?.paragraph == null ? '' : String(filed.paragraph),
    speakerId: usualSpeaker(tables, sourceId),
    holderId: '',
    text: '',
    date: tables.sources.find((s) => s.id === sourceId)?.date ?? '',
    findings: on ? [newFinding(0, on)] : [],
  };
}

/** Who has most claims in a source, else the author if known as a speaker, else nobody. */
function usualSpeaker({ claims, speakers, sources }: WorkbookTables, sourceId: string): string {
  const bySpeaker = Map.groupBy(
    claims.filter((claim) => claim.sourceId === sourceId),
    (claim) => claim.speakerId,
  );
  const [most] = [...bySpeaker].sort((a, b) => b[1].length - a[1].length);
  if (most) return most[0];
  const author = sources.find((s) => s.id === sourceId)?.author;
  return (
    speakers.find((s) => s.name === author)?.id ?? (speakers.length === 1 ? (speakers[0]?.id ?? '') : '')
  );
}
