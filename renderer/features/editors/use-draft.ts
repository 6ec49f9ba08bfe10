import { useState } from 'react';

/** What of a draft is typed as text. */
type TextField<D> = { [K in keyof D]: string extends D[K] ? K : never }[keyof D];

/**
 * What is typed into a form, as one object. `field` connects a field of text with its part of it:
 * `<Field label="Title" {...field('title')} />`.
 */
export function useDraft<D extends object>(start: () => D) {
  const [draft, setDraft] = useState(start);
  const set = (part: Partial<D>): void => setDraft((now) => ({ ...now, ...part }));
  const field = (name: TextField<D>) => ({
    value: draft[name] as string,
    onChange: (text: string) => set({ [name]: text } as Partial<D>),
  });
  return { draft, set, field };
}
