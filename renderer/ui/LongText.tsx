import { useState } from 'react';
import { t } from '../../common/language/texts.ts';
import { shorten } from '../../common/words.ts';

/** A longer text does not push what stands below it out of sight. */
const MOST_CHARACTERS = 600;

/** A text within a line or a list, of which a very long one shows its beginning and a way to all of it. */
export function LongText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  if (text.length <= MOST_CHARACTERS) return <>{text}</>;
  return (
    <>
      <span className="long-text">{open ? text : shorten(text, MOST_CHARACTERS)}</span>{' '}
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('Show less') : t('Show all {n, number} characters', { n: text.length })}
      </button>
    </>
  );
}
