import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import { leastFlip } from '../../../scoring/robustness/flip.ts';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { doubtParts, doubtSentence } from '../../domain/robustness/chance-sentences.ts';
import { type Drawn, useKnown } from '../../domain/robustness/engine/follow.ts';
import {
  dependenceSentence,
  readingSentence,
  restsSentence,
} from '../../domain/robustness/evidence-sentences.ts';
import { choosePane, type PaneName } from '../../domain/robustness/panes.ts';
import { flipSentence, isTied, stabilityCount } from '../../domain/robustness/weight-sentences.ts';
import * as format from '../../model/format.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { Acceptability } from './Acceptability.tsx';
import { Beliefs } from './Beliefs.tsx';
import { ChanceControls } from './ChanceControls.tsx';
import { Pending } from './Pending.tsx';

/** How often each is first, how far its scores spread, and what the doubt comes from. */
export function FirmPane() {
  const chance = useKnown((known) => known.chance);
  const failure = useKnown((known) => known.failures.chance);
  return (
    <>
      {chance ? (
        <>
          <Beliefs drawn={chance.drawn} />
          <Acceptability drawn={chance.drawn} />
        </>
      ) : (
        <Pending failure={failure} />
      )}
      <div className="doubt-drawn">
        {chance && <Doubt drawn={chance.drawn} />}
        <ChanceControls chance={chance} />
      </div>
      <Doubts />
    </>
  );
}

/** What the first place hangs on, a sentence for each of the other parts, which it leads to. */
function Doubts() {
  return (
    <section className="figure doubts" aria-label={t('What the first place hangs on')}>
      <WeightsCard />
      <EvidenceCard />
      <SourcesCard />
    </section>
  );
}

function Doubt({ drawn: { result, settings, subject } }: { drawn: Drawn }) {
  const names = namesIn(subject);
  const lead = result.leadVariance;
  const sentence = doubtSentence(result, settings, names, isTied(subject.assessment));
  const parts = lead ? doubtParts(lead) : [];
  return (
    <Figure
      id="doubt"
      level={3}
      title={t('Where the doubt comes from')}
      sentence={sentence}
      table={() => ({
        caption: t('Where the variance of the lead comes from'),
        columns: [{ label: t('From'), words: true }, { label: t('Share') }],
        rows: parts.map(({ name, share }) => ({ key: name, cells: [name, format.percent(share)] })),
      })}
    >
      {lead && lead.variance > 0 && (
        <div className="doubt-bar" role="img" aria-label={sentence}>
          {parts.map(({ name, share }, i) =>
            share < 0.0005 ? null : (
              <span
                key={name}
                className={`is-${i}`}
                style={{ flexGrow: share }}
                title={`${name}: ${format.percent(share)}`}
              >
                {share >= 0.12 && (
                  <b>
                    {name} {format.percent(share)}
                  </b>
                )}
              </span>
            ),
          )}
        </div>
      )}
    </Figure>
  );
}

function Card({ pane, title, children }: { pane: PaneName; title: string; children: ReactNode }) {
  return (
    <section className="doubt-card">
      <h3>
        <button type="button" className="link" onClick={() => choosePane(pane)}>
          {title}
        </button>
      </h3>
      {children}
    </section>
  );
}

function WeightsCard() {
  const known = useKnown((all) => all.weights);
  const failure = useKnown((all) => all.failures.weights);
  const answer = known?.answer;
  if (!known || !answer)
    return (
      <Card pane="weights" title={t('Weights')}>
        {<Pending failure={failure} />}
      </Card>
    );
  const names = namesIn(known.subject);
  return (
    <Card pane="weights" title={t('Weights')}>
      <p>{flipSentence(leastFlip(answer.flips), names, known.subject.assessment)}</p>
      <p className="dim">{stabilityCount(answer.stability)}</p>
    </Card>
  );
}

function EvidenceCard() {
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  return (
    <Card pane="evidence" title={t('Evidence')}>
      {known ? (
        <p>{readingSentence(known.answer.readingList, namesIn(known.subject))}</p>
      ) : (
        <Pending failure={failure} />
      )}
    </Card>
  );
}

function SourcesCard() {
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  if (!known)
    return (
      <Card pane="evidence" title={t('Sources')}>
        {<Pending failure={failure} />}
      </Card>
    );
  const { answer, subject } = known;
  return (
    <Card pane="evidence" title={t('Sources')}>
      <p>{dependenceSentence(answer.leaveOneOut.source.groups, 'source', subject)}</p>
      <p className="dim">{restsSentence(answer.leadShares.source, subject)}</p>
    </Card>
  );
}
