import { type ReactNode, Suspense, useId, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { IconButton } from '../Button.tsx';
import { copyItems } from '../copy/copy-items.ts';
import { type Offer, useCopyOffer } from '../copy/offers.ts';
import { readPageTable } from '../copy/page-table.ts';
import { Icon } from '../Icon.tsx';
import { Menu } from '../Menu.tsx';
import { FigureTable, type TableTwin } from './FigureTable.tsx';
import { usePrinting } from './printing.ts';
import { readTwin } from './read-twin.tsx';
import { useShownAsTable } from './shown-as.ts';

interface Props {
  /** By which the window remembers whether it is shown as a table. */
  readonly id: string;
  readonly title: string;
  /** What is seen, in one plain sentence made from the numbers. */
  readonly sentence: string;
  /** What can be chosen about it, beside its title. */
  readonly controls?: ReactNode;
  /** The same numbers as a table; made only while it is shown or printed. Left out where the figure is a table itself. */
  readonly table?: () => TableTwin;
  /** 3 where it stands in a section that has a heading. */
  readonly level?: 2 | 3;
  /** The chart; it may still be loading. */
  readonly children: ReactNode;
}

/** A chart with its title, the sentence that explains it, and its twin: a real table with the same numbers. */
export function Figure({ id, title, sentence, controls, table, level = 2, children }: Props) {
  const [asTable, toggle] = useShownAsTable(id);
  const printing = usePrinting();
  const Heading = `h${level}` as const;
  const titleId = useId();
  const sentenceId = useId();
  const [figure, setFigure] = useState<HTMLElement | null>(null);
  const offer: Offer = {
    table: () => (table ? readTwin(table()) : readOwnTable(figure)),
    ...(figure && { picture: { of: figure, name: title } }),
  };
  useCopyOffer(figure, offer);
  return (
    <figure
      ref={setFigure}
      className="figure"
      data-testid={`figure-${id}`}
      aria-labelledby={titleId}
      aria-describedby={sentenceId}
    >
      <figcaption>
        <div className="figure-head">
          <Heading id={titleId}>{title}</Heading>
          <div className="figure-controls">
            {controls}
            {table && (
              <IconButton
                icon={asTable ? 'bars' : 'grid'}
                label={`${asTable ? t('Show as chart') : t('Show as table')}: ${title}`}
                aria-pressed={asTable}
                onClick={toggle}
              />
            )}
            <Menu
              label={t('Copy or save: {title}', { title })}
              side="left"
              button={<Icon name="more" />}
              buttonClass="icon-button"
              buttonLabel={t('Copy or save: {title}', { title })}
              items={copyItems(offer)}
            />
          </div>
        </div>
        <p id={sentenceId} data-testid="figure-sentence" className="figure-sentence">
          {sentence}
        </p>
      </figcaption>
      {table && (asTable || printing) ? (
        <FigureTable {...table()} />
      ) : (
        <Suspense
          fallback={
            <p className="dim" role="status">
              {t('Drawing…')}
            </p>
          }
        >
          {children}
        </Suspense>
      )}
    </figure>
  );
}

/** The table that a figure is by itself; null where it has none yet. */
function readOwnTable(figure: HTMLElement | null): ReturnType<typeof readPageTable> | null {
  const table = figure?.querySelector('table');
  return table ? readPageTable(table) : null;
}
