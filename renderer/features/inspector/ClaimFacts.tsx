import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Claim, Speaker } from '../../../electron/ipc/contract.ts';
import { Citation } from '../../domain/Citation.tsx';
import { dateText } from '../../domain/claim-sentences.ts';
import { MethodWords } from '../../domain/Explained.tsx';
import { interestOf, interestText } from '../../domain/interest.ts';
import {
  DIRECTNESS_WORDS,
  doubtWords,
  FORM_WORDS,
  KIND_WORDS,
  SURENESS_WORDS,
  TRANSMISSION_WORDS,
  type Word,
} from '../../domain/saying-words.ts';
import { originText } from '../../domain/voices-of-cell.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { useTables } from '../../model/store.ts';
import { Hint } from '../../ui/Hint.tsx';
import { SourceLink, SpeakerLink } from './PeopleLinks.tsx';

/** Who says a claim, when and of what; how it came to us; what kind of evidence it is; and what it is taken from. */
export function ClaimFacts({ claim, from }: { claim: Claim; from: Selection }) {
  const tables = useTables();
  const rows = lookup(tables);
  const source = rows.source(claim.sourceId);
  const speaker = rows.speaker(claim.speakerId);
  const holder = rows.speaker(claim.holderId);
  const interest = interestOf(speaker, tables.speakers, tables.alternatives);
  const heldBy = holder.id === speaker.id ? null : interestOf(holder, tables.speakers, tables.alternatives);
  const ids = [claim.originId, holder.originId];
  const origins = tables.origins.filter(({ id }) => ids.includes(id)).map(originText);
  const doubts = doubtWords(claim);
  return (
    <dl className="facts is-list" data-testid="claim-facts">
      <Fact name={t('Said by')}>
        <Introduced speaker={speaker} from={from} />
      </Fact>
      <Fact name={t('Interest')}>{interest && interestText(interest)}</Fact>
      <Fact name={t('View of')}>
        {holder.id === speaker.id ? null : <Introduced speaker={holder} from={from} />}
      </Fact>
      <Fact name={t('Their interest')}>{heldBy && interestText(heldBy)}</Fact>
      <Fact name={t('Voice')}>
        {origins.length === 0
          ? holder.name
          : t('{name}; one with others by {origins}', { name: holder.name, origins: format.list(origins) })}
      </Fact>
      <Fact name={t('Identity')}>
        {claim.speakerInferred && t('inferred: the text does not name whoever says it')}
      </Fact>
      <Fact name={t('Said on')}>{dateText(claim, source.date)}</Fact>
      <Fact name={t('Speaks of')}>{claim.about}</Fact>
      <WordFact name={t('How it came to us')} words={[TRANSMISSION_WORDS[claim.transmission]]} />
      <WordFact name={t('How sure')} words={[SURENESS_WORDS[claim.sureness]]} />
      <WordFact name={t('Form')} words={[FORM_WORDS[claim.form]]} />
      <WordFact name={t('Kind')} words={[KIND_WORDS[claim.kind], DIRECTNESS_WORDS[claim.directness]]} />
      <WordFact name={t('Doubts')} words={doubts} />
      <Fact name={t('Excluded')}>{claim.excludedReason}</Fact>
      <Fact name={t('Remark')}>{claim.remark}</Fact>
      <Fact name={t('Source')}>
        <SourceLink sourceId={source.id} from={from} />
        <Citation source={source} />
      </Fact>
      <Fact name={t('About the source')}>{source.remark}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === false || children === '') return null;
  return (
    <div>
      <dt>
        <MethodWords text={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function WordFact({ name, words }: { name: string; words: readonly Word[] }) {
  if (words.length === 0) return null;
  return (
    <Fact name={name}>
      {words.map(({ label, means }, i) => (
        <span key={label}>
          {i > 0 && ', '}
          <Hint text={means}>{label}</Hint>
        </span>
      ))}
    </Fact>
  );
}

/** A name that leads on, with role and affiliation. */
function Introduced({ speaker, from }: { speaker: Speaker; from: Selection }) {
  const rest = [speaker.role, speaker.affiliation].filter(Boolean).join(', ');
  return (
    <>
      <SpeakerLink speakerId={speaker.id} from={from} />
      {rest && `, ${rest}`}
    </>
  );
}
