import { t } from '../../common/language/texts.ts';
import type { Claim } from '../../electron/ipc/contract.ts';
import * as format from '../model/format.ts';
import { useTables } from '../model/store.ts';
import { LineClamp } from '../ui/LineClamp.tsx';
import { rich } from '../ui/rich.tsx';
import { useExactWords } from './exact-words.ts';
import { doubtWords, sayingWords } from './saying-words.ts';

/** What kind of evidence a claim is and how it is said, in small words that explain themselves; then the reasons for doubt. */
export function SayingWords({ claim }: { claim: Claim }) {
  const doubts = doubtWords(claim);
  return (
    <span className="saying-words">
      {sayingWords(claim).map(({ label, means }) => (
        <span key={label} className="saying-word" title={means}>
          {label}
        </span>
      ))}
      {doubts.map(({ label, means }) => (
        <span key={label} className="saying-word is-doubt" title={t('Reason for doubt. {means}', { means })}>
          <span className="hidden-text">{t('reason for doubt:')} </span>
          {label}
        </span>
      ))}
    </span>
  );
}

/** The words of the source itself, as far as its text is attached. */
export function WordsOfSource({ claim }: { claim: Claim }) {
  const words = useExactWords(claim);
  if (!words) return null;
  return (
    <blockquote className="exact-words" data-testid="exact-words">
      <span className="hidden-text">{t(words.of === 'passage' ? 'The words:' : 'The paragraph:')} </span>
      <LineClamp text={format.quotation(words.text)} />
    </blockquote>
  );
}

/** Whose claim a claim repeats, as a way there; and how many repeat it. */
export function Echoes({ claim, onOpen }: { claim: Claim; onOpen: (claimId: string) => void }) {
  const { claims } = useTables();
  const original = claims.find(({ id }) => id === claim.echoOfId);
  const echoes = claims.filter(({ echoOfId }) => echoOfId === claim.id);
  return (
    <>
      {original && (
        <small className="echo-of">
          {rich('repeats <link>“{text}”</link>', {
            text: original.text,
            link: (words) => (
              <button type="button" className="link" onClick={() => onOpen(original.id)}>
                {words}
              </button>
            ),
          })}
        </small>
      )}
      {echoes.length > 0 && (
        <small className="echo-of">
          {rich('repeated by {claims}', {
            claims: echoes.map(({ id, text }, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <button type="button" className="link" title={text} onClick={() => onOpen(id)}>
                  {rich('claim {number}<hidden> that repeats it: {text}</hidden>', {
                    number: String(i + 1),
                    text,
                    hidden: (words) => <span className="hidden-text">{words}</span>,
                  })}
                </button>
              </span>
            )),
          })}
        </small>
      )}
    </>
  );
}
