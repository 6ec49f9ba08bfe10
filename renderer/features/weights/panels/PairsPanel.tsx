import { useState } from 'react';
import { msg, t } from '../../../../common/language/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import {
  type Judgements,
  judge,
  judgementOf,
  MOST_COMPARED,
  type PairwiseState,
  pairsOf,
  pairwiseState,
} from '../answers/pairwise.ts';
import { MANY_TO_COMPARE } from '../draft.ts';
import { Consistency } from './Consistency.tsx';
import { OnePair } from './OnePair.tsx';
import { PairsMatrix } from './PairsMatrix.tsx';
import type { PanelProps } from './props.ts';

const SHOWN = [
  { value: 'one', label: msg('One at a time') },
  { value: 'matrix', label: msg('Matrix') },
] as const;

/** Two at a time on Saaty's scale, with what contradicts the rest found while one answers. */
export function PairsPanel(props: PanelProps<Judgements>) {
  if (props.set.items.length <= MOST_COMPARED) return <Pairs {...props} />;
  return (
    <p className="ask-warning">
      <Icon name="warning" />
      {t(
        props.draft.structure === 'flat'
          ? '{n} are too many to compare pair by pair. Take them by group, or ask in another way: rank order and swing suit long lists.'
          : '{n} are too many to compare pair by pair. Ask in another way: rank order and swing suit long lists.',
        { n: props.set.items.length },
      )}
    </p>
  );
}

function progressText({ answered, pairs, needed }: PairwiseState): string {
  if (needed > 0)
    return t(
      '{answered} of {pairs, plural, one {# pair} other {# pairs}} answered; {needed, plural, one {# more is} other {# more are}} needed at least',
      { answered, pairs, needed },
    );
  return t(
    answered < pairs
      ? '{answered} of {pairs, plural, one {# pair} other {# pairs}} answered; that is enough'
      : '{answered} of {pairs, plural, one {# pair} other {# pairs}} answered',
    { answered, pairs },
  );
}

function Pairs({ set, answers, onChange, draft, onDraft }: PanelProps<Judgements>) {
  const { items } = set;
  const state = pairwiseState(items, answers);
  const pairs = pairsOf(items);
  const open = pairs.findIndex(({ a, b }) => judgementOf(answers, a, b) === null);
  const [at, setAt] = useState(Math.max(0, open));
  const pair = pairs[Math.min(at, pairs.length - 1)];
  return (
    <>
      <p className="ask-how">
        {t(
          'Compare two at a time: which counts more for this decision, and how much more? Think of the step from the worst to the best on each.',
        )}
        {items.length > 2 &&
          ` ${t(
            'You need not answer every pair: {n} that connect all are enough, and each one more makes the weights firmer.',
            { n: items.length - 1 },
          )}`}
      </p>
      {items.length > MANY_TO_COMPARE && (
        <p className="ask-warning">
          <Icon name="warning" />
          {t('{n} at once are {pairs, plural, one {# pair} other {# pairs}}.', {
            n: items.length,
            pairs: pairs.length,
          })}{' '}
          {draft.structure === 'flat'
            ? t('By group, then within each group, there are far fewer.')
            : t('The first ones asked connect all of them.')}
        </p>
      )}
      <div className="row ask-options">
        <SegmentedControl
          label={t('Show')}
          options={SHOWN.map(({ value, label }) => ({ value, label: t(label) }))}
          value={draft.shown}
          onChange={(shown) => onDraft({ shown })}
        />
        <p role="status" data-testid="pairs-answered">
          {progressText(state)}
        </p>
        {draft.shown === 'one' && open !== -1 && open !== at && state.answered > 0 && (
          <Button kind="quiet" onClick={() => setAt(open)}>
            {t('Next open pair')}
          </Button>
        )}
      </div>
      {draft.shown === 'one' && pair ? (
        <OnePair
          key={`${pair.a.id} ${pair.b.id}`}
          pair={pair}
          number={Math.min(at, pairs.length - 1) + 1}
          count={pairs.length}
          value={judgementOf(answers, pair.a, pair.b)}
          onChange={(value) => onChange(judge(answers, pair.a, pair.b, value))}
          onAnswer={(value) => {
            onChange(judge(answers, pair.a, pair.b, value));
            const later = pairs.findIndex((p, i) => i > at && judgementOf(answers, p.a, p.b) === null);
            if (later !== -1) setAt(later);
          }}
          onGo={(by) => setAt(Math.min(pairs.length - 1, Math.max(0, at + by)))}
        />
      ) : (
        <PairsMatrix
          items={items}
          answers={answers}
          worst={state.worst}
          onChange={(a, b, value) => onChange(judge(answers, a, b, value))}
        />
      )}
      <Consistency
        state={state}
        size={items.length}
        onTake={({ a, b, nearest }) => onChange(judge(answers, a, b, nearest))}
        onShow={({ a, b }) => {
          onDraft({ shown: 'one' });
          setAt(pairs.findIndex((p) => (p.a === a && p.b === b) || (p.a === b && p.b === a)));
        }}
      />
    </>
  );
}
