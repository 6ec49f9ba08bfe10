import { useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import type { MethodOutcome } from '../../../scoring/method-comparison/compare-methods.ts';
import { IdentityMark } from '../../domain/IdentityMark.tsx';
import { type MethodRow, methodRows } from '../../domain/methods/method-rows.ts';
import {
  answeredOf,
  compromiseBeside,
  ordersNothing,
  tauText,
  tauWords,
} from '../../domain/methods/method-sentences.ts';
import { faultWords, METHOD_WORDS, scaleOf } from '../../domain/methods/method-words.ts';
import { SidePlace } from '../../domain/SidePlace.tsx';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { Compared } from './use-method-comparison.ts';

const SHOWN = [
  { value: 'ranks', label: msg('Ranks') },
  { value: 'scores', label: msg('With scores') },
] as const;
type Shown = (typeof SHOWN)[number]['value'];

/** A table of all methods: who is first, how close the order is to the ranking, and the rank of every alternative. */
export function MethodsTable({ compared: { comparable, outcomes, options } }: { compared: Compared }) {
  const [shown, setShown] = useState<Shown>('ranks');
  const rows = methodRows(comparable, answeredOf(outcomes));
  return (
    <>
      <div className="methods-shown">
        <SegmentedControl
          label={t('In the table')}
          options={SHOWN.map(({ value, label }) => ({ value, label: t(label) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus. */}
      <section className="side-by-side methods-table" aria-label={t('Methods side by side')} tabIndex={0}>
        <table data-testid="methods-table">
          <caption className="hidden-text">
            {t(
              'Rank of every alternative by every method; triangles say how many ranks it stands above or below its rank in the weighted sum',
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('Alternative')}</th>
              {outcomes.map(({ method }) => (
                <th key={method} scope="col" className={method === 'mavt' ? 'is-shown' : ''}>
                  <button
                    type="button"
                    title={t('{full}: how it thinks', { full: METHOD_WORDS[method].full })}
                    onClick={() => goTo(method)}
                  >
                    {METHOD_WORDS[method].name}
                  </button>
                  <small>{method === 'mavt' ? t('the ranking') : scaleOf(method, options)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="side-verdicts">
              <th scope="row">{t('First')}</th>
              {outcomes.map((outcome) => (
                <td key={outcome.method} className={outcome.method === 'mavt' ? 'is-shown' : ''}>
                  <First outcome={outcome} names={comparable.alternatives.map(({ name }) => name)} />
                </td>
              ))}
            </tr>
            <tr className="side-verdicts">
              <th scope="row">{t('Like the ranking')}</th>
              {outcomes.map((outcome) => (
                <td key={outcome.method} className={outcome.method === 'mavt' ? 'is-shown' : ''}>
                  <Likeness outcome={outcome} />
                </td>
              ))}
            </tr>
            {rows.map((row) => (
              <AlternativeRow key={row.key} row={row} outcomes={outcomes} scores={shown === 'scores'} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="figure-line dim">
        {t(
          '≠ means that others are first than in the ranking, ≈ that only some of them are, or others beside them; ▲ and ▼ say by how many ranks. τ is Kendall’s rank correlation with the ranking: 1 is the same order, −1 the reverse.',
        )}
      </p>
    </>
  );
}

/** The place in the page where a method is explained. */
export const sectionId = (method: string): string => `method-${method}`;

function goTo(method: string): void {
  const heading = document.getElementById(sectionId(method));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function First({ outcome, names }: { outcome: MethodOutcome; names: readonly string[] }) {
  if (outcome.answer === null) {
    return (
      <span className="methods-none" title={faultWords(`${outcome.fault.message} ${outcome.fault.remedy}`)}>
        <Icon name="warning" /> {t('no answer')}
      </span>
    );
  }
  const firsts = outcome.firsts.map((row) => names[row] ?? '');
  const beside = compromiseBeside(outcome).length;
  // The column is narrow; the sentence above and the method below name more of them.
  const short =
    firsts.length > 2
      ? t('{name} and {n} others', { name: firsts[0] ?? '', n: firsts.length - 1 })
      : format.list(firsts);
  return (
    <>
      <b title={format.list(firsts)}>{short}</b>
      {beside > 0 && (
        <small className="methods-beside">{t('in a compromise of {n}', { n: firsts.length + beside })}</small>
      )}
      {outcome.agreement === 'other' && <span className="side-differs">{t('≠ other')}</span>}
      {outcome.agreement === 'shared' && <span className="methods-shared">{t('≈ shared')}</span>}
    </>
  );
}

function Likeness({ outcome }: { outcome: MethodOutcome }) {
  if (outcome.answer === null) return '–';
  if (outcome.method === 'mavt') return <span className="dim">{t('itself')}</span>;
  if (outcome.tau === null) return <span title={tauWords(null)}>–</span>;
  return (
    <span title={t('Kendall’s τ: {words}', { words: tauWords(outcome.tau) })}>
      {t('τ {tau}', { tau: tauText(outcome.tau) })}
    </span>
  );
}

interface RowProps {
  readonly row: MethodRow;
  readonly outcomes: readonly MethodOutcome[];
  readonly scores: boolean;
}

/** One alternative by every method. */
function AlternativeRow({ row, outcomes, scores }: RowProps) {
  const selected = useApp(
    ({ selection }) => selection?.kind === 'alternative' && selection.alternativeId === row.key,
  );
  const places = row.places.values();
  const reference = row.places[0] ?? null;
  return (
    <tr data-alternative={row.key}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={selected}
          title={row.name}
          onClick={() => explain({ kind: 'alternative', alternativeId: row.key })}
        >
          <IdentityMark alternativeId={row.key} /> {row.name}
        </button>
      </th>
      {outcomes.map(({ method, answer }) => {
        const place = answer === null ? undefined : places.next().value;
        return (
          <td key={method} className={method === 'mavt' ? 'is-shown' : ''}>
            {place ? (
              <>
                <SidePlace place={place} than={ordersNothing({ method }) ? null : reference} />
                {scores && <small className="methods-score">{place.detail}</small>}
              </>
            ) : (
              '–'
            )}
          </td>
        );
      })}
    </tr>
  );
}
