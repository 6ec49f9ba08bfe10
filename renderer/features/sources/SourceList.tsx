import { readableSourceName, sourceName } from '../../../common/words.ts';
import { leaderOf } from '../../../scoring/sensitivity/what-if.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { run } from '../../commands/run.ts';
import { useAssessment, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { showEditor, update, useTables } from '../../model/store.ts';
import { CredibilityField } from './CredibilityField.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { leaderWords, type SourceInfluence, sourceInfluences } from './influence.ts';
import { SpeakerList } from './SpeakerList.tsx';

/** The sources, what each holds, and where the ranking would stand without it. */
export function SourceList() {
  const tables = useTables();
  const assessment = useAssessment();
  const scenario = useScenario();
  const rows = sourceInfluences(tables, scenario);
  const nameOf = (id: string): string => lookup(tables).alternative(id).name;
  return (
    <section className="page split-work sources-view" data-region="work" aria-labelledby="sources-title">
      <header className="page-head">
        <h1 id="sources-title" data-view-heading tabIndex={-1}>
          Sources
        </h1>
        <CommandButton id="newClaim" />
        <CommandButton id="newSource" kind="primary" />
      </header>
      {rows.length === 0 ? (
        <div className="sources-empty">
          <p>
            A source is an article or a document that claims are taken from. Add one, attach its text, and
            file what it says as claims. What you have in a file or a list is read as it is.
          </p>
          <div className="row">
            <CommandButton id="importFile" />
            <CommandButton id="pasteImport" />
          </div>
        </div>
      ) : (
        <>
          <p className="dim">
            With every source, the first place in {scenario.name} is{' '}
            <b className="sources-now">{leaderWords(leaderOf(assessment), nameOf)}</b>. Open a source to read
            its text.{' '}
            {scenario.credibility === 'on'
              ? 'Credibility counts in this scenario: a finding counts by that of its source times that of its speaker.'
              : 'This scenario has credibility off, so every source and speaker counts alike, whatever stands here.'}{' '}
            <button type="button" className="link" onClick={() => run('scenarioRules')}>
              Rules of the scenario…
            </button>
          </p>
          <table className="source-table" data-testid="sources">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Credibility</th>
                <th scope="col">Claims</th>
                <th scope="col">Speakers</th>
                <th scope="col">Counted findings</th>
                <th scope="col">First without it</th>
                <th scope="col">
                  <span className="hidden-text">Edit</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <SourceRow key={row.source.id} row={row} nameOf={nameOf} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <SpeakerList />
    </section>
  );
}

function SourceRow({ row, nameOf }: { row: SourceInfluence; nameOf: (id: string) => string }) {
  const { source, claims, speakers, counted, without } = row;
  const attached = useTables().sourceTexts.find((text) => text.sourceId === source.id);
  const facts = [
    source.title !== null && sourceName(source) !== source.title ? `“${readableSourceName(source)}”` : null,
    source.author ?? 'author not named',
    source.publication,
    source.date ? format.date(source.date) : 'undated',
    // A source without any title is called by its file.
    sourceName(source) === source.fileName ? null : source.fileName,
  ];
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="link source-title"
          onClick={() => update({ reader: source.id, selection: null })}
        >
          {sourceName(source)}
          <span className="hidden-text">, open in the reader</span>
        </button>
        <small className="source-facts">{facts.filter(Boolean).join(', ')}</small>
        {source.remark && <small className="source-facts">{source.remark}</small>}
        <small className="source-facts">
          {attached ? `Text attached: ${attached.origin}` : 'No text attached'}
          {source.sha256 && (
            <>
              , <Fingerprint sha256={source.sha256} />
            </>
          )}
        </small>
      </th>
      <td>
        <CredibilityField source={source} />
      </td>
      <td className="is-number">
        {format.count(claims.counting)}
        {claims.context > 0 && (
          <small className="source-facts">{format.count(claims.context)} for context</small>
        )}
      </td>
      <td className="is-number">{speakers}</td>
      <td className="is-number">{counted}</td>
      <td>
        {counted === 0 ? (
          <span className="dim">nothing changes</span>
        ) : (
          <>
            {leaderWords(without, nameOf)}
            <small className={row.sameLeader ? 'source-facts' : 'source-facts is-change'}>
              {row.sameLeader ? 'the same first place' : '≠ another first place'}
            </small>
          </>
        )}
      </td>
      <td>
        <button type="button" className="link" onClick={() => showEditor({ kind: 'source', id: source.id })}>
          Edit…<span className="hidden-text"> {sourceName(source)}</span>
        </button>
      </td>
    </tr>
  );
}
