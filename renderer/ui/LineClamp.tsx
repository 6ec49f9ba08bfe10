import { useLayoutEffect, useRef, useState } from 'react';
import { msg, t } from '../../common/language/texts.ts';

/** A text of which only the first lines show, with a way to the rest where there is one. */
export function LineClamp({ text, className = '' }: { text: string; className?: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has to be measured anew.
  useLayoutEffect(() => {
    const element = paragraph.current;
    if (element && !open) setTooLong(element.scrollHeight > element.clientHeight + 1);
  }, [text, open]);
  return (
    <div className={className}>
      <p ref={paragraph} className={open ? '' : 'clamped'}>
        {text}
      </p>
      {(tooLong || open) && (
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t(msg.in('show', 'less')) : t(msg.in('show', 'more'))}
        </button>
      )}
    </div>
  );
}
