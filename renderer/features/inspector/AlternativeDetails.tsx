import { isAssumed, knownEquation, notEnoughKnown, openRange } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { CHANCE_NAME, drawnToo } from '../../../common/verdict-words.ts';
import { isKnown } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import type { Unranked } from '../../../scoring/types.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useIdentityColours } from '../../domain/IdentityMark.tsx';
import { leastCoverageSentence } from '../../domain/NotRanked.tsx';
import { useAssessment, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { KnownBar, KnownLegend } from '../../ui/KnownBar.tsx';
import { DescribedAs } from './DescribedAs.tsx';
import { DeleteAction, EditAction } from './EditActions.tsx';
import { FindingsOf } from './FindingsOf.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { Notes } from './Notes.tsx';

/** One alternative: what it is, where it stands and why, and every claim that touches it. */
export function AlternativeDetails({ alternativeId }: { alternativeId: string }) {
  const tables = useTables();
  const rows = lookup(tables);
  const { name, description, aliases, vendor, kind, active } = rows.alternative(alternativeId);
  const findings = tables.findings.filter((f) => f.alternativeId === alternativeId);
  return (
    <>
      <InspectorHead
        title={name}
        actions={
          <>
            <EditAction kind="alternative" id={alternativeId} name={name} />
            <CommandButton id="addNote">{t('Note…')}</CommandButton>
            {active && kind === 'alternative' && (
              <CommandButton id="hideAlternative">{t('Hide')}</CommandButton>
            )}
            <DeleteAction kind="alternative" id={alternativeId} name={name} />
          </>
        }
      >
        <p className="dim">{description}</p>
      </InspectorHead>
      <StandingBox alternativeId={alternativeId} />
      <dl className="facts is-list" data-testid="alternative-facts">
        {aliases.length > 0 && (
          <div>
            <dt>{t('Also called')}</dt>
            <dd>{aliases.join(', ')}</dd>
          </div>
        )}
        {vendor && (
          <div>
            <dt>{t('Vendor')}</dt>
            <dd>{vendor}</dd>
          </div>
        )}
        <div>
          <dt>{t('Kind')}</dt>
          <dd>
            {kind !== 'alternative'
              ? t('related system, not scored')
              : active
                ? t('alternative')
                : t('alternative, hidden now')}
          </dd>
        </div>
      </dl>
      <DescribedAs alternativeId={alternativeId} />
      <Contributions alternativeId={alternativeId} />
      <section className="inspector-section">
        <FindingsOf
          findings={findings}
          from={{ kind: 'alternative', alternativeId }}
          remarkOn={(finding) =>
            t('on {criterion}', { criterion: format.inSentence(rows.criterion(finding.criterionId).name) })
          }
        />
        {findings.length === 0 && <p className="dim">{t('No source says anything of it yet.')}</p>}
      </section>
      <Notes target={{ subject: 'alternative', alternativeId }} name={name} />
    </>
  );
}

function StandingBox({ alternativeId }: { alternativeId: string }) {
  const { standings, notRanked } = useAssessment();
  const { leastCoverage } = useScenario();
  const verdict = useApp((state) => state.verdict);
  const standing = standings.find((s) => s.alternativeId === alternativeId);
  const unranked = notRanked.find((s) => s.alternativeId === alternativeId);
  const simulated = verdict?.verdict.standings.find((s) => s.alternativeId === alternativeId);
  if (unranked) {
    return (
      <div className="value-box" data-testid="not-ranked-box">
        <p className="value-line">
          <b>{t('Not ranked')}</b>
          <span className="dim">{notEnoughKnown(unranked, format.score)}</span>
        </p>
        <p>{leastCoverageSentence(leastCoverage)}</p>
        <KnownLine standing={unranked} />
      </div>
    );
  }
  if (!standing) return null;
  return (
    <div className="value-box">
      <p className="value-line">
        <b className="big-value">{format.score(standing.score)}</b>
        <span className="dim">
          {t('rank {rank} of {all}', { rank: standing.rank, all: standings.length })}
        </span>
      </p>
      <KnownLine standing={standing} />
      <dl className="facts" data-testid="alternative-place">
        {simulated && (
          <>
            <div>
              <dt>{t('90 % range')}</dt>
              <dd>
                {t('{low} to {high}', {
                  low: format.score(simulated.interval.low),
                  high: format.score(simulated.interval.high),
                })}
              </dd>
            </div>
            <div>
              <dt>{t(CHANCE_NAME)}</dt>
              <dd>
                {format.outOf100(simulated.chanceFirst)}
                {verdict && <small className="fact-part">{drawnToo(verdict.verdict.draws)}</small>}
              </dd>
            </div>
          </>
        )}
      </dl>
    </div>
  );
}

/** What of the score is known and what assumed, as a bar and in words. */
function KnownLine({ standing }: { standing: Unranked }) {
  const { low, high } = openRange(standing);
  const equation = knownEquation(standing, format.score);
  const colourOf = useIdentityColours();
  return (
    <>
      <KnownBar known={standing.known} assumed={standing.assumed} colour={colourOf(standing.alternativeId)} />
      <p data-testid="known-line">
        {isAssumed(standing)
          ? t('{equation}; unknown cells could put it anywhere from {low} to {high}', {
              equation,
              low: format.score(low),
              high: format.score(high),
            })
          : equation}
      </p>
    </>
  );
}

/** What each criterion adds to the score, largest first; what is assumed is marked. */
function Contributions({ alternativeId }: { alternativeId: string }) {
  const tables = useTables();
  const { standings, notRanked, cells } = useAssessment();
  const standing = [...standings, ...notRanked].find((s) => s.alternativeId === alternativeId);
  const isOpen = (criterionId: string): boolean => {
    const cell = cells.get(cellKey(alternativeId, criterionId));
    return cell !== undefined && !isKnown(cell);
  };
  if (!standing) return null;
  const parts = [...standing.contributions].filter(([, part]) => part > 0).sort((a, b) => b[1] - a[1]);
  return (
    <section className="inspector-section">
      <h3>{t('What makes up its {score}', { score: format.score(standing.score) })}</h3>
      <ul className="standing-list">
        {parts.map(([criterionId, part]) => (
          <li key={criterionId}>
            <button
              type="button"
              className="link"
              onClick={() => update({ selection: { kind: 'cell', alternativeId, criterionId } })}
            >
              {lookup(tables).criterion(criterionId).name}
            </button>
            {isOpen(criterionId) && <small className="fact-part">{t('assumed')}</small>}
            <span className="part-bar" aria-hidden="true">
              <i
                className={isOpen(criterionId) ? 'is-assumed' : ''}
                style={{ width: `${(100 * part) / (parts[0]?.[1] ?? 1)}%` }}
              />
            </span>
            <span>{format.score(part)}</span>
          </li>
        ))}
      </ul>
      <KnownLegend />
    </section>
  );
}
