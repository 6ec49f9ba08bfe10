import { assumedValue, leadRestsOn, roundedParts } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { type Lead, type LeadPart, type LeadSide, leadOf } from '../../../scoring/assessment/lead.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { leadTitle } from '../../model/lead.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useTables } from '../../model/store.ts';
import { KnownLegend } from '../../ui/KnownBar.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import './lead.css';

/** Why the first is ahead of the second, as what the verdict leads to. */
export function LeadDetails() {
  const lead = leadOf(useAssessment());
  return (
    <>
      <InspectorHead title={lead ? leadTitle(lead) : t('Nothing leads')} />
      {lead ? (
        <LeadTable lead={lead} />
      ) : (
        <p className="value-box">{t('There is no second to be ahead of.')}</p>
      )}
    </>
  );
}

/** The same as a part of the overview. */
export function LeadSection() {
  const lead = leadOf(useAssessment());
  if (!lead) return null;
  return (
    <section className="inspector-section">
      <h3>{leadTitle(lead)}</h3>
      <LeadTable lead={lead} />
    </section>
  );
}

/** Criterion by criterion, how far it pulls to which side; every name leads on. */
function LeadTable({ lead }: { lead: Lead }) {
  const rows = lookup(useTables());
  const { leader, runnerUp, parts } = lead;
  const largest = Math.abs(parts[0]?.points ?? 0) || 1;
  const known = leader.known - runnerUp.known;
  const assumed = leader.assumed - runnerUp.assumed;
  return (
    <>
      <p className="lead-rests" data-testid="lead-rests">
        {leadRestsOn(leader, runnerUp, lead.points, format.score)}
      </p>
      <table className="mini-table lead-table" data-testid="lead">
        <caption className="dim">
          {t('Share of the weight × ({leader} − {runnerUp}), in points', {
            leader: leader.name,
            runnerUp: runnerUp.name,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Criterion')}</th>
            <th scope="col">{leader.name}</th>
            <th scope="col">{runnerUp.name}</th>
            <th scope="col">
              <span className="hidden-text">{t('Which way')}</span>
            </th>
            <th scope="col">{t('Points')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.criterionId}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  title={t('{share} of the weight', { share: format.percent(part.share) })}
                  onClick={() => update({ selection: { kind: 'criterion', criterionId: part.criterionId } })}
                >
                  {rows.criterion(part.criterionId).name}
                </button>
              </th>
              <td>
                <SideButton side={part.leader} part={part} standing={leader} />
              </td>
              <td>
                <SideButton side={part.runnerUp} part={part} standing={runnerUp} />
              </td>
              <td>
                <Diverging
                  points={part.points}
                  largest={largest}
                  assumed={part.leader.unknown || part.runnerUp.unknown}
                />
              </td>
              <td>{format.signed(part.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('Together')}</th>
            <td>{format.score(leader.score)}</td>
            <td>{format.score(runnerUp.score)}</td>
            <td />
            <td>{format.signed(lead.points)}</td>
          </tr>
          <tr className="lead-part">
            <th scope="row">{t('known')}</th>
            <td>{format.score(roundedParts(leader).known)}</td>
            <td>{format.score(roundedParts(runnerUp).known)}</td>
            <td />
            <td>{format.signed(known)}</td>
          </tr>
          <tr className="lead-part">
            <th scope="row">{t('assumed')}</th>
            <td>{format.score(roundedParts(leader).assumed)}</td>
            <td>{format.score(roundedParts(runnerUp).assumed)}</td>
            <td />
            <td>{format.signed(assumed)}</td>
          </tr>
        </tfoot>
      </table>
      <KnownLegend />
    </>
  );
}

/** The value of one side; it opens the cell. */
function SideButton({ side, part, standing }: { side: LeadSide; part: LeadPart; standing: Lead['leader'] }) {
  const { alternativeId, name } = standing;
  return (
    <button
      type="button"
      className={`link ${side.unknown ? 'is-unknown' : ''}`}
      aria-label={`${name}: ${side.unknown ? assumedValue(side.value) : format.points(side.value)}`}
      title={
        side.unknown
          ? t('Nothing is known of {name} here: {value} is assumed', {
              name,
              value: format.points(side.value),
            })
          : t('Show the cell of {name}', { name })
      }
      onClick={() => update({ selection: { kind: 'cell', alternativeId, criterionId: part.criterionId } })}
    >
      {side.unknown ? assumedValue(side.value) : format.points(side.value)}
    </button>
  );
}

/** With lines where one of the two values is assumed. */
function Diverging({ points, largest, assumed }: { points: number; largest: number; assumed: boolean }) {
  const open = assumed ? 'is-assumed' : '';
  const width = `${(50 * Math.abs(points)) / largest}%`;
  return (
    <span className="cell-bar lead-bar" aria-hidden="true">
      {points > 0 && <i className={`is-pro ${open}`} style={{ width }} />}
      {points < 0 && <i className={`is-con ${open}`} style={{ width }} />}
    </span>
  );
}
