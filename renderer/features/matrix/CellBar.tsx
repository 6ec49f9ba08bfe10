interface Props {
  readonly value: number;
  /** Where the evidence would put a judged cell. */
  readonly ghost?: number | null;
}

/** The value of a cell as a bar from the middle. */
export function CellBar({ value, ghost = null }: Props) {
  const width = `${Math.abs(value - 50)}%`;
  return (
    <span className="cell-bar" aria-hidden="true">
      {value > 50 && <i className="is-pro" style={{ width }} />}
      {value < 50 && <i className="is-con" style={{ width }} />}
      {ghost !== null && <u data-testid="ghost" style={{ insetInlineStart: `${ghost}%` }} />}
    </span>
  );
}
