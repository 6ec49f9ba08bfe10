import { useId } from 'react';
import { GLOSSARY } from '../../../common/glossary.ts';
import { type GlossaryEntry, namesOf } from '../../../common/glossary-entry.ts';
import { inOrder as byName } from '../../../common/language/order.ts';
import { inEnglish, t } from '../../../common/language/texts.ts';
import { METHOD_TERMS } from '../../../common/method-terms.ts';
import { glossaryState } from '../../domain/glossary-state.ts';
import { showHelp } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { termsWith } from './terms-with.ts';
import './glossary.css';

/** Every term that is explained: those of weighing evidence, then those of the trade, all of them or what fits a search. */
export function GlossaryDialog() {
  const query = useStore(glossaryState, (state) => state.query);
  const method = termsWith(inOrder(METHOD_TERMS), query);
  const trade = termsWith(inOrder(GLOSSARY), query);
  return (
    <Dialog title={t('Glossary')} className="is-wide glossary" onClose={() => showHelp(null)}>
      {() => (
        <div className="glossary-body">
          <input
            className="field"
            type="search"
            data-autofocus
            aria-label={t('Search the glossary')}
            placeholder={t('Search for a term')}
            maxLength={100}
            value={query}
            onChange={(event) => glossaryState.set({ query: event.target.value })}
          />
          <p className="dim" role="status">
            {method.length + trade.length === 0
              ? t('Nothing is explained under “{query}”. Clear the search to see every term.', { query })
              : t('Underlined words are explained where they stand; a click on one leads here.')}
          </p>
          <Terms title={t('Weighing evidence')} entries={method} />
          <Terms title={t('The trade')} entries={trade} />
        </div>
      )}
    </Dialog>
  );
}

/** By the alphabet of the language. */
const inOrder = (entries: readonly GlossaryEntry[]): readonly GlossaryEntry[] =>
  entries.toSorted((a, b) => byName(t(a.term), t(b.term)));

/** What else it is called; forms of the same word are no other name. */
const otherNames = (term: string, aliases: readonly string[]): readonly string[] =>
  aliases.filter((alias) => !alias.toLowerCase().includes(term.toLowerCase()));

function Terms({ title, entries }: { title: string; entries: readonly GlossaryEntry[] }) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl data-testid="glossary-terms">
        {entries.map((entry) => {
          const [term = '', ...aliases] = namesOf(entry);
          return (
            <div key={inEnglish(entry.term)}>
              <dt>
                {term}
                <small> {otherNames(term, aliases).join(', ')}</small>
              </dt>
              <dd>{t(entry.text)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
