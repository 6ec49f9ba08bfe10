import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';

/** The first letters of a SHA-256; all of them when it is clicked. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <button
      type="button"
      className="fingerprint"
      title={
        whole ? t('Shorten the fingerprint') : t('SHA-256 {sha256}. Click to show all of it.', { sha256 })
      }
      aria-expanded={whole}
      onClick={() => setWhole(!whole)}
    >
      {/* no text: the name of the sum */}
      SHA-256 {whole ? sha256 : `${sha256.slice(0, 8)}…`}
    </button>
  );
}
