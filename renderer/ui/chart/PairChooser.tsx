interface Props {
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly pair: readonly [string, string];
  /** What the two fields are called. */
  readonly labels: readonly [string, string];
  /** What stands between them. */
  readonly between: string;
  readonly onChoose: (first: string, second: string) => void;
}

/** Which two are set against each other; choosing the one of the other side swaps them. */
export function PairChooser({ options, pair: [first, second], labels, between, onChoose }: Props) {
  const list = options.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <div className="pair-chooser">
      <select
        className="field"
        aria-label={labels[0]}
        value={first}
        onChange={({ target: { value } }) => onChoose(value, value === second ? first : second)}
      >
        {list}
      </select>
      <span className="dim">{between}</span>
      <select
        className="field"
        aria-label={labels[1]}
        value={second}
        onChange={({ target: { value } }) => onChoose(value === first ? second : first, value)}
      >
        {list}
      </select>
    </div>
  );
}
