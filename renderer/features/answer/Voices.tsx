import type { CSSProperties } from 'react';
import { t } from '../../../common/language/texts.ts';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import { interestOf, interestText } from '../../domain/interest.ts';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { groupName, restsSentence } from '../../domain/robustness/evidence-sentences.ts';
import { showWords } from '../../domain/robustness/show-words.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { Part, Waiting } from './Part.tsx';

const MOST = 4;

/** Whose views carry the lead: how large a share each has, for whom they speak, and what they gain. */
export function Voices() {
  const { speakers, alternatives } = useTables();
  const colourOf = useIdentityColours();
  const rows = lookup(useTables());
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  if (!known) {
    return (
      <Part name="voices" title={t('On whose word')} view="sources">
        <Waiting failure={failure} />
      </Part>
    );
  }
  const { answer, subject } = known;
  const shares = answer.leadShares.voice;
  const names = namesIn(subject);
  const carriers = shares?.carriers.slice(0, MOST) ?? [];
  const others = (shares?.carriers.length ?? 0) - carriers.length;
  return (
    <Part
      name="voices"
      title={t('On whose word')}
      view="sources"
      sentence={restsSentence(shares ?? null, subject)}
    >
      <ul>
        {shares &&
          carriers.map((carrier) => {
            const { kind, key, share, points } = carrier;
            const name = groupName(carrier, subject);
            const speaker = kind === 'voice' && key !== null ? rows.speaker(key) : null;
            const interest = speaker && interestOf(speaker, speakers, alternatives);
            const forId = points >= 0 ? shares.leaderId : shares.runnerUpId;
            return (
              <li key={JSON.stringify([kind, key])}>
                <button
                  type="button"
                  className="answer-voice"
                  onClick={() => showWords(carrier)}
                  title={t('Show what {name} said', { name })}
                >
                  <span className="clip">{name}</span>
                  <span className="answer-share" aria-hidden="true">
                    <i
                      style={{ width: `${100 * share}%`, '--share-fill': colourOf(forId) } as CSSProperties}
                    />
                  </span>
                  <span className="is-number">{format.percent(share)}</span>
                  <small className="clip">
                    <IdentityMark alternativeId={forId} size={9} />{' '}
                    {t('for {name} ({points})', {
                      name: names.alternative(forId),
                      points: format.signed(points),
                    })}
                    {interest && (
                      <span title={interestText(interest)}>
                        {' '}
                        {t('· interest: {interest}', { interest: interest.text })}
                      </span>
                    )}
                  </small>
                </button>
              </li>
            );
          })}
      </ul>
      {others > 0 && (
        <p className="dim answer-more">
          {t('and {others, plural, one {# other} other {# others}}', { others })}
        </p>
      )}
    </Part>
  );
}
