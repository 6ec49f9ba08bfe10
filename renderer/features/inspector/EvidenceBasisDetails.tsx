import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import { interestOf, interestText } from '../../domain/interest.ts';
import { useAssessment } from '../../model/derived.ts';
import { basisSentence, evidenceBasis, type Tally } from '../../model/evidence-basis.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { stancesOf, stanceText } from '../../model/stance.ts';
import { useTables } from '../../model/store.ts';
import { InspectorHead } from './InspectorHead.tsx';
import { SourceLink, SpeakerLink } from './PeopleLinks.tsx';

const HERE = { kind: 'evidenceBasis' } as const;

/** Who said what the ranking rests on, and where: every speaker and source with their counted claims. */
export function EvidenceBasisDetails() {
  const tables = useTables();
  const rows = lookup(tables);
  const basis = evidenceBasis(useAssessment(), tables.claims);
  const counted = new Set(basis.sources.map((s) => s.id));
  const others = tables.sources.filter((s) => !counted.has(s.id));
  return (
    <>
      <InspectorHead title={t('On whose word')}>
        <p className="dim">{basisSentence(basis, tables)}.</p>
      </InspectorHead>
      <section className="inspector-section">
        <h3>{t('{n, plural, one {# speaker} other {# speakers}}', { n: basis.speakers.length })}</h3>
        <ul className="tallies">
          {basis.speakers.map((tally) => {
            const speaker = rows.speaker(tally.id);
            const interest = interestOf(speaker, tables.speakers, tables.alternatives);
            return (
              <TallyItem
                key={tally.id}
                tally={tally}
                of={basis.claims}
                link={<SpeakerLink speakerId={tally.id} from={HERE} />}
              >
                {[speaker.role, speaker.affiliation].filter(Boolean).join(', ')}
                {interest && (
                  <span className="fact-part">
                    {t('Interest: {interest}', { interest: interestText(interest) })}
                  </span>
                )}
              </TallyItem>
            );
          })}
        </ul>
      </section>
      <section className="inspector-section">
        <h3>{t('{n, plural, one {# source} other {# sources}}', { n: basis.sources.length })}</h3>
        <ul className="tallies">
          {basis.sources.map((tally) => {
            const source = rows.source(tally.id);
            return (
              <TallyItem
                key={tally.id}
                tally={tally}
                of={basis.claims}
                link={<SourceLink sourceId={tally.id} from={HERE} />}
              >
                {[
                  source.author ?? t('author not named'),
                  source.date ? format.date(source.date) : t('undated'),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </TallyItem>
            );
          })}
        </ul>
        {others.length > 0 && (
          <p className="dim">
            {t('Nothing is counted from {sources}.', {
              sources: format.list(
                others.map((source) => `${sourceName(source)} (${source.author ?? t('not named')})`),
              ),
            })}
          </p>
        )}
      </section>
      {basis.numbers > 0 && (
        <p className="value-box">
          {t(
            '{n, plural, one {# cell stands at a measured number. Each says in its own place where it is from.} other {# cells stand at a measured number. Each says in its own place where it is from.}}',
            { n: basis.numbers },
          )}
        </p>
      )}
      {basis.judgements > 0 && (
        <p className="value-box">
          {t(
            '{n, plural, one {# cell stands at a judgement instead of evidence.} other {# cells stand at a judgement instead of evidence.}}',
            { n: basis.judgements },
          )}
        </p>
      )}
      <p className="dim">
        {t(
          'A claim counts once, however many cells it speaks of. Neutral findings, cells without weight and cells with a judgement are left out.',
        )}
      </p>
    </>
  );
}

interface TallyProps {
  readonly tally: Tally;
  /** All claims that count. */
  readonly of: number;
  readonly link: ReactNode;
  readonly children: ReactNode;
}

/** Whose claims they are, how they speak, and what part of all they are. */
function TallyItem({ tally, of, link, children }: TallyProps) {
  const tables = useTables();
  const stance = stanceText(stancesOf(tally.claimIds, tables.findings), tables);
  return (
    <li>
      <span>
        {link}
        <small className="fact-part">{children}</small>
        {stance !== '' && <small className="fact-part is-number">{stance}</small>}
      </span>
      <span className="is-number">
        {t('{n, plural, one {# claim} other {# claims}}', { n: tally.claims })}
        <small className="fact-part">{format.percent(tally.claims / of)}</small>
      </span>
    </li>
  );
}
