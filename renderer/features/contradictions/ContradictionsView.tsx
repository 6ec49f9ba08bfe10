import { useEffect, useRef, useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { ContradictionEffects } from '../../domain/ContradictionEffects.tsx';
import { showTheme, useThemes, type WeighedTheme } from '../../model/contradictions.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useApp, useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InspectorSlot } from '../../ui/layout/InspectorSlot.tsx';
import { stepThrough } from '../../ui/list-keys.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ThemeDetails } from './ThemeDetails.tsx';
import './contradictions.css';

const SHOWN = [
  { value: 'one', label: msg('One by one') },
  { value: 'effects', label: msg('All effects') },
] as const;

/** Where claims assert the opposite, and what believing one side does to the ranking. */
export function ContradictionsView() {
  const themes = useThemes();
  const wanted = useApp((state) => state.contradictionId);
  const [alternativeId, setAlternativeId] = useState('');
  const [query, setQuery] = useState('');
  const [shownAs, setShownAs] = useState<'one' | 'effects'>('one');
  const choose = (id: string): void => {
    setShownAs('one');
    showTheme(id);
  };
  const found = useFound(themes, query, alternativeId);
  const shown = found.find((theme) => theme.id === wanted) ?? found[0];
  const changing = themes.filter((theme) => theme.winnerChanges).length;
  return (
    <div className="split-view">
      <section
        className="split-work contradictions-view"
        data-region="work"
        aria-labelledby="contradictions-title"
      >
        <div className="theme-pane">
          <header className="theme-head">
            <h1 id="contradictions-title" data-view-heading tabIndex={-1}>
              {t('Contradictions')}
            </h1>
            <p className="dim">
              {themes.length === 0
                ? t('None yet.')
                : changing === 0
                  ? t('None of {n} changes the winner in this scenario.', { n: themes.length })
                  : t(
                      '{changing, plural, one {{changing} of {n} changes the winner in this scenario.} other {{changing} of {n} change the winner in this scenario.}}',
                      { changing, n: themes.length },
                    )}
            </p>
            {themes.length > 0 && (
              <SegmentedControl
                label={t('What is shown of the contradictions')}
                options={SHOWN.map(({ value, label }) => ({ value, label: t(label) }))}
                value={shownAs}
                onChange={setShownAs}
              />
            )}
            {themes.length > 0 && (
              <Narrowing
                query={query}
                onQuery={setQuery}
                alternativeId={alternativeId}
                onAlternative={setAlternativeId}
              />
            )}
          </header>
          <ThemeList
            themes={found}
            shown={shownAs === 'one' ? (shown?.id ?? null) : null}
            onChoose={choose}
          />
          {themes.length > 0 && found.length === 0 && (
            <div className="theme-none" role="status">
              <p>{t('No contradiction fits.')}</p>
              <Button
                onClick={() => {
                  setQuery('');
                  setAlternativeId('');
                }}
              >
                {t('Show all {n}', { n: themes.length })}
              </Button>
            </div>
          )}
        </div>
        {shownAs === 'effects' && themes.length > 0 ? (
          <div className="theme-effects" data-testid="theme-effects">
            <ContradictionEffects onChoose={choose} />
          </div>
        ) : shown ? (
          <ThemeDetails key={shown.id} theme={shown} />
        ) : (
          themes.length === 0 && (
            <div className="theme-empty">
              <p>
                {t(
                  'Where claims assert the opposite about the same thing, set them against one another: select them in the evidence and choose “New contradiction…”.',
                )}
              </p>
              <CommandButton id="showEvidence">{t('Show the evidence')}</CommandButton>
              <p className="dim">
                {t(
                  'Claims come from the texts of sources, from a pasted list of pros and cons, or from a file.',
                )}
              </p>
              <div className="row">
                <CommandButton id="pasteImport" />
                <CommandButton id="importFile" />
              </div>
            </div>
          )
        )}
      </section>
      <InspectorSlot />
    </div>
  );
}

/** The themes that hold all words and have a claim on the alternative. */
function useFound(
  themes: readonly WeighedTheme[],
  query: string,
  alternativeId: string,
): readonly WeighedTheme[] {
  const rows = lookup(useTables());
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return themes.filter(({ theme, sides }) => {
    const claims = sides.flatMap((side) => side.claimIds);
    const text = [
      theme,
      ...sides.flatMap((s) => [s.statement, ...s.holders]),
      ...claims.map((id) => rows.claim(id).text),
    ]
      .join(' ')
      .toLowerCase();
    const on =
      alternativeId === '' ||
      claims.some((id) => rows.findingsOf(id).some((f) => f.alternativeId === alternativeId));
    return on && words.every((word) => text.includes(word));
  });
}

interface NarrowingProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly alternativeId: string;
  readonly onAlternative: (id: string) => void;
}

function Narrowing({ query, onQuery, alternativeId, onAlternative }: NarrowingProps) {
  const { alternatives, contradictionClaims } = useTables();
  const rows = lookup(useTables());
  const spokenOf = new Set(
    contradictionClaims.flatMap(({ claimId }) => rows.findingsOf(claimId).map((f) => f.alternativeId)),
  );
  return (
    <div className="theme-narrowing">
      <input
        className="field"
        type="search"
        placeholder={t('Search')}
        aria-label={t('Search contradictions')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <select
        className="field"
        aria-label={t('Alternative')}
        value={alternativeId}
        onChange={(event) => onAlternative(event.target.value)}
      >
        <option value="">{t('All alternatives')}</option>
        {alternatives
          .filter((a) => spokenOf.has(a.id))
          .map((a) => (
            <option key={a.id} value={a.id}>
              {a.name}
            </option>
          ))}
      </select>
    </div>
  );
}

interface ListProps {
  readonly themes: readonly WeighedTheme[];
  readonly shown: string | null;
  readonly onChoose: (id: string) => void;
}

function ThemeList({ themes, shown, onChoose }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme, or another place for it, has to be in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [shown, themes.findIndex((theme) => theme.id === shown)]);
  return (
    <ul
      ref={list}
      className="theme-list"
      aria-label={t('Themes, the largest effect first')}
      onKeyDown={moveFocus}
    >
      {themes.map(({ id, theme, sides, winnerChanges, size }) => (
        <li key={id}>
          <button
            type="button"
            className="theme-item"
            data-testid="theme"
            aria-current={id === shown ? 'true' : undefined}
            onClick={() => onChoose(id)}
          >
            <span className="theme-name">{theme}</span>
            <span className="theme-effect">
              {winnerChanges ? (
                <span className="winner-tag">
                  <Icon name="opposed" size={12} />
                  {t('winner changes')}
                </span>
              ) : (
                <small>
                  {t('{n, plural, one {# claim} other {# claims}}', {
                    n: sides.flatMap((s) => s.claimIds).length,
                  })}
                </small>
              )}
              <small className="is-number" title={t('The largest move of the leader’s margin, in points')}>
                {size < 0.05 ? t('no effect') : `± ${format.score(size)}`}
              </small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const moveFocus = stepThrough('.theme-item');
