import type { Run, Sign, Words } from '../blocks.ts';

/** A line in its pieces. Paper takes spans: readers of PDF 1.7 do not know the tags that strong and em become. */
export const WordsText = ({ words }: { words: Words }) =>
  words.map((run, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs are their places.
    <RunText key={i} run={run} />
  ));

function RunText({ run: { text, strong, emphasis, href, sign } }: { run: Run }) {
  const style = [strong ? 'bold' : '', emphasis ? 'italic' : ''].filter(Boolean).join(' ');
  const words = (
    <>
      {sign && <SignMark sign={sign} />}
      {text}
    </>
  );
  if (href?.startsWith('#')) {
    return (
      <a href={href} className={style}>
        {words}
      </a>
    );
  }
  return <span className={style}>{words}</span>;
}

/** The sign of an alternative before its name. */
export const SignMark = ({ sign: { colour, shape } }: { sign: Sign }) => (
  <svg
    className="document-sign"
    viewBox="0 0 16 16"
    aria-hidden="true"
    style={{ color: `var(--identity-${colour})` }}
  >
    <path d={shape} fill="currentColor" />
  </svg>
);
