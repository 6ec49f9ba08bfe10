import { explain } from '../../model/inspector.ts';

/** The name of a criterion, which opens it in the inspector. */
export function CriterionButton({ id, name }: { id: string; name: string }) {
  return (
    <button
      type="button"
      className="clip"
      title={name}
      onClick={() => explain({ kind: 'criterion', criterionId: id })}
    >
      {name}
    </button>
  );
}
