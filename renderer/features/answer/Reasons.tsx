import { assumedValue, shortAssumedValue } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { type Lead, type LeadPart, leadOf } from '../../../scoring/assessment/lead.ts';
import { IdentityMark } from '../../domain/IdentityMark.tsx';
import { reasonsOf } from '../../domain/reasons.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { leadTitle } from '../../model/lead.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { rich } from '../../ui/rich.tsx';
import { Part } from './Part.tsx';

/** What speaks most for the leader against the second, and what against it. */
export function Reasons() {
  const assessment = useAssessment();
  const lead = leadOf(assessment);
  if (!lead) {
    return (
      <Part name="reasons" title={t('Why')} view="ranking">
        <p className="answer-sentence">
          {t('Nothing that is ranked stands beside it, so there is nothing to be ahead of.')}
        </p>
      </Part>
    );
  }
  const [pro, con] = [reasonsOf(lead, 1), reasonsOf(lead, -1)];
  const most = Math.max(...[pro[0], con[0]].map((part) => Math.abs(part?.points ?? 0))) || 1;
  const { leader, runnerUp } = lead;
  const isOpen = lead.parts.some((part) => part.leader.unknown || part.runnerUp.unknown);
  return (
    <Part name="reasons" title={leadTitle(lead)} view="ranking">
      <div className={`answer-reasons ${isOpen ? 'is-open' : ''}`}>
        <Side of={leader} lead={lead} parts={pro} most={most} />
        <Side of={runnerUp} lead={lead} parts={con} most={most} />
      </div>
    </Part>
  );
}

interface SideProps {
  readonly of: Lead['leader'];
  readonly lead: Lead;
  readonly parts: readonly LeadPart[];
  readonly most: number;
}

function Side({ of, lead, parts, most }: SideProps) {
  return (
    <div>
      <h3>
        <IdentityMark alternativeId={of.alternativeId} /> {t('For {name}', { name: of.name })}
      </h3>
      {parts.length === 0 ? (
        <p className="dim">{t('Nothing.')}</p>
      ) : (
        <ul>
          {parts.map((part) => (
            <Reason key={part.criterionId} part={part} lead={lead} most={most} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** One criterion: the two values, and what their difference is worth. It opens the cell of whom it speaks for. */
function Reason({ part, lead, most }: { part: LeadPart; lead: Lead; most: number }) {
  const rows = lookup(useTables());
  const { criterionId, points } = part;
  const of = points > 0 ? lead.leader : lead.runnerUp;
  const open = part.leader.unknown || part.runnerUp.unknown;
  const value = ({ value: of, unknown }: LeadPart['leader']): string =>
    unknown ? assumedValue(of) : format.points(of);
  const short = ({ value: of, unknown }: LeadPart['leader']): string =>
    unknown ? shortAssumedValue(of) : format.points(of);
  return (
    <li>
      <button
        type="button"
        className="answer-reason"
        title={t('{name} {leader}, {name2} {runnerUp}, {share} of the weight: show what was said', {
          name: lead.leader.name,
          leader: value(part.leader),
          name2: lead.runnerUp.name,
          runnerUp: value(part.runnerUp),
          share: format.percent(part.share),
        })}
        onClick={() => explain({ kind: 'cell', alternativeId: of.alternativeId, criterionId })}
      >
        <span className="clip">{rows.criterion(criterionId).name}</span>
        <span>
          {rich('{leader} <dim>to</dim> {runnerUp}', {
            leader: short(part.leader),
            runnerUp: short(part.runnerUp),
            dim: (words) => <span className="dim">{words}</span>,
          })}
        </span>
        <span className="answer-pull" aria-hidden="true">
          <i
            className={`${points > 0 ? 'is-pro' : 'is-con'} ${open ? 'is-assumed' : ''}`}
            style={{ width: `${(100 * Math.abs(points)) / most}%` }}
          />
        </span>
        <span className="is-number">{format.signed(points)}</span>
      </button>
    </li>
  );
}
