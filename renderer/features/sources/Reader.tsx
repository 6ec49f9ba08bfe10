import { useMemo, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Source, SourceReading } from '../../../electron/ipc/contract.ts';
import type { OnCell } from '../../model/editor.ts';
import { showInspector } from '../../model/inspector.ts';
import { showEditor, update, useApp } from '../../model/store.ts';
import { FileBar } from './FileBar.tsx';
import { FileOn } from './FileOn.tsx';
import { layoutText, paragraphAt, wholeWords } from './layout.ts';
import { NoText } from './NoText.tsx';
import { ReaderClaims } from './ReaderClaims.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { ReaderText } from './ReaderText.tsx';
import type { Span } from './selected-span.ts';
import { useReading } from './use-reading.ts';

/** One source: its text with the words of every claim, and the claims beside it. */
export function Reader({ source }: { source: Source }) {
  const reading = useReading(source.id);
  const selected = useApp(({ selection }) => (selection?.kind === 'claim' ? selection.claimId : null));
  return (
    <section className="reader" data-region="work" aria-labelledby="reader-title">
      <ReaderHead source={source} reading={reading} />
      {reading === null ? (
        <p className="reader-loading dim" role="status">
          {t('Reading the source…')}
        </p>
      ) : (
        <ReaderBody source={source} reading={reading} selected={selected} />
      )}
    </section>
  );
}

interface BodyProps {
  readonly source: Source;
  readonly reading: SourceReading;
  readonly selected: string | null;
}

function ReaderBody({ source, reading, selected }: BodyProps) {
  const page = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => layoutText(reading), [reading]);
  /** Whether the selected claim was chosen in the text itself, which then stays where it is. */
  const [chosenInText, setChosenInText] = useState<string | null>(null);
  const choose = (claimId: string, inText: boolean): void => {
    setChosenInText(inText ? claimId : null);
    showInspector(true);
    update({ selection: { kind: 'claim', claimId, from: null } });
  };
  const [filing, setFiling] = useState<Span | null>(null);
  const file = (span: Span, on?: OnCell): void => {
    setFiling(null);
    const { text, paragraphs } = reading;
    const words = text === null ? null : wholeWords(text, span.start, span.end);
    if (text === null || !words) return;
    showEditor({
      kind: 'claim',
      id: null,
      ...(on && { on }),
      filed: {
        sourceId: source.id,
        paragraph: paragraphAt(paragraphs, words.start),
        passage: { ...words, words: text.slice(words.start, words.end) },
      },
    });
  };
  return (
    <div className="reader-body">
      {reading.text === null ? (
        <NoText source={source} />
      ) : (
        <div className="reader-page">
          <FileBar page={page} onFile={file} onFileOn={setFiling} sourceId={source.id} />
          <ReaderText
            sourceId={source.id}
            page={page}
            chunks={chunks}
            selected={selected}
            follow={selected !== chosenInText}
            onChoose={(claimId) => choose(claimId, true)}
            onFile={file}
            onFileOn={setFiling}
          />
        </div>
      )}
      <ReaderClaims
        source={source}
        passages={reading.passages}
        selected={selected}
        onChoose={(claimId) => choose(claimId, false)}
      />
      {filing && reading.text !== null && (
        <FileOn
          words={reading.text.slice(filing.start, filing.end)}
          onCell={(on) => file(filing, on)}
          onClose={() => {
            setFiling(null);
            page.current?.focus();
          }}
        />
      )}
    </div>
  );
}
