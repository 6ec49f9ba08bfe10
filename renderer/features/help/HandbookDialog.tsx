import { useState } from 'react';
import { presentLanguage } from '../../../common/language/present.ts';
import { t } from '../../../common/language/texts.ts';
import { showHelp } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MarkdownText } from '../../ui/Markdown.tsx';
import { PLATFORM } from '../../ui/platform-keys.ts';
import german from './handbook.de.md?raw';
import english from './handbook.en.md?raw';
import { topicsOf, topicsWith } from './handbook.ts';
import './help.css';

/** The handbook: topics on the left, the one that is read on the right. It is part of the program and needs no network. */
export function HandbookDialog() {
  const [topics] = useState(() => topicsOf(presentLanguage().language === 'de' ? german : english, PLATFORM));
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(topics[0]?.title);
  const found = topicsWith(topics, query);
  const shown = found.find(({ title }) => title === chosen) ?? found[0];
  return (
    <Dialog title={t('Handbook')} className="is-wide handbook" onClose={() => showHelp(null)}>
      {() => (
        <div className="handbook-body">
          <div className="handbook-topics">
            <input
              className="field"
              type="search"
              data-autofocus
              aria-label={t('Search the handbook')}
              placeholder={t('Search')}
              maxLength={100}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <nav aria-label={t('Topics of the handbook')}>
              <ul>
                {found.map(({ title }) => (
                  <li key={title}>
                    <button
                      type="button"
                      className="handbook-topic"
                      aria-current={title === shown?.title ? 'page' : undefined}
                      onClick={() => setChosen(title)}
                    >
                      {title}
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
            <p className="dim" role="status">
              {found.length === 0 && t('No topic has these words. Clear the search to see all of them.')}
            </p>
          </div>
          {shown && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
            <article className="handbook-text" aria-label={shown.title} tabIndex={0} key={shown.title}>
              <h3>{shown.title}</h3>
              <MarkdownText text={shown.text} />
            </article>
          )}
        </div>
      )}
    </Dialog>
  );
}
