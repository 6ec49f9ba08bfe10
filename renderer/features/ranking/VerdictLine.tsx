import { t } from '../../../common/language/texts.ts';
import { verdictExplanation, verdictHeadline } from '../../../common/verdict-words.ts';
import { currentAssessment, useAssessed } from '../../model/derived.ts';
import { basisOn } from '../../model/evidence-basis.ts';
import { explain } from '../../model/inspector.ts';
import { openDocument, useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import './verdict.css';

/** How firm the first place is, in one headline and one sentence; the headline leads to the reasons. Its changes are told by ranking-news.ts. */
export function VerdictLine() {
  const verdict = useApp((state) => state.verdict?.verdict);
  const ranked = useAssessed(({ standings }) => standings.length);
  const explanation = verdict && verdictExplanation(verdict);
  const headline = verdict ? verdictHeadline(verdict) : t('Weighing…');
  return (
    <div className="verdict" data-testid="verdict" data-kind={verdict?.kind}>
      {ranked > 1 ? (
        <button
          type="button"
          className="verdict-headline"
          title={t('Show why, criterion by criterion')}
          onClick={() => explain({ kind: 'lead' })}
        >
          {headline}
          <Icon name="chevron-right" className="verdict-on" />
        </button>
      ) : (
        <strong className="verdict-headline">{headline}</strong>
      )}
      <span title={explanation}>{explanation}</span>
    </div>
  );
}

/** On whose word the ranking rests; it leads to every speaker and source. */
export function EvidenceBasisLine() {
  const sentence = useApp((state) => {
    const assessment = currentAssessment(state);
    return assessment.noRanking ? null : basisOn(assessment, openDocument(state).tables);
  });
  if (sentence === null) return null;
  return (
    <button
      type="button"
      className="word"
      data-testid="evidence-basis"
      title={t('Show every speaker and source, and how many counted claims each has')}
      onClick={() => explain({ kind: 'evidenceBasis' })}
    >
      {sentence}
      <Icon name="chevron-right" size={12} className="verdict-on" />
    </button>
  );
}
