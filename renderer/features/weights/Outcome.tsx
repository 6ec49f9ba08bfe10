import { useRef, useState } from 'react';
import type { ElicitationMethod } from '../../../common/elicitation.ts';
import { t } from '../../../common/language/texts.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { update } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { cautionsOf } from './answers/result.ts';
import { setAt, startedAgain } from './draft.ts';
import { rangesById } from './interview/course.ts';
import { RangesRanking } from './interview/RangesRanking.tsx';
import { situationText } from './interview/words.ts';
import { leaderChanges, leadSentence } from './preview.ts';
import { RankingPreview } from './RankingPreview.tsx';
import { takeOver } from './take-over.ts';
import { transferFocus, useTransferredFocus } from './transfer-focus.ts';
import type { Panel } from './use-panel.ts';
import { WeightTable } from './WeightTable.tsx';

/** What the answers come to beside the present weights and ranking, and the way to use them. */
export function Outcome({ method, panel }: { method: ElicitationMethod; panel: Panel }) {
  const { outcome, scenario, preview: then, previewSoFar: soFar, locks, used } = panel;
  const now = useAssessment();
  const locked = panel.groups
    .flatMap((group) => group.items)
    .filter((item) => locks.has(item.id))
    .map((item) => item.name);
  const lockedShare = [...locks.keys()].reduce((sum, id) => sum + (now.shares.get(id) ?? 0), 0);
  const open = panel.sets.find((set) => panel.results.get(set.id)?.shares === null);
  const changes = then !== null && leaderChanges(now, then);
  const side = useRef<HTMLElement>(null);
  useTransferredFocus(side);
  return (
    <aside
      ref={side}
      className="outcome"
      data-region="inspector"
      tabIndex={-1}
      aria-labelledby="outcome-title"
    >
      <h2 id="outcome-title">{t('With these answers')}</h2>
      <p className={`outcome-lead ${changes ? 'is-change' : ''}`} role="status" data-testid="outcome-lead">
        {then ? (openText(panel) ?? leadSentence(now, then)) : outcome.missing}
      </p>
      {cautionsOf(panel.sets, panel.results).map((caution) => (
        <p key={caution} className="outcome-caution">
          <Icon name="warning" />
          {caution}
        </p>
      ))}
      <div className="row">
        {!then && open && open !== setAt(panel.sets, panel.draft) && (
          <Button
            onClick={() => {
              transferFocus('.ask-set');
              panel.change({ at: open.id });
            }}
          >
            {t('On to {name}', { name: open.name })}
          </Button>
        )}
        <Button kind="primary" disabled={!then || used} onClick={() => void takeOver(panel)}>
          {t('Use these weights')}
        </Button>
        {!(used && method === 'direct') && <StartAgain method={method} panel={panel} />}
      </div>
      {used && (
        <p className="outcome-used">
          <Icon name="check" /> {t('These are the weights of {scenario}.', { scenario: scenario.name })}{' '}
          <button type="button" className="link" onClick={() => update({ view: 'ranking' })}>
            {t('Show the ranking')}
          </button>
        </p>
      )}
      {then && locked.length > 0 && (
        <p className="dim">
          {t(
            '{n, plural, one {{names} is locked and keeps its share; the answers divide what is left.} other {{names} are locked and keep their shares; the answers divide what is left.}}',
            { n: locked.length, names: format.list(locked) },
          )}
        </p>
      )}
      <Rankings panel={panel} now={now} used={used} />
      <WeightTable
        groups={panel.groups}
        now={now.shares}
        then={used ? null : (then?.shares ?? soFar?.shares ?? null)}
        ranges={then && panel.course ? rangesById(panel.weighed, panel.course, lockedShare) : null}
      />
    </aside>
  );
}

/** The ranking with these answers: with ranges after an interview, so far where some are missing. */
function Rankings({
  panel: { course, cells, preview: then, previewSoFar: soFar },
  now,
  used,
}: {
  readonly panel: Panel;
  readonly now: Assessment;
  readonly used: boolean;
}) {
  if (soFar) return <RankingPreview now={now} then={soFar} open />;
  if (!then) return null;
  if (course) return <RangesRanking course={course} cells={cells} then={then} />;
  return used ? null : <RankingPreview now={now} then={then} />;
}

/** Forgets the answers after asking once more: undo does not bring them back. */
function StartAgain({ method, panel }: { method: ElicitationMethod; panel: Panel }) {
  const { begun, draft, change } = panel;
  const [asked, setAsked] = useState(false);
  const forget = useRef<HTMLSpanElement>(null);
  useTransferredFocus(forget);
  if (!begun || Object.keys(draft.sets).length === 0) return null;
  if (method === 'direct') {
    return (
      <Button kind="quiet" onClick={() => change(startedAgain(draft))}>
        {t('Back to the present weights')}
      </Button>
    );
  }
  if (!asked) {
    return (
      <Button
        kind="quiet"
        onClick={() => {
          transferFocus('button');
          setAsked(true);
        }}
      >
        {t('Start again…')}
      </Button>
    );
  }
  return (
    <span ref={forget} className="row" role="alert">
      {t('Forget these answers?')}
      <Button
        kind="danger"
        onClick={() => {
          setAsked(false);
          transferFocus('#asking-title');
          change(startedAgain(draft));
        }}
      >
        {t('Forget them')}
      </Button>
      <Button kind="quiet" onClick={() => setAsked(false)}>
        {t('Keep them')}
      </Button>
    </span>
  );
}

/** Who can still be first while an interview is open; null where it is settled, and for the other ways. */
function openText({ course, cells }: Panel): string | null {
  if (!course || course.situation.settled) return null;
  const names = cells.alternatives.map(({ name }) => name);
  return situationText(course.situation, names);
}
