import { useState } from 'react';
import { parseSearch } from '../../common/search-query.ts';
import { FindingCounts, FindingSign } from '../domain/FindingCounts.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { LineClamp } from '../ui/LineClamp.tsx';
import { LongText } from '../ui/LongText.tsx';
import { MarkdownText } from '../ui/Markdown.tsx';
import { Marked } from '../ui/Marked.tsx';
import { OrderedWords } from '../ui/OrderedWords.tsx';
import { nothing, Part } from './Part.tsx';

const NOTE = `# A heading

A paragraph with **bold**, *italic* and \`code\`, and [a link](https://example.org) that leads nowhere.

- one
- two

> Somebody else's words.
`;

const LONG =
  'A description that goes on for longer than there is room for it in the place where it stands. '.repeat(6);

/** What says something: alerts, notes, counts. */
export function Texts() {
  return (
    <>
      <Part name="Alert">
        <Alert
          message="The workbook could not be saved."
          remedy="Free some space on the disk and try again; nothing is lost until then."
          onDismiss={nothing}
        />
        <Alert message="One sentence, and nothing to do about it." onDismiss={nothing} />
      </Part>
      <Part name="Marked">
        <Marked text="Runs on the bare machine, and on no other." terms={parseSearch('"bare machine"')} />
      </Part>
      <Part name="OrderedWords">
        <OrderedWords
          label="Words, the worst first"
          rows={['Low', 'Medium', 'High'].map((word) => ({
            key: word,
            word,
            shown: word,
            removal: `Take ${word} away`,
            stays: word === 'High',
          }))}
          onSwap={nothing}
          onRemove={nothing}
        />
      </Part>
      <Part name="FindingSign">
        <div className="gallery-states">
          <FindingSign polarity="pro" /> <FindingSign polarity="con" /> <FindingSign polarity="neutral" />
          <FindingCounts pro={5} con={2} />
          <FindingCounts pro={1} con={0} proSum={2} />
        </div>
      </Part>
      <Part name="LineClamp">
        <div className="gallery-narrow">
          <LineClamp text={LONG} />
        </div>
      </Part>
      <Part name="LongText">
        <div className="gallery-narrow">
          <LongText text={LONG.repeat(2)} />
        </div>
      </Part>
      <Part name="Markdown">
        <div className="gallery-narrow">
          <MarkdownText text={NOTE} />
          <MarkdownText text={`${'> '.repeat(200)}too deep`} />
        </div>
      </Part>
      <Part name="ErrorBoundary">
        <Failing />
      </Part>
    </>
  );
}

function Failing() {
  const [broken, setBroken] = useState(false);
  return (
    <ErrorBoundary
      resetOn={[broken]}
      fallback={(error) => (
        <div className="gallery-states">
          <span>{String(error)}</span>
          <Button onClick={() => setBroken(false)}>Mend it</Button>
        </div>
      )}
    >
      <Fragile broken={broken} />
      <Button onClick={() => setBroken(true)}>Break it</Button>
    </ErrorBoundary>
  );
}

function Fragile({ broken }: { broken: boolean }) {
  if (broken) throw new Error('It is broken.');
  return <p>It is whole.</p>;
}
