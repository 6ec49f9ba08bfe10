import type { ReactNode } from 'react';
import { PrintedMarkdown } from '../../../../ui/Markdown.tsx';
import { Facts } from '../../layout.tsx';
import type { Block, ReportDocument } from '../blocks.ts';
import { BlockTable } from './BlockTable.tsx';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartPatterns } from './plot.tsx';
import { WordsText } from './WordsText.tsx';
import './document.css';

/** How a document is set: a brief is dense, and on paper that lies across it stands in two columns, so that it stays one page. */
export type Setting = 'normal' | 'dense' | 'columns';

interface Props {
  readonly document: ReportDocument;
  readonly setting: Setting;
}

/** A document as a sheet of paper: its head, then its blocks. */
export function DocumentView({ document: { title, facts, logo, blocks }, setting }: Props) {
  return (
    <div className={`report-document is-${setting}`}>
      <ChartPatterns />
      <header className="document-head">
        <div>
          <h1 dir="auto">{title}</h1>
          <p className="document-facts" data-testid="document-facts">
            {facts.map(([name, text]) => (
              <span key={name}>
                <span className="document-fact-name">{name}</span> <span dir="auto">{text}</span>
              </span>
            ))}
          </p>
        </div>
        {logo && <img className="document-logo" src={logo.dataUrl} alt={logo.label} />}
      </header>
      <div className="document-body">
        {grouped(blocks).map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are their places.
          <Held key={i} blocks={part} />
        ))}
      </div>
    </div>
  );
}

/** A heading stays with what it heads: it and the block behind it are held together. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  let open = false;
  for (const block of blocks) {
    if (open) parts.at(-1)?.push(block);
    else parts.push([block]);
    open = block.kind === 'heading';
  }
  return parts;
}

const Held = ({ blocks }: { blocks: readonly Block[] }) => {
  const drawn = blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are their places.
    <BlockView key={i} block={block} />
  ));
  return blocks.length > 1 ? <div className={isShort(blocks) ? 'document-held' : ''}>{drawn}</div> : drawn;
};

/** What goes on one page as a whole; a long text or table may break. */
const isShort = (blocks: readonly Block[]): boolean =>
  blocks.every(
    (block) =>
      (block.kind !== 'markdown' || block.text.length < 600) &&
      (block.kind !== 'table' || block.rows.length <= 9),
  );

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return <Heading id={block.id}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p
          className={block.tone ? `document-${block.tone}` : ''}
          data-testid={block.tone === 'verdict' ? 'document-verdict' : undefined}
          dir="auto"
        >
          <WordsText words={block.words} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className="document-list">
          {block.items.map((words, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items are their places.
            <li key={i}>
              <WordsText words={words} />
            </li>
          ))}
        </List>
      );
    }
    case 'facts':
      return (
        <div className="document-box">
          <Facts facts={block.facts.map(([name, words]) => [name, <WordsText key={name} words={words} />])} />
        </div>
      );
    case 'table':
      return <BlockTable table={block} />;
    case 'chart':
      return <ChartFigure chart={block.chart} />;
    case 'markdown':
      return (
        <div dir="auto">
          <PrintedMarkdown text={block.text} />
        </div>
      );
    case 'picture':
      return <img className="document-picture" src={block.dataUrl} alt={block.label} />;
    case 'pageBreak':
      return <div className="document-break" />;
  }
}
