import { type KeyboardEvent, useMemo, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { type Chosen, FACETS, type FacetName } from '../../model/evidence-view.ts';
import { inSentence } from '../../model/format.ts';
import { update, useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { choose } from './choose.ts';
import type { ClaimRow } from './evidence-rows.ts';
import { FACET_NAMES, type FacetOption, facetCounts, toggled, USUAL_FACETS } from './facets.ts';
import { SavedFilters } from './SavedFilters.tsx';

interface Props {
  /** What the search leaves, to count in. */
  readonly rows: readonly ClaimRow[];
  readonly options: Record<FacetName, readonly FacetOption[]>;
  readonly chosen: Chosen;
}

/** What the claims are narrowed down by: a list of values with their numbers for each facet. */
export function FacetBar({ rows, options, chosen }: Props) {
  const counts = useMemo(() => facetCounts(rows, chosen), [rows, chosen]);
  const all = useApp((state) => state.evidenceView.allFacets);
  const any = Object.values(chosen).some((values) => values.length > 0);
  // One value for every claim narrows nothing down.
  const tells = (facet: FacetName): boolean => options[facet].length > 1 || (chosen[facet]?.length ?? 0) > 0;
  const usual = USUAL_FACETS.filter((facet) => options[facet].length > 0);
  const others = FACETS.filter((facet) => !USUAL_FACETS.includes(facet) && tells(facet));
  const isShown = (facet: FacetName): boolean => all || (chosen[facet]?.length ?? 0) > 0;
  return (
    <div className="facets" role="toolbar" aria-label={t('Narrow down')}>
      {[...usual, ...others.filter(isShown)].map((facet) => (
        <Facet key={facet} facet={facet} options={options[facet]} counts={counts[facet]} chosen={chosen} />
      ))}
      {others.length > 0 && (
        <button
          type="button"
          className="link facet-more"
          aria-expanded={all}
          onClick={() =>
            update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, allFacets: !all } }))
          }
        >
          {all ? t('Fewer filters') : t('More filters')}
        </button>
      )}
      <SavedFilters />
      {any && (
        <button type="button" className="chip" onClick={() => choose({})}>
          {t('Clear all')}
          <Icon name="close" size={12} />
        </button>
      )}
    </div>
  );
}

interface FacetProps {
  readonly facet: FacetName;
  readonly options: readonly FacetOption[];
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: Chosen;
}

/** From how many values on a list has a search of its own. */
const MANY = 12;

function Facet({ facet, options, counts, chosen }: FacetProps) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const name = t(FACET_NAMES[facet]);
  const values = chosen[facet] ?? [];
  const [first] = values;
  const label = options.find((o) => o.value === first)?.label ?? '';
  const listed = options.filter((o) => o.label.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Popover
      open={open}
      onOpenChange={(now) => {
        setOpen(now);
        if (!now) setWords('');
      }}
      label={name}
      className="facet-panel"
      buttonClass={`facet-button ${values.length > 0 ? 'is-on' : ''}`}
      button={
        <>
          <span className="clip">
            {name}
            {values.length > 0 && (
              <b>: {values.length === 1 ? label : t('{n} chosen', { n: values.length })}</b>
            )}
          </span>
          <Icon name="chevron-down" size={12} />
        </>
      }
    >
      {() => (
        <>
          {options.length > MANY && (
            <div className="facet-search">
              <input
                className="field"
                type="search"
                placeholder={toFind(facet)}
                aria-label={toFind(facet)}
                data-autofocus
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            </div>
          )}
          <ul className="facet-values" onKeyDown={moveFocus}>
            {listed.map(({ value, label: text }, index) => {
              const count = counts.get(value) ?? 0;
              return (
                <li key={value}>
                  <label className={count === 0 ? 'is-none' : ''}>
                    <input
                      type="checkbox"
                      data-autofocus={index === 0 && options.length <= MANY ? '' : undefined}
                      checked={values.includes(value)}
                      onChange={() => choose(toggled(chosen, facet, value))}
                    />
                    <span>{text}</span>
                    <small className="is-number">{count}</small>
                  </label>
                </li>
              );
            })}
            {listed.length === 0 && <li className="dim facet-none">{t('Nothing is called that.')}</li>}
          </ul>
          {values.length > 0 && (
            <div className="facet-foot">
              <button type="button" className="link" onClick={() => choose({ ...chosen, [facet]: [] })}>
                {t('Clear {facet}', { facet: inSentence(name) })}
              </button>
            </div>
          )}
        </>
      )}
    </Popover>
  );
}

/** The arrow keys go from box to box. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const boxes: Element[] = [...event.currentTarget.querySelectorAll('input')];
  const now = document.activeElement ? boxes.indexOf(document.activeElement) : -1;
  const next = boxes.at((now + step) % boxes.length);
  if (next instanceof HTMLElement) next.focus();
}

/** What the field is called that narrows a long list of choices down. */
const toFind = (facet: FacetName): string =>
  t(
    '{facet, select, alternative {Find an alternative} criterion {Find a criterion} speaker {Find a speaker} source {Find a source} voice {Find a voice} doubt {Find a reason for doubt} use {Find a use} other {Find}}',
    { facet },
  );
