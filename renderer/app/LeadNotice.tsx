import { useEffect, useState } from 'react';
import { t } from '../../common/language/texts.ts';
import { commandHint } from '../commands/command-items.ts';
import { run } from '../commands/run.ts';
import { dismissLeadChange, watchedLead } from '../domain/what-if/follow-lead.ts';
import { leadText, type WayBack } from '../domain/what-if/lead-words.ts';
import { bringBackTried, revertTried } from '../domain/what-if/try-weights.ts';
import { update } from '../model/store.ts';
import { execute } from '../model/workbook.ts';
import { useStore } from '../state/create-store.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './lead-notice.css';

/** How long a change of the first place stays on the screen, unless the pointer or the focus is on it. */
const TOLD_MS = 12_000;

/** That another is first now, why, and the way back. It is seen; heard is what ranking-news.ts says. */
export function LeadNotice() {
  const change = useStore(watchedLead, (state) => state.change);
  const [held, setHeld] = useState(false);
  // The line of what is tried says so itself, with the way back.
  const told = change?.cause.back?.kind === 'revert';
  useEffect(() => {
    if (!change || held) return;
    const timer = setTimeout(dismissLeadChange, TOLD_MS);
    return () => clearTimeout(timer);
  }, [change, held]);
  return (
    // A fieldset is no notice.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      className="lead-notice"
      role="group"
      aria-label={t('A new first place')}
      data-testid="lead-notice"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {change && !told && (
        <div className="lead-notice-box">
          <Icon name="opposed" />
          <p>
            <b>{leadText(change.now.assessment)}</b> {change.cause.words}.{' '}
            <span className="dim">{t('Before: {lead}.', { lead: leadText(change.before.assessment) })}</span>
          </p>
          {change.cause.back && <Back way={change.cause.back} />}
          <IconButton icon="close" label={t('Dismiss')} onClick={dismissLeadChange} />
        </div>
      )}
    </div>
  );
}

function Back({ way }: { way: WayBack }) {
  switch (way.kind) {
    case 'undo':
      return (
        <Button {...commandHint('undo')} onClick={() => run('undo')}>
          {t('Undo')}
        </Button>
      );
    case 'redo':
      return (
        <Button {...commandHint('redo')} onClick={() => run('redo')}>
          {t('Redo')}
        </Button>
      );
    case 'revert':
      return <Button onClick={revertTried}>{t('Revert')}</Button>;
    case 'bring-back':
      return <Button onClick={bringBackTried}>{t('Try them again')}</Button>;
    case 'scenario':
      return (
        <Button
          title={t('Back to {name}', { name: way.name })}
          onClick={() => void execute({ type: 'selectScenario', scenarioId: way.id })}
        >
          {t('Go back')}
        </Button>
      );
    case 'reading':
      return <Button onClick={() => update({ reading: way.id })}>{t('Go back')}</Button>;
  }
}
