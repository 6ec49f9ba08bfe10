import type { ComponentType } from 'react';
import type { ItemSet } from './answers/weighed-items.ts';
import { answersFor, type Draft, presentShares } from './draft.ts';
import type { AnswersOf, PanelMethod } from './elicitation-methods.ts';
import { DirectPanel } from './panels/DirectPanel.tsx';
import { OrderPanel } from './panels/OrderPanel.tsx';
import { PairsPanel } from './panels/PairsPanel.tsx';
import { PointsPanel } from './panels/PointsPanel.tsx';
import type { PanelProps } from './panels/props.ts';
import { RatiosPanel } from './panels/RatiosPanel.tsx';
import { SwingPanel } from './panels/SwingPanel.tsx';
import type { Panel } from './use-panel.ts';

const PANELS: { readonly [M in PanelMethod]: ComponentType<PanelProps<AnswersOf[M]>> } = {
  direct: DirectPanel,
  points: PointsPanel,
  'rank-order': OrderPanel,
  swing: SwingPanel,
  'swing-ratios': RatiosPanel,
  ahp: PairsPanel,
};

interface Props<M extends PanelMethod> {
  readonly method: M;
  readonly set: ItemSet;
  readonly panel: Panel;
}

/** What one way asks about one set. */
export function AskPanel<M extends PanelMethod>({ method, set, panel }: Props<M>) {
  const Asked = PANELS[method] as ComponentType<PanelProps<AnswersOf[M]>>;
  const { draft, groups, present, results, preview, locks, change } = panel;
  const result = results.get(set.id);
  if (!result) return null;
  const whole = preview && (set.id === 'all' || set.id === 'groups') && presentShares(groups, preview.shares);
  const shares = whole ? set.items.map((item) => whole.get(item.id) ?? 0) : result.shares;
  const onDraft = (part: Partial<Draft>): void => change(part);
  return (
    <Asked
      key={`${method} ${set.id}`}
      set={set}
      answers={answersFor(method, draft, set, present)}
      onChange={(answers) => change({ sets: { ...draft.sets, [set.id]: answers } })}
      result={result}
      shares={shares}
      locks={locks}
      draft={draft}
      onDraft={onDraft}
    />
  );
}
