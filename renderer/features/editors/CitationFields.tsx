import { useState } from 'react';
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
          {open ? 'Less' : 'More'} about where it is found
        </button>
        {!open && filled > 0 && <small>: {filled} of 7 fields filled in</small>}
      </legend>
      {open && (
        <>
          <div className="field-pair">
            <Field label="Publisher" {...field('publisher')} />
            <Field label="Edition" {...field('edition')} />
          </div>
          <Field label="Address (URL)" {...field('url')} />
          <div className="field-pair">
            <Field label="DOI" {...field('doi')} />
            <Field label="Accessed on" type="date" {...field('accessed')} />
          </div>
          <Field label="Address of the archived copy" {...field('archiveUrl')} />
          <Field
            label="SHA-256 of the archived copy"
            hint="With it anybody can tell whether a copy is the one that was read."
            most={64}
            {...field('archiveSha256')}
          />
        </>
      )}
    </fieldset>
  );
}
