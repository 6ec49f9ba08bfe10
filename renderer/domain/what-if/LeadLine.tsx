import { t } from '../../../common/language/texts.ts';
import { currentAssessment } from '../../model/derived.ts';
import { useApp } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { rich } from '../../ui/rich.tsx';
import { leadBefore, watchedLead } from './follow-lead.ts';
import { firstText, leadText } from './lead-words.ts';

/** Who leads now and who did before the last change, in words that follow what is dragged. */
export function LeadLine() {
  const watched = useStore(watchedLead, (state) => state);
  const now = useApp((state) => leadText(currentAssessment(state)));
  const first = useApp((state) => firstText(currentAssessment(state)));
  const before = useApp((state) => leadBefore(state, watched));
  return (
    <>
      <span>
        {before
          ? rich('Before the last change: {before}. Now: <b>{now}</b>', { before: leadText(before), now })
          : rich('Now: <b>{now}</b>', { now })}
      </span>
      {before && firstText(before) !== first && <WinnerTag />}
    </>
  );
}

/** That the first place goes to another. */
export const WinnerTag = () => (
  <span className="winner-tag">
    <Icon name="opposed" size={12} />
    {t('winner changes')}
  </span>
);
