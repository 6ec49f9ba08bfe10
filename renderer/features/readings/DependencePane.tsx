import { type Message, msg, t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import {
  type DependenceSuggestion,
  dependenceSuggestions,
} from '../../../scoring/sensitivity/dependence-suggestions.ts';
import { ClaimLinks } from '../../domain/ClaimLinks.tsx';
import { leadIn, otherLeader } from '../../domain/leads.ts';
import { leaderText } from '../../model/contradictions.ts';
import { currentScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { memoLast } from '../../model/memo.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';

const suggestionsIn = memoLast(
  (
    sources: WorkbookTables['sources'],
    speakers: WorkbookTables['speakers'],
    claims: WorkbookTables['claims'],
    findings: WorkbookTables['findings'],
  ) => dependenceSuggestions({ sources, speakers, claims, findings }),
);

const KINDS: Readonly<Record<DependenceSuggestion['kind'], Message>> = {
  copy: msg('The same passage in several sources'),
  quotation: msg('One view that several sources pass on'),
  employer: msg('Voices of one employer'),
};

/** Where voices may depend on one another. Nothing counts otherwise until somebody makes them one. */
export function DependencePane({ tables }: { tables: WorkbookTables }) {
  const { sources, speakers, claims, findings } = tables;
  const suggestions = suggestionsIn(sources, speakers, claims, findings);
  return (
    <>
      <p className="readings-none">
        {suggestions.length === 0
          ? t('Nothing suggests that voices which count apart are one.')
          : t(
              'These voices may be one. Whoever thinks so makes them one origin: where they speak in one cell, they then count as voices of one origin do. Nothing changes by itself.',
            )}
      </p>
      <ul>
        {suggestions.map((suggestion) => (
          <Suggestion key={suggestion.key} suggestion={suggestion} tables={tables} />
        ))}
      </ul>
    </>
  );
}

interface Props {
  readonly suggestion: DependenceSuggestion;
  readonly tables: WorkbookTables;
}

function Suggestion({ suggestion, tables }: Props) {
  const { kind, claimIds, sourceIds, holderIds, cells, oneVoice } = suggestion;
  const rows = lookup(tables);
  const name = originName(suggestion, tables);
  return (
    <li className="readings-suggestion" data-testid="suggestion">
      <h2>{name}</h2>
      <p className="dim">
        {t(
          '{kind}: {claims, plural, one {# claim} other {# claims}} of {holders} in {sources, plural, one {# source} other {# sources}}.',
          {
            kind: t(KINDS[kind]),
            claims: claimIds.length,
            holders: format.list(holderIds.map((id) => rows.speaker(id).name)),
            sources: sourceIds.length,
          },
        )}{' '}
        {cells.length === 0
          ? t('In no cell do several of them speak.')
          : t('Several of them speak in {n, plural, one {# cell} other {# cells}}.', { n: cells.length })}
        {oneVoice && ` ${t('They count as one voice already; some may repeat another.')}`}
      </p>
      <p>{effectOf(suggestion, tables)}</p>
      <details>
        <summary>{t('The claims')}</summary>
        <ClaimLinks claimIds={claimIds} />
      </details>
      <Button
        onClick={() =>
          void execute({
            type: 'createOrigin',
            kind,
            name,
            ...(kind === 'employer' ? { speakerIds: [...holderIds] } : { claimIds: [...claimIds] }),
          })
        }
      >
        {rich('Make one origin<hidden>: {name}</hidden>', {
          name,
          hidden: (words) => <span className="hidden-text">{words}</span>,
        })}
      </Button>
    </li>
  );
}

/** What the origin is called; it can be renamed where origins are edited. */
function originName(
  { kind, name, sourceIds, holderIds }: DependenceSuggestion,
  tables: WorkbookTables,
): string {
  const rows = lookup(tables);
  if (kind === 'employer') return name ?? t('One employer');
  if (kind === 'quotation')
    return t('What {name} is quoted with', { name: rows.speaker(holderIds[0] ?? '').name });
  return t('The same passage in {sources}', {
    sources: format.list(sourceIds.map((id) => sourceName(rows.source(id)))),
  }).slice(0, 300);
}

/** What making it one would do to the ranking of the scenario. */
function effectOf({ kind, claimIds, holderIds }: DependenceSuggestion, tables: WorkbookTables): string {
  const scenario = currentScenario(tables);
  if (scenario.rho === 0)
    return t('This scenario counts claims and not voices, so it would change nothing here.');
  const inIt = new Set(kind === 'employer' ? holderIds : claimIds);
  const mark = <R extends { readonly id: string; readonly originId: string | null }>(row: R): R =>
    inIt.has(row.id) ? { ...row, originId: 'suggested' } : row;
  const now = assess(tables, scenario);
  const then = assess(
    kind === 'employer'
      ? { ...tables, speakers: tables.speakers.map(mark) }
      : { ...tables, claims: tables.claims.map(mark) },
    scenario,
  );
  const effect = t('Now {now}; as one origin, {joined}.', {
    now: leaderText(leadIn(now)),
    joined: leaderText(leadIn(then)),
  });
  return otherLeader(now, then) ? `${effect} ${t('The winner changes.')}` : effect;
}
