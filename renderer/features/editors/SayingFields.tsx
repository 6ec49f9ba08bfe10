import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import {
  DIRECTNESS_WORDS,
  DOUBT_WORDS,
  FORM_WORDS,
  KIND_WORDS,
  SURENESS_WORDS,
  TRANSMISSION_WORDS,
  type Word,
} from '../../domain/saying-words.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { EchoField } from './EchoField.tsx';
import { type Choice, Field, SelectField } from './fields.tsx';
import { OriginField } from './OriginField.tsx';

interface Props {
  /** The claim that is edited, which cannot repeat itself; null for a new one. */
  readonly id: string | null;
  readonly draft: ClaimDraft;
  readonly set: (part: Partial<ClaimDraft>) => void;
  readonly onNewOrigin: () => void;
}

/** What kind of evidence a claim is and how it is said; what is rarely needed is folded. */
export function SayingFields({ id, draft, set, onNewOrigin }: Props) {
  return (
    <>
      <div className="saying-fields">
        <WordField
          label={t('Kind')}
          words={KIND_WORDS}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <WordField
          label={t('How it came to us')}
          words={TRANSMISSION_WORDS}
          value={draft.transmission}
          onChange={(transmission) => set({ transmission })}
        />
        <WordField
          label={t('How sure')}
          words={SURENESS_WORDS}
          value={draft.sureness}
          onChange={(sureness) => set({ sureness })}
        />
        <WordField
          label={t('Form')}
          words={FORM_WORDS}
          value={draft.form}
          onChange={(form) => set({ form })}
        />
      </div>
      <MoreFields id={id} draft={draft} set={set} onNewOrigin={onNewOrigin} />
    </>
  );
}

function MoreFields({ id, draft, set, onNewOrigin }: Props) {
  const { claims, origins } = useTables();
  const [open, setOpen] = useState(false);
  const said = [
    ...(draft.directness === 'direct' ? [] : [t('indirect')]),
    ...draft.doubts.map((doubt) => DOUBT_WORDS[doubt].label),
    ...(draft.undated ? [t('undated')] : []),
    ...(draft.about.trim() === '' ? [] : [t('of {about}', { about: draft.about.trim() })]),
    ...(draft.speakerInferred ? [t('identity inferred')] : []),
    ...(claims.some((claim) => claim.id === draft.echoOfId) ? [t('an echo')] : []),
    ...origins.filter((origin) => origin.id === draft.originId).map(({ name }) => name),
  ];
  return (
    <fieldset className="saying-more">
      <legend>
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'Less about how it is said' : 'More about how it is said')}
        </button>
        {!open && said.length > 0 && <small>: {format.list(said)}</small>}
      </legend>
      {open && (
        <>
          <div className="field-pair">
            <WordField
              label={t('Directness')}
              words={DIRECTNESS_WORDS}
              value={draft.directness}
              onChange={(directness) => set({ directness })}
            />
            <Field
              label={t('Speaks of')}
              hint={t('The version or period that the text names, such as “KVM in 2008”.')}
              value={draft.about}
              onChange={(about) => set({ about })}
            />
          </div>
          <fieldset className="doubt-boxes">
            <legend>{t('Reasons for doubt')}</legend>
            {entriesOf(DOUBT_WORDS).map(([doubt, { label, means }]) => (
              <label key={doubt} title={means}>
                <input
                  type="checkbox"
                  checked={draft.doubts.includes(doubt)}
                  onChange={({ target }) =>
                    set({
                      doubts: target.checked
                        ? [...draft.doubts, doubt]
                        : draft.doubts.filter((other) => other !== doubt),
                    })
                  }
                />
                {label}
              </label>
            ))}
          </fieldset>
          <div className="doubt-boxes">
            <label title={t('Nobody knows when it was said, whatever the date of its source')}>
              <input
                type="checkbox"
                checked={draft.undated}
                onChange={({ target }) => set({ undated: target.checked })}
              />
              {t('Undated, whatever its source says')}
            </label>
            <label title={t('The text does not name whoever says it; the reader knows it from elsewhere')}>
              <input
                type="checkbox"
                checked={draft.speakerInferred}
                onChange={({ target }) => set({ speakerInferred: target.checked })}
              />
              {t('Who says it is inferred')}
            </label>
          </div>
          <EchoField id={id} value={draft.echoOfId} onChange={(echoOfId) => set({ echoOfId })} />
          <OriginField
            hint={t('What makes it one with claims of others, such as the event that all of them tell of.')}
            value={draft.originId}
            onChange={(originId) => set({ originId })}
            onNew={onNewOrigin}
          />
        </>
      )}
    </fieldset>
  );
}

interface WordFieldProps<N extends string> {
  readonly label: string;
  readonly words: Readonly<Record<N, Word>>;
  readonly value: N;
  readonly onChange: (value: N) => void;
}

/** One word of a closed list, with what it means below it. */
function WordField<N extends string>({ label, words, value, onChange }: WordFieldProps<N>) {
  const choices: readonly Choice[] = entriesOf(words).map(([name, { label: text }]) => ({
    value: name,
    label: text,
  }));
  return (
    <SelectField
      label={label}
      value={value}
      choices={choices}
      onChange={(chosen) => {
        const found = entriesOf(words).find(([name]) => name === chosen);
        if (found) onChange(found[0]);
      }}
    >
      <small>{words[value].means}</small>
    </SelectField>
  );
}

const entriesOf = <N extends string>(words: Readonly<Record<N, Word>>): [N, Word][] =>
  Object.entries(words) as [N, Word][];
