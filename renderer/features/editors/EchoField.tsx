import { useId, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { rich } from '../../ui/rich.tsx';

interface Props {
  readonly id: string | null;
  /** The claim that is repeated; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** So many of the claims that fit are offered. */
const OFFERED = 6;

/** Which claim this one repeats, found by its words or by who says it. */
export function EchoField({ id, value, onChange }: Props) {
  const field = useId();
  const tables = useTables();
  const rows = lookup(tables);
  const [query, setQuery] = useState('');
  const chosen = tables.claims.find((claim) => claim.id === value);
  if (chosen) {
    return (
      <p className="echo-chosen">
        <span>
          {rich('Repeats “{claim}” <small>{speaker}</small>', {
            claim: chosen.text,
            speaker: rows.speaker(chosen.holderId).name,
            small: (words) => <small>{words}</small>,
          })}
        </span>
        <button type="button" className="link" onClick={() => onChange('')}>
          {t('It repeats none')}
        </button>
      </p>
    );
  }
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? []
      : tables.claims
          .filter((claim) => {
            const text = `${claim.text} ${rows.speaker(claim.holderId).name}`.toLowerCase();
            return claim.id !== id && words.every((word) => text.includes(word));
          })
          .slice(0, OFFERED);
  return (
    <div className="field-box">
      <label htmlFor={field}>{t('Repeats another claim')}</label>
      <input
        id={field}
        className="field"
        type="search"
        placeholder={t('Find the claim by its words or its speaker')}
        maxLength={200}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {words.length > 0 && (
        <ul className="echo-found" aria-label={t('Claims that fit')}>
          {found.map((claim) => (
            <li key={claim.id}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  onChange(claim.id);
                  setQuery('');
                }}
              >
                {claim.text}
              </button>{' '}
              <small>{rows.speaker(claim.holderId).name}</small>
            </li>
          ))}
          {found.length === 0 && <li className="dim">{t('No claim has these words.')}</li>}
        </ul>
      )}
    </div>
  );
}
