import { claimCountText, countClaims } from '../../../common/context.ts';
import { knownParts, notEnoughKnown } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { CHANCE_NAME } from '../../../common/verdict-words.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Legend } from '../../domain/Legend.tsx';
import { attributesOf } from '../../model/attributes.ts';
import { useAssessment } from '../../model/derived.ts';
import { evidenceBasis } from '../../model/evidence-basis.ts';
import * as format from '../../model/format.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { rich } from '../../ui/rich.tsx';
import { hidden } from './hidden.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { LeadSection } from './LeadDetails.tsx';
import { Notes } from './Notes.tsx';

/** What the inspector says while nothing is selected: the question, the standings, and what the signs mean. */
export function Overview() {
  const tables = useTables();
  const [workbook] = tables.workbook;
  const attributes = attributesOf(tables);
  const assessment = useAssessment();
  const { standings, notRanked } = assessment;
  const counts = countClaims(tables.claims, tables.findings);
  const here = evidenceBasis(assessment, tables.claims).claims;
  const verdict = useApp((state) => state.verdict?.verdict);
  return (
    <>
      <InspectorHead
        title={workbook?.question || (workbook?.title ?? t('Overview'))}
        actions={
          <>
            <CommandButton id="describeWorkbook">
              {rich('Describe…<hidden> the workbook</hidden>', { hidden })}
            </CommandButton>
            <CommandButton id="addNote">{t('Note…')}</CommandButton>
          </>
        }
      >
        <p className="dim">{workbook?.description}</p>
      </InspectorHead>
      {tables.claims.length > 0 && (
        <p className="dim" data-testid="claim-counts">
          {t('{claims}, in {n, plural, one {# source} other {# sources}}.', {
            claims: claimCountText(counts),
            n: tables.sources.length,
          })}
          {here < counts.counting &&
            ` ${t('Of the {all, number}, {here, number} count in this scenario: the others speak of what it does not compare, or its rules leave them out.', { all: counts.counting, here })}`}
        </p>
      )}
      <p className="value-box">
        {t('Select a cell, a criterion or an alternative, and everything behind it stands here.')}
      </p>
      {standings.length + notRanked.length > 0 && (
        <section className="inspector-section">
          <h3>{t('Where they stand')}</h3>
          <table className="mini-table is-standings">
            <thead>
              <tr>
                <th scope="col">{t('Alternative')}</th>
                <th scope="col">{t('Score')}</th>
                <th scope="col">{t(CHANCE_NAME)}</th>
              </tr>
            </thead>
            <tbody>
              {standings.map((standing) => {
                const { alternativeId, name, score } = standing;
                const simulated = verdict?.standings.find((s) => s.alternativeId === alternativeId);
                return (
                  <tr key={alternativeId}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link"
                        onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
                      >
                        {name}
                      </button>
                      <small className="fact-part">{knownParts(standing, format.score)}</small>
                    </th>
                    <td>{format.score(score)}</td>
                    <td>{simulated ? format.outOf100(simulated.chanceFirst) : ''}</td>
                  </tr>
                );
              })}
              {notRanked.map((standing) => (
                <tr key={standing.alternativeId}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() =>
                        update({
                          selection: { kind: 'alternative', alternativeId: standing.alternativeId },
                        })
                      }
                    >
                      {standing.name}
                    </button>
                  </th>
                  <td colSpan={2} className="standing-words">
                    {notEnoughKnown(standing, format.score)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <LeadSection />
      {attributes.length > 0 && (
        <section className="inspector-section">
          <h3>{t('Described, not scored')}</h3>
          <button
            type="button"
            className="link"
            onClick={() => update({ selection: { kind: 'attributes' } })}
          >
            {t('{attributes}: who says which', {
              attributes: format.list(attributes.map(({ name }) => name)),
            })}
          </button>
        </section>
      )}
      <Notes target={{ subject: 'workbook' }} />
      <section className="inspector-section">
        <h3>{t('Signs')}</h3>
        <Legend />
      </section>
    </>
  );
}
