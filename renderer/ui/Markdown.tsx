import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';

/**
 * Text in Markdown without HTML. Nothing in it leads or loads anything from outside: a link is its words with the
 * address behind them, an image is its description.
 */
export function MarkdownText({ text, components = inert }: { text: string; components?: Components }) {
  return (
    <div className="markdown">
      <Markdown components={components}>{text}</Markdown>
    </div>
  );
}

/** A note's heading: they stand below the headings of the page, so theirs are bold lines. */
const BoldLine = ({ children }: { children?: ReactNode }) => (
  <p>
    <span className="bold">{children}</span>
  </p>
);

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
  h1: BoldLine,
  h2: BoldLine,
  h3: BoldLine,
  h4: BoldLine,
  h5: BoldLine,
  h6: BoldLine,
};

/** The same for paper: readers of PDF 1.7 do not know the tags that strong and em become. */
const printed: Components = {
  ...inert,
  strong: ({ children }) => <span className="bold">{children}</span>,
  em: ({ children }) => <span className="italic">{children}</span>,
};

export const PrintedMarkdown = ({ text }: { text: string }) => (
  <MarkdownText text={text} components={printed} />
);
