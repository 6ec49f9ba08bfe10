import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { CitationDraft } from './citation-draft.ts';
import { Field } from './fields.tsx';

interface Props {
  readonly field: (name: keyof CitationDraft) => {
    readonly value: string;
    readonly onChange: (text: string) => void;
  };
  /** How many of them hold something. */
  readonly filled: number;
  /** Something in them is wrong, so that they have to be seen. */
  readonly open: boolean;
}

/** Where a source is found again: edition and publisher, addresses, and the copy that was kept. */
export function CitationFields({ field, filled, open: forced }: Props) {
  const [asked, setAsked] = useState(false);
  const open = asked || forced;
  return (
    <fieldset className="saying-more">
      <legend>
        <button type="button" className="link" aria-expanded={open} onClick={() => setAsked(!open)}>
          {t(open ? 'Less about where it is found' : 'More about where it is found')}
        </button>
        {!open && filled > 0 && <small>: {t('{filled} of 7 fields filled in', { filled })}</small>}
      </legend>
      {open && (
        <>
          <div className="field-pair">
            <Field label={t('Publisher')} {...field('publisher')} />
            <Field label={t('Edition')} {...field('edition')} />
          </div>
          <Field label={t('Address (URL)')} {...field('url')} />
          <div className="field-pair">
            <Field label="DOI" {...field('doi')} />
            <Field label={t('Accessed on')} type="date" {...field('accessed')} />
          </div>
          <Field label={t('Address of the archived copy')} {...field('archiveUrl')} />
          <Field
            label={t('SHA-256 of the archived copy')}
            hint={t('With it anybody can tell whether a copy is the one that was read.')}
            most={64}
            {...field('archiveSha256')}
          />
        </>
      )}
    </fieldset>
  );
}
