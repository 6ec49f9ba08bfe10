import { leadOf, type Side } from '../../../scoring/evidence/lead.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { leadTitle } from '../../model/lead.ts';
import type { Lookup } from '../../model/lookup.ts';

/** Why the first is ahead of the second: what each criterion gives, the largest difference first. */
export function LeadSection({ assessment, rows }: { assessment: Assessment; rows: Lookup }) {
  const lead = leadOf(assessment);
  if (!lead) return null;
  const { leader, runnerUp, parts, points } = lead;
  return (
    <section>
      <h2>{leadTitle(lead)}</h2>
      <table className="report-lead">
        <caption>
          Share of the weight times the difference of the values ({leader.name} minus {runnerUp.name})
        </caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className="is-number">
              Share
            </th>
            <th scope="col" className="is-number">
              {leader.name}
            </th>
            <th scope="col" className="is-number">
              {runnerUp.name}
            </th>
            <th scope="col" className="is-number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.criterionId}>
              <th scope="row">{rows.criterion(part.criterionId).name}</th>
              <td className="is-number">{format.percent(part.share)}</td>
              <td className="is-number">{sideText(part.leader)}</td>
              <td className="is-number">{sideText(part.runnerUp)}</td>
              <td className="is-number">{format.signed(part.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td className="is-number">100 %</td>
            <td className="is-number">{format.score(leader.score)}</td>
            <td className="is-number">{format.score(runnerUp.score)}</td>
            <td className="is-number">{format.signed(points)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const sideText = ({ value, unknown }: Side): string => (unknown ? 'no evidence' : format.score(value));
