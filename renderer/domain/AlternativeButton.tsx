import { explain } from '../model/inspector.ts';
import { useApp } from '../model/store.ts';
import { IdentityMark } from './IdentityMark.tsx';

interface Props {
  readonly alternativeId: string;
  readonly name: string;
  /** What is said of it beside its name, on hover. */
  readonly title?: string;
}

/** The sign and the name of an alternative in a chart or a table, which open it in the inspector. */
export function AlternativeButton({ alternativeId, name, title = name }: Props) {
  const selected = useApp(
    ({ selection }) => selection?.kind === 'alternative' && selection.alternativeId === alternativeId,
  );
  return (
    <button
      type="button"
      className="alternative-button"
      data-alternative={alternativeId}
      aria-pressed={selected}
      title={title}
      onClick={() => explain({ kind: 'alternative', alternativeId })}
    >
      <IdentityMark alternativeId={alternativeId} />
      <span className="clip">{name}</span>
    </button>
  );
}
