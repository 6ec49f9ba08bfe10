import type { KeyboardEvent } from 'react';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { commandItem } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import * as format from '../../model/format.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { targetClaims } from '../../model/target-claims.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { focusRegion } from '../../ui/regions.ts';

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
  readonly total: number;
  /** The claims are those of a search, the best match first. */
  readonly ranked: boolean;
}

/** The search, how much it leaves, and what can be done with what is selected. */
export function EvidenceBar({ shown, total, ranked }: BarProps) {
  const query = useApp((state) => state.evidenceView.query);
  const targets = useApp((state) => claimsKey(targetClaims(state)));
  const ids = targets === '' ? [] : targets.split(' ');
  return (
    <div className="evidence-bar" role="toolbar" aria-label="Claims">
      <label className="evidence-search">
        <Icon className="evidence-search-sign" name="search" />
        <input
          id="evidence-search"
          className="field"
          type="search"
          placeholder="Search claims, speakers and sources"
          aria-label="Search claims, speakers and sources"
          maxLength={500}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKey}
        />
      </label>
      <span className="dim is-number" role="status" data-testid="claims-shown">
        {shown.size === total
          ? format.plural(total, 'claim')
          : `${shown.size} of ${format.plural(total, 'claim')}`}
        {ranked && shown.size > 0 && ', best match first'}
      </span>
      <TargetClaims ids={ids} shown={shown} />
    </div>
  );
}

const claimsKey = (ids: readonly string[]): string => ids.join(' ');

function TargetClaims({ ids, shown }: { ids: readonly string[]; shown: ReadonlySet<string> }) {
  const { claims } = useTables();
  const checked = useApp((state) => state.evidenceView.checked.length > 0);
  const hand = new Set(ids);
  const excluded = claims.filter((c) => hand.has(c.id) && c.excludedReason !== null).length;
  const hidden = ids.filter((id) => !shown.has(id)).length;
  return (
    <div className="in-hand">
      {checked && (
        <span className="is-number" role="status" data-testid="claims-selected">
          {ids.length} selected
          {hidden > 0 && <span className="dim">, {hidden} not shown</span>}
        </span>
      )}
      {(excluded === 0 || excluded < ids.length) && (
        <CommandButton
          id="excludeClaims"
          disabled={ids.length === 0}
          hint="Keep the selected claims out of scoring, with a reason"
        >
          Exclude from scoring…
        </CommandButton>
      )}
      {excluded > 0 && <CommandButton id="includeClaims">Count again</CommandButton>}
      <Menu
        label="More for the selected claims"
        side="left"
        button={
          <>
            More
            <Icon name="chevron-down" />
          </>
        }
        items={[
          {
            label: 'Copy as a table',
            run: () => run('copyClaims'),
            disabled: ids.length === 0,
            shortcut: shortcutLabel('Mod+C'),
          },
          { label: 'Copy as Markdown', run: () => run('copyClaimsAsMarkdown'), disabled: ids.length === 0 },
          { label: 'New contradiction…', run: () => run('newContradiction'), disabled: ids.length < 2 },
          commandItem('exportEvidenceCsv'),
        ]}
      />
    </div>
  );
}
