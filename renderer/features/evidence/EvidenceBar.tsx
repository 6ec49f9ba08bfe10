import type { KeyboardEvent } from 'react';
import { type ClaimCounts, claimCountText } from '../../../common/context.ts';
import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { commandItem } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import { evidenceCountSentence } from '../../domain/evidence-counts.ts';
import { currentAssessment } from '../../model/derived.ts';
import type { Chosen } from '../../model/evidence-view.ts';
import * as format from '../../model/format.ts';
import { showInspector } from '../../model/inspector.ts';
import { openDocument, update, useApp, useTables } from '../../model/store.ts';
import { targetClaims } from '../../model/target-claims.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { focusRegion } from '../../ui/regions.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { ClaimRow } from './evidence-rows.ts';
import { asksForContext } from './facets.ts';

const setQuery = (query: string): void =>
  update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, query } }));

/** The arrow key goes on to the claims that were found; Escape empties the field. */
function onKey(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'ArrowDown' || event.key === 'Enter') {
    event.preventDefault();
    focusRegion('work');
  } else if (event.key === 'Escape' && event.currentTarget.value !== '') {
    event.preventDefault();
    setQuery('');
  }
}

interface BarProps {
  readonly shown: ReadonlySet<string>;
  /** All claims. */
  readonly rows: readonly ClaimRow[];
  /** Those that fit the search and what is chosen, whether they are shown or not. */
  readonly fitting: readonly ClaimRow[];
  readonly chosen: Chosen;
  /** The claims are those of a search, the best match first. */
  readonly ranked: boolean;
}

/** The search, how much it leaves, and what can be done with what is selected. */
export function EvidenceBar({ shown, rows, fitting, chosen, ranked }: BarProps) {
  const query = useApp((state) => state.evidenceView.query);
  const counts = useApp((state) =>
    evidenceCountSentence(openDocument(state).tables, currentAssessment(state)),
  );
  const targets = useApp((state) => claimsKey(targetClaims(state)));
  const ids = targets === '' ? [] : targets.split(' ');
  return (
    <div className="evidence-bar" role="toolbar" aria-label={t('Claims')}>
      <label className="evidence-search">
        <Icon className="evidence-search-sign" name="search" />
        <input
          id="evidence-search"
          className="field"
          type="search"
          placeholder={t('Search claims, speakers and sources')}
          aria-label={t('Search claims, speakers and sources')}
          maxLength={500}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKey}
        />
      </label>
      <span className="dim is-number" role="status" data-testid="claims-shown">
        <Hint text={counts}>{shownText(shown, rows, fitting)}</Hint>
        {ranked && shown.size > 0 && `, ${t('best match first')}`}
      </span>
      <ContextSwitch rows={rows} fitting={fitting} chosen={chosen} />
      <TargetClaims ids={ids} shown={shown} />
    </div>
  );
}

/** "213 claims count, 216 give context", or how many of them are shown. */
function shownText(
  shown: ReadonlySet<string>,
  rows: readonly ClaimRow[],
  fitting: readonly ClaimRow[],
): string {
  if (fitting.length === rows.length) return claimCountText(countRows(rows));
  return t('{shown, number} of {all, plural, one {# claim} other {# claims}}', {
    shown: shown.size,
    all: rows.length,
  });
}

const countRows = (rows: readonly ClaimRow[]): ClaimCounts => {
  const context = rows.filter((row) => row.context).length;
  return { counting: rows.length - context, context };
};

/** Shows claims that give context, or puts them aside; it says how many of them fit. */
function ContextSwitch({ rows, fitting, chosen }: Pick<BarProps, 'rows' | 'fitting' | 'chosen'>) {
  const on = useApp((state) => state.evidenceView.context);
  if (asksForContext(chosen) || !rows.some((row) => row.context)) return null;
  return (
    <button
      type="button"
      className="link"
      aria-pressed={on}
      title={t('Claims that give context inform and never count')}
      onClick={() => update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, context: !on } }))}
    >
      {t(on ? 'Hide context ({n})' : 'Show context ({n})', {
        n: format.count(countRows(fitting).context),
      })}
    </button>
  );
}

const claimsKey = (ids: readonly string[]): string => ids.join(' ');

function TargetClaims({ ids, shown }: { ids: readonly string[]; shown: ReadonlySet<string> }) {
  const { claims, attributes } = useTables();
  const checked = useApp((state) => state.evidenceView.checked.length > 0);
  const hand = new Set(ids);
  const excluded = claims.filter((c) => hand.has(c.id) && c.excludedReason !== null).length;
  const hidden = ids.filter((id) => !shown.has(id)).length;
  return (
    <div className="in-hand">
      {checked && (
        <span className="is-number" role="status" data-testid="claims-selected">
          {t('{n} selected', { n: ids.length })}
          {hidden > 0 && <span className="dim">, {t('{n} not shown', { n: hidden })}</span>}
        </span>
      )}
      {(excluded === 0 || excluded < ids.length) && (
        <CommandButton
          id="excludeClaims"
          disabled={ids.length === 0}
          hint={t('Keep the selected claims out of scoring, with a reason')}
        >
          {t('Exclude from scoring…')}
        </CommandButton>
      )}
      {excluded > 0 && <CommandButton id="includeClaims">{t('Count again')}</CommandButton>}
      <ColumnChooser />
      <Menu
        label={t('More for the selected claims')}
        side="left"
        button={
          <>
            {t('More')}
            <Icon name="chevron-down" />
          </>
        }
        items={[
          {
            label: t('Copy as a table'),
            run: () => run('copyClaims'),
            disabled: ids.length === 0,
            shortcut: shortcutLabel('Mod+C'),
          },
          {
            label: t('Copy as Markdown'),
            run: () => run('copyClaimsAsMarkdown'),
            disabled: ids.length === 0,
          },
          { label: t('New contradiction…'), run: () => run('newContradiction'), disabled: ids.length < 2 },
          ...(attributes.length === 0
            ? []
            : [
                {
                  label: t('Described, not scored'),
                  run: () => {
                    update({ selection: { kind: 'attributes' } });
                    showInspector(true);
                  },
                },
              ]),
          commandItem('newSource'),
          commandItem('newSpeaker'),
          commandItem('newCriterion'),
          commandItem('exportEvidenceCsv'),
        ]}
      />
      <CommandButton id="newClaim" kind="primary">
        {t('New claim')}
      </CommandButton>
    </div>
  );
}
