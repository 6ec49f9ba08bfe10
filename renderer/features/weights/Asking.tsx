import { useRef } from 'react';
import type { ElicitationMethod } from '../../../common/elicitation.ts';
import { msg, t } from '../../../common/language/texts.ts';
import { MethodWords } from '../../domain/Explained.tsx';
import { WAYS } from '../../model/provenance.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { rich } from '../../ui/rich.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { AskPanel } from './AskPanel.tsx';
import type { ItemSet } from './answers/weighed-items.ts';
import { setAt } from './draft.ts';
import { ADVICE, type PanelMethod } from './elicitation-methods.ts';
import { Interview } from './interview/Interview.tsx';
import { ObjectivePanel } from './panels/ObjectivePanel.tsx';
import { transferFocus, useTransferredFocus } from './transfer-focus.ts';
import type { Panel } from './use-panel.ts';

const STRUCTURES = [
  { value: 'flat', label: msg('All criteria at once') },
  { value: 'groups', label: msg('By group, then within') },
] as const;

/** The panel of one way of asking: what it is, how the criteria are taken, and its questions. */
export function Asking({ method, panel }: { method: ElicitationMethod; panel: Panel }) {
  const { draft, weighed, sets, change } = panel;
  const set = setAt(sets, draft);
  const section = useRef<HTMLElement>(null);
  useTransferredFocus(section);
  return (
    <section ref={section} className="asking" aria-labelledby="asking-title">
      <header className="asking-head">
        <h2 id="asking-title" tabIndex={-1} aria-label={t(WAYS[method].name)}>
          <MethodWords text={t(WAYS[method].name)} />
        </h2>
        {method !== 'objective' && weighed.length > 1 && (
          <SegmentedControl
            label={t('Ask about')}
            options={STRUCTURES.map(({ value, label }) => ({ value, label: t(label) }))}
            value={draft.structure}
            onChange={(structure) => change({ structure, at: '' })}
          />
        )}
      </header>
      {method !== 'interview' && <p className="dim">{t(ADVICE[method].asks)}</p>}
      {method === 'objective' && <ObjectivePanel draft={draft} onDraft={change} cells={panel.cells} />}
      {panel.course && <Interview panel={panel} course={panel.course} />}
      {method !== 'objective' && method !== 'interview' && set && (
        <>
          {sets.length > 1 && <Sets method={method} panel={panel} set={set} />}
          <AskPanel method={method} set={set} panel={panel} />
          {sets.length > 1 && <Onward panel={panel} set={set} />}
        </>
      )}
    </section>
  );
}

/** Ways that show a share beside each line. */
const SHOWS_SHARES: ReadonlySet<PanelMethod> = new Set(['direct', 'rank-order']);

/** The groups first, then each group: where one is and what is done. */
function Sets({ method, panel, set }: { method: PanelMethod; panel: Panel; set: ItemSet }) {
  const { sets, results, change } = panel;
  return (
    <>
      <ul className="ask-sets" aria-label={t('Questions')}>
        {sets.map((one) => {
          const done = results.get(one.id)?.shares != null;
          return (
            <li key={one.id}>
              <button
                type="button"
                aria-label={t(done ? '{name}, answered' : '{name}, open', { name: one.name })}
                aria-current={one === set ? 'step' : undefined}
                onClick={() => change({ at: one.id })}
              >
                {done ? <Icon name="check" size={12} /> : <span className="ask-open" aria-hidden="true" />}
                {one.name}
              </button>
            </li>
          );
        })}
      </ul>
      <p data-testid="ask-set" className="ask-set" tabIndex={-1}>
        {set.id === 'groups' ? (
          rich('First the <b>groups</b> against one another, each as a whole with all of its criteria.')
        ) : (
          <>
            {rich('Now <b>within {name}</b>: only its own criteria against one another.', { name: set.name })}
            {SHOWS_SHARES.has(method) &&
              ` ${t('Percentages here are of {name}, not of the whole.', { name: set.name })}`}
          </>
        )}
      </p>
    </>
  );
}

function Onward({ panel, set }: { panel: Panel; set: ItemSet }) {
  const { sets, change } = panel;
  const index = sets.indexOf(set);
  const go = (to: ItemSet): void => {
    transferFocus('.ask-set');
    change({ at: to.id });
  };
  const [before, after] = [sets[index - 1], sets[index + 1]];
  return (
    <p className="row ask-onward">
      {before && <Button onClick={() => go(before)}>{t('Back to {name}', { name: before.name })}</Button>}
      {after && <Button onClick={() => go(after)}>{t('On to {name}', { name: after.name })}</Button>}
    </p>
  );
}
