import type { ReactNode } from 'react';

/** What a button says only to those who hear it, as the tag `hidden` of its text. */
export const hidden = (words: ReactNode) => <span className="hidden-text">{words}</span>;
