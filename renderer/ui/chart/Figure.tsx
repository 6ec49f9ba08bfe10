import { type ReactNode, Suspense, useId } from 'react';
import { Button } from '../Button.tsx';
import { FigureTable, type TableTwin } from './FigureTable.tsx';
import { usePrinting } from './printing.ts';
import { useShownAsTable } from './shown-as.ts';
import './chart.css';

interface Props {
  /** By which the window remembers whether it is shown as a table. */
  readonly id: string;
  readonly title: string;
  /** What is seen, in one plain sentence made from the numbers. */
  readonly sentence: string;
  /** What can be chosen about it, beside its title. */
  readonly controls?: ReactNode;
  /** The same numbers as a table; made only while it is shown or printed. */
  readonly table: () => TableTwin;
  /** The chart; it may still be loading. */
  readonly children: ReactNode;
}

/** A chart with its title, the sentence that explains it, and its twin: a real table with the same numbers. */
export function Figure({ id, title, sentence, controls, table, children }: Props) {
  const [asTable, toggle] = useShownAsTable(id);
  const printing = usePrinting();
  const titleId = useId();
  const sentenceId = useId();
  return (
    <figure
      className="figure"
      data-testid={`figure-${id}`}
      aria-labelledby={titleId}
      aria-describedby={sentenceId}
    >
      <figcaption>
        <div className="figure-head">
          <h2 id={titleId}>{title}</h2>
          <div className="figure-controls">
            {controls}
            <Button kind="quiet" aria-pressed={asTable} onClick={toggle}>
              {asTable ? 'Show as chart' : 'Show as table'}
              <span className="hidden-text">: {title}</span>
            </Button>
          </div>
        </div>
        <p id={sentenceId} className="figure-sentence">
          {sentence}
        </p>
      </figcaption>
      {asTable || printing ? (
        <FigureTable {...table()} />
      ) : (
        <Suspense
          fallback={
            <p className="dim" role="status">
              Drawing…
            </p>
          }
        >
          {children}
        </Suspense>
      )}
    </figure>
  );
}
