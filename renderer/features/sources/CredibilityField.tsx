import { type KeyboardEvent, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { Source } from '../../../electron/ipc/contract.ts';
import { parseCredibility, sourceColumns } from '../../domain/source-fields.ts';
import { numberToType } from '../../model/measured.ts';
import { useEditable } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';

/** How far a source is to be believed, edited in place. */
export function CredibilityField({ source }: { source: Source }) {
  const [typed, setTyped] = useState<string | null>(null);
  const editable = useEditable();
  const text = typed ?? numberToType(source.credibility);
  const value = parseCredibility(text);
  const save = async (): Promise<void> => {
    if (typed === null) return;
    if (value === null || value === source.credibility) setTyped(null);
    else {
      // What was not saved stays as it was typed.
      const saved = await execute({
        type: 'editSource',
        sourceId: source.id,
        ...sourceColumns(source),
        credibility: value,
      });
      if (saved) setTyped(null);
    }
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape') setTyped(null);
  };
  return (
    <input
      className="field is-number source-credibility"
      inputMode="decimal"
      aria-label={t('Credibility of {source}, 0 to 1', { source: sourceName(source) })}
      title={t('From 0, not believed at all, to 1. It does not count yet.')}
      readOnly={!editable}
      aria-invalid={value === null}
      value={text}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={key}
    />
  );
}
