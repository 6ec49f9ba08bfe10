import { sourceName } from '../../../common/words.ts';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { update, useTables } from '../../model/store.ts';

interface From {
  /** What is explained now, so that there is a way back. */
  readonly from: Selection;
}

/** The name of whoever says something, which leads to what they say in all. */
export function SpeakerLink({ speakerId, from }: From & { readonly speakerId: string }) {
  const { name } = lookup(useTables()).speaker(speakerId);
  return (
    <button
      type="button"
      className="link"
      onClick={() => update({ selection: { kind: 'speaker', speakerId, from } })}
    >
      {name}
    </button>
  );
}

/** The short name of a source, which leads to what is taken from it. */
export function SourceLink({ sourceId, from }: From & { readonly sourceId: string }) {
  const source = lookup(useTables()).source(sourceId);
  return (
    <button
      type="button"
      className="link"
      onClick={() => update({ selection: { kind: 'source', sourceId, from } })}
    >
      {sourceName(source)}
    </button>
  );
}
