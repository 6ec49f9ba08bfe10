import { memo, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { t } from '../../common/language/texts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { whyPlain } from './markdown-limits.ts';

/**
 * Text in Markdown without HTML. Nothing in it leads or loads anything from outside: a link is its words with the
 * address behind them, an image is its description. A text that the parser cannot take is shown as it is.
 */
export const MarkdownText = memo(function MarkdownText({
  text,
  components = inert,
}: {
  text: string;
  components?: Components;
}) {
  const why = whyPlain(text);
  if (why !== null) return <PlainText text={text} why={why} />;
  return (
    <ErrorBoundary
      resetOn={[text]}
      fallback={() => <PlainText text={text} why={t('its Markdown cannot be read')} />}
    >
      <div className="markdown">
        <Markdown components={components}>{text}</Markdown>
      </div>
    </ErrorBoundary>
  );
});

function PlainText({ text, why }: { text: string; why: string }) {
  return (
    <div className="markdown">
      <p className="markdown-plain">{text}</p>
      <p>
        <small>{t('Shown as plain text, because {why}.', { why })}</small>
      </p>
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
    <span>
      {children}
      {href && href !== children && <span className="address"> ({href})</span>}
    </span>
  ),
  img: ({ alt, src }) => (
    <span>
      {alt ? t('Picture: {alt}', { alt }) : t('Picture')}
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
