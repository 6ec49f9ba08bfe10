import { useAssessment } from '../../model/derived.ts';
import { lookup } from '../../model/lookup.ts';
import { useApp, useTables } from '../../model/store.ts';
import { onWhoseWord, wordSentence } from '../../model/word.ts';

/** How firm the first place is, in one headline and one sentence. */
export function VerdictLine() {
  const verdict = useApp((state) => state.verdict?.verdict);
  const dragged = useApp((state) => state.preview !== null);
  return (
    <div
      className="verdict"
      data-testid="verdict"
      data-kind={verdict?.kind}
      aria-live={dragged ? 'off' : 'polite'}
    >
      <strong>{verdict?.headline ?? 'Weighing…'}</strong>
      <span>{verdict?.explanation}</span>
    </div>
  );
}

/** On whose word the ranking rests. */
export function WordLine() {
  const tables = useTables();
  const assessment = useAssessment();
  if (assessment.noRanking) return null;
  const word = onWhoseWord(assessment, tables.claims);
  return (
    <p className="word" data-testid="word">
      {wordSentence(word, (id) => lookup(tables).speaker(id).name)}
    </p>
  );
}
