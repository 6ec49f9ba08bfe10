import { t } from '../../../common/language/texts.ts';
import { interestOf, interestText } from '../../domain/interest.ts';
import { originText } from '../../domain/voices-of-cell.ts';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { useTables } from '../../model/store.ts';
import { ClaimsOf } from './ClaimsOf.tsx';
import { DeleteAction, EditAction } from './EditActions.tsx';
import { InspectorHead } from './InspectorHead.tsx';

/** Whoever says something: their part in the comparison, on whose side, what they gain, and every claim of theirs. */
export function SpeakerDetails({ speakerId, from }: { speakerId: string; from: Selection | null }) {
  const tables = useTables();
  const speaker = lookup(tables).speaker(speakerId);
  const { name, role, affiliation, credibility, originId } = speaker;
  const interest = interestOf(speaker, tables.speakers, tables.alternatives);
  const origin = tables.origins.find(({ id }) => id === originId);
  return (
    <>
      <InspectorHead
        title={name}
        from={from}
        actions={
          <>
            <EditAction kind="speaker" id={speakerId} name={name} />
            <DeleteAction kind="speaker" id={speakerId} name={name} />
          </>
        }
      >
        <p className="dim">{[role, affiliation].filter(Boolean).join(', ')}</p>
      </InspectorHead>
      <dl className="facts is-list" data-testid="speaker-facts">
        <div>
          <dt>{t('Interest')}</dt>
          <dd>{interest ? interestText(interest) : t('none known')}</dd>
        </div>
        <div>
          <dt>{t('Credibility')}</dt>
          <dd className="is-number">{credibility}</dd>
        </div>
        {origin && (
          <div>
            <dt>{t('One voice')}</dt>
            <dd>{t('by {origin}', { origin: originText(origin) })}</dd>
          </div>
        )}
      </dl>
      <ClaimsOf
        claims={tables.claims.filter((c) => c.speakerId === speakerId || c.holderId === speakerId)}
        here={{ kind: 'speaker', speakerId, from }}
      />
    </>
  );
}
