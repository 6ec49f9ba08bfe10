import type { ReactNode } from 'react';

/** One part of the gallery, under the name of the file that it shows. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="gallery-part" aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

/** For what leads nowhere here. */
export const nothing = (): void => {};
