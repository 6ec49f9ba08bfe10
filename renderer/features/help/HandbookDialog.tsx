import { useState } from 'react';
import { showHelp } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MarkdownText } from '../../ui/Markdown.tsx';
import { PLATFORM } from '../../ui/platform-keys.ts';
import handbook from './handbook.en.md?raw';
import { topicsOf, topicsWith } from './handbook.ts';
import './help.css';

const TOPICS = topicsOf(handbook, PLATFORM);

/** The handbook: topics on the left, the one that is read on the right. It is part of the program and needs no network. */
export function HandbookDialog() {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(TOPICS[0]?.title);
  const found = topicsWith(TOPICS, query);
  const shown = found.find(({ title }) => title === chosen) ?? found[0];
  return (
    <Dialog title="Handbook" className="is-wide handbook" onClose={() => showHelp(null)}>
      {() => (
        <div className="handbook-body">
          <div className="handbook-topics">
            <input
              className="field"
              type="search"
              data-autofocus
              aria-label="Search the handbook"
              placeholder="Search"
              maxLength={100}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <nav aria-label="Topics of the handbook">
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
              {found.length === 0 && 'No topic has these words. Clear the search to see all of them.'}
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
