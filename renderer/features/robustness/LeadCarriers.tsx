import { useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import type { LeadCarrier } from '../../../scoring/sensitivity/lead-shares.ts';
import { useIdentityColours } from '../../domain/IdentityMark.tsx';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import type { Answered } from '../../domain/robustness/engine/follow.ts';
import { concentratedWarning, groupName, restsSentence } from '../../domain/robustness/evidence-sentences.ts';
import { showWords } from '../../domain/robustness/show-words.ts';
import * as format from '../../model/format.ts';
import { Differences } from '../../ui/chart/Differences.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import { KindChoice } from './KindChoice.tsx';

const KINDS: readonly GroupKind[] = ['voice', 'speaker', 'affiliation', 'source', 'year'];

/** On whom the lead rests, and how much each speaks for the first or the second. */
export function LeadCarriers({ known: { answer, subject } }: { known: Answered<'question'> }) {
  const [kind, setKind] = useState<GroupKind>('voice');
  const colourOf = useIdentityColours();
  const shares = answer.leadShares[kind];
  if (!shares) return null;
  const names = namesIn(subject);
  const [leader, second] = [names.alternative(shares.leaderId), names.alternative(shares.runnerUpId)];
  const keyOf = ({ kind: of, key }: LeadCarrier): string => JSON.stringify([of, key]);
  const sentence = restsSentence(shares, subject);
  const nameOf = (carrier: LeadCarrier): string => groupName(carrier, subject);
  return (
    <Figure
      id="lead-shares"
      level={3}
      title={t('On whom the lead of {leader} over {second} rests', { leader, second })}
      sentence={sentence}
      controls={<KindChoice kinds={KINDS} value={kind} onChange={setKind} />}
      table={() => ({
        caption: t('The points of each add up to the lead of {lead}', { lead: format.score(shares.lead) }),
        columns: [
          { label: t('Carried by'), words: true },
          { label: t('Share of what moves it') },
          { label: t('Points moved') },
          { label: t('Points for {leader}', { leader }) },
        ],
        rows: shares.carriers.map((carrier) => ({
          key: keyOf(carrier),
          cells: [
            nameOf(carrier),
            format.percent(carrier.share),
            format.score(carrier.gross),
            format.signed(carrier.points),
          ],
        })),
      })}
    >
      {shares.concentrated && (
        <p className="robust-warning">
          <span aria-hidden="true">⚠ </span>
          {concentratedWarning(shares)}
        </p>
      )}
      <Differences
        label={t('Who carries the lead. {sentence}', { sentence })}
        heads={[t('Carried by'), t('Share'), t(msg.in('points', 'Moves')), t('Points')]}
        ends={[t('for {second}', { second }), t('for {leader}', { leader })]}
        whole={100}
        tick={format.signed}
        rows={shares.carriers.map((carrier) => ({
          key: keyOf(carrier),
          name: nameOf(carrier),
          head: (
            <button type="button" className="clip" title={nameOf(carrier)} onClick={() => showWords(carrier)}>
              {nameOf(carrier)}
            </button>
          ),
          first: <span>{format.percent(carrier.share)}</span>,
          second: <span>{format.score(carrier.gross)}</span>,
          value: carrier.points,
          colour: colourOf(carrier.points < 0 ? shares.runnerUpId : shares.leaderId),
          text: format.signed(carrier.points),
        }))}
        onChoose={(key) => {
          const carrier = shares.carriers.find((c) => keyOf(c) === key);
          if (carrier) showWords(carrier);
        }}
      />
    </Figure>
  );
}
