import Markdown, { type Components } from 'react-markdown';

/**
 * Text in Markdown without HTML. Nothing in it leads or loads anything from outside: a link is its words with the
 * address behind them, an image is its description.
 */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className="markdown">
      <Markdown components={inert}>{text}</Markdown>
    </div>
  );
}

const inert: Components = {
  a: ({ href, children }) => (
    <span className="inert-link">
      {children}
      {href && href !== children && <span className="address"> ({href})</span>}
    </span>
  ),
  img: ({ alt, src }) => (
    <span className="inert-link">
      Picture{alt ? `: ${alt}` : ''}
      {typeof src === 'string' && <span className="address"> ({src})</span>}
    </span>
  ),
  // Notes stand below the headings of the page: theirs are bold lines.
  h1: ({ children }) => (
    <p>
      <strong>{children}</strong>
    </p>
  ),
  h2: ({ children }) => (
    <p>
      <strong>{children}</strong>
    </p>
  ),
  h3: ({ children }) => (
    <p>
      <strong>{children}</strong>
    </p>
  ),
  h4: ({ children }) => (
    <p>
      <strong>{children}</strong>
    </p>
  ),
  h5: ({ children }) => (
    <p>
      <strong>{children}</strong>
    </p>
  ),
  h6: ({ children }) => (
    <p>
      <strong>{children}</strong>
    </p>
  ),
};
