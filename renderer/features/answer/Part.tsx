import { type ReactNode, useId, useState } from 'react';
import { showing, VIEWS, type ViewName } from '../../../common/commands.ts';
import { t } from '../../../common/language/texts.ts';
import { commandKeys } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import { type PaneName, showRobustness } from '../../domain/robustness/panes.ts';
import { type Offer, useCopyOffer } from '../../ui/copy/offers.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly name: string;
  readonly title: string;
  /** The view that says more. */
  readonly view: ViewName;
  /** Which part of the robustness view it is. */
  readonly pane?: PaneName;
  /** What is seen, in one sentence. */
  readonly sentence?: ReactNode;
  /** The numbers of it as a table, for those who copy them. */
  readonly table?: Offer['table'];
  readonly children: ReactNode;
}

/** One part of the answer: its heading leads to the view that says more. */
export function Part({ name, title, view, pane, sentence, table, children }: Props) {
  const titleId = useId();
  const [part, setPart] = useState<HTMLElement | null>(null);
  useCopyOffer(part, {
    table: table ?? null,
    ...(part && { picture: { of: part, name: title } }),
  });
  const keys = commandKeys(showing(view));
  return (
    <section ref={setPart} className="answer-part" data-testid={`answer-${name}`} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <button
          type="button"
          className="answer-lead"
          title={
            keys
              ? t('Open {view} ({keys})', { view: t(VIEWS[view].name), keys })
              : t('Open {view}', { view: t(VIEWS[view].name) })
          }
          onClick={() => (pane ? showRobustness(pane) : run(showing(view)))}
        >
          {title}
          <Icon name="chevron-right" size={12} />
        </button>
      </h2>
      {sentence && <p className="answer-sentence">{sentence}</p>}
      {children}
    </section>
  );
}

/** Why a part is empty yet. */
export function Waiting({ failure }: { failure: string | undefined }) {
  return failure ? (
    <p className="answer-sentence">{t('This could not be worked out: {failure}', { failure })}</p>
  ) : (
    <p className="answer-sentence" role="status">
      {t('Working it out…')}
    </p>
  );
}
