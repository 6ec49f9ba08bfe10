import { useState } from 'react';

/** The first letters of a SHA-256; all of them when it is clicked. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <button
      type="button"
      className="fingerprint"
      title={whole ? 'Shorten the fingerprint' : `SHA-256 ${sha256}. Click to show all of it.`}
      aria-expanded={whole}
      onClick={() => setWhole(!whole)}
    >
      SHA-256 {whole ? sha256 : `${sha256.slice(0, 8)}…`}
    </button>
  );
}
