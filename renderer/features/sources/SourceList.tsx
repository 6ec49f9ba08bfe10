import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import { readableSourceName, sourceName } from '../../../common/words.ts';
import { leaderOf } from '../../../scoring/sensitivity/what-if.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { run } from '../../commands/run.ts';
import { useAssessment, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { showEditor, update, useTables } from '../../model/store.ts';
import { rich } from '../../ui/rich.tsx';
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
          {t('Sources')}
        </h1>
        <CommandButton id="newClaim" />
        <CommandButton id="newSource" kind="primary" />
      </header>
      {rows.length === 0 ? (
        <div className="sources-empty">
          <p>
            {t(
              'A source is an article or a document that claims are taken from. Add one, attach its text, and file what it says as claims. What you have in a file or a list is read as it is.',
            )}
          </p>
          <div className="row">
            <CommandButton id="importFile" />
            <CommandButton id="pasteImport" />
          </div>
        </div>
      ) : (
        <>
          <p className="dim">
            {rich(
              'With every source, the first place in {scenario} is <now>{leader}</now>. Open a source to read its text.',
              {
                scenario: scenario.name,
                leader: leaderWords(leaderOf(assessment), nameOf),
                now: (words) => <b className="sources-now">{words}</b>,
              },
            )}{' '}
            {scenario.credibility === 'on'
              ? t(
                  'Credibility counts in this scenario: a finding counts by that of its source times that of its speaker.',
                )
              : t(
                  'This scenario has credibility off, so every source and speaker counts alike, whatever stands here.',
                )}{' '}
            <button type="button" className="link" onClick={() => run('scenarioRules')}>
              {t('Rules of the scenario…')}
            </button>
          </p>
          <table className="source-table" data-testid="sources">
            <thead>
              <tr>
                <th scope="col">{t('Source')}</th>
                <th scope="col">{t('Credibility')}</th>
                <th scope="col">{t('Claims')}</th>
                <th scope="col">{t('Speakers')}</th>
                <th scope="col">{t('Counted findings')}</th>
                <th scope="col">{t('First without it')}</th>
                <th scope="col">
                  <span className="hidden-text">{t('Edit')}</span>
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

const hidden = (words: ReactNode): ReactNode => <span className="hidden-text">{words}</span>;

function SourceRow({ row, nameOf }: { row: SourceInfluence; nameOf: (id: string) => string }) {
  const { source, claims, speakers, counted, without } = row;
  const attached = useTables().sourceTexts.find((text) => text.sourceId === source.id);
  const facts = [
    source.title !== null && sourceName(source) !== source.title
      ? format.quotation(readableSourceName(source))
      : null,
    source.author ?? t('author not named'),
    source.publication,
    source.date ? format.date(source.date) : t('undated'),
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
          {rich('{name}<hidden>, open in the reader</hidden>', { name: sourceName(source), hidden })}
        </button>
        <small className="source-facts">{facts.filter(Boolean).join(', ')}</small>
        {source.remark && <small className="source-facts">{source.remark}</small>}
        <small className="source-facts">
          {attached ? t('Text attached: {origin}', { origin: attached.origin }) : t('No text attached')}
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
          <small className="source-facts">{t('{n, number} for context', { n: claims.context })}</small>
        )}
      </td>
      <td className="is-number">{speakers}</td>
      <td className="is-number">{counted}</td>
      <td>
        {counted === 0 ? (
          <span className="dim">{t('nothing changes')}</span>
        ) : (
          <>
            {leaderWords(without, nameOf)}
            <small className={row.sameLeader ? 'source-facts' : 'source-facts is-change'}>
              {row.sameLeader ? t('the same first place') : t('≠ another first place')}
            </small>
          </>
        )}
      </td>
      <td>
        <button type="button" className="link" onClick={() => showEditor({ kind: 'source', id: source.id })}>
          {rich('Edit…<hidden> {name}</hidden>', { name: sourceName(source), hidden })}
        </button>
      </td>
    </tr>
  );
}
