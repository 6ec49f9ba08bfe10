import type { ReactNode } from 'react';

/** What a chart says of the row or column that the pointer or the arrow keys are at. */
export function Tip({
  title,
  lines,
}: {
  title: string;
  lines: readonly (readonly [ReactNode, ReactNode])[];
}) {
  return (
    <div data-testid="chart-tip" className="chart-tip" role="status">
      <b>{title}</b>
      <dl>
        {lines.map(([name, value], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand in their order and hold nothing of their own.
          <div key={i}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
