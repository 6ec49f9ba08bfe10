import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { type FlipCertificate, leastFlip } from '../../../scoring/robustness/flip.ts';
import { sharesOf } from '../../../scoring/robustness/linear-model.ts';
import type { Subject } from '../../domain/robustness/answer-names.ts';
import { lockedSentence, namesIn } from '../../domain/robustness/answer-names.ts';
import { flipSentence, pointsOfShare } from '../../domain/robustness/weight-sentences.ts';
import { tryShares } from '../../domain/what-if/try-weights.ts';
import * as format from '../../model/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import { FigureTable } from '../../ui/chart/FigureTable.tsx';
import { CriterionButton } from './CriterionButton.tsx';

interface Props {
  readonly subject: Subject;
  readonly flips: readonly (FlipCertificate | null)[];
}

/** The smallest change of weights that brings a rival level, with the weights that do it. */
export function Flip({ subject, flips }: Props) {
  const names = namesIn(subject);
  const { alternativeIds, criterionIds } = subject.assessment;
  const [wanted, setWanted] = useState<string | null>(null);
  const least = leastFlip(flips);
  const rivals = flips
    .flatMap((flip, a) => (flip ? [{ a, flip }] : []))
    .sort((x, y) => x.flip.change - y.flip.change);
  const flip = flips[alternativeIds.indexOf(wanted ?? '')] ?? least;
  const never = flips.filter((f) => f === null).length - 1;
  const present = sharesOf(subject.assessment);
  const sentence = flipSentence(flip, names, subject.assessment);
  const changed = flip && flip.gains !== null ? [...flip.losses.map((l) => l.criterion), flip.gains] : [];
  const rival = flip ? (names.alternatives[flip.rival] ?? '') : '';
  return (
    <Figure
      id="flip"
      level={3}
      title={t('The smallest change that ends the lead')}
      sentence={
        never > 0 && flip
          ? t(
              '{sentence} {never, plural, one {# alternative} other {# alternatives}} cannot be brought level by any weights.',
              { sentence, never },
            )
          : sentence
      }
      controls={
        rivals.length > 1 && (
          <select
            className="field"
            aria-label={t('Which rival is brought level')}
            value={flip ? alternativeIds[flip.rival] : ''}
            onChange={({ target }) => setWanted(target.value)}
          >
            {rivals.map(({ a, flip: { change } }) => (
              <option key={alternativeIds[a]} value={alternativeIds[a]}>
                {names.alternatives[a]}: {pointsOfShare(change / 2)}
              </option>
            ))}
          </select>
        )
      }
    >
      {flip && changed.length > 0 && (
        <>
          <FigureTable
            caption={t('Weights that change; all others stay as they are.{subject}', {
              subject: lockedSentence(subject),
            })}
            columns={[
              { label: t('Criterion'), words: true },
              { label: t('Now') },
              { label: t('Level with {rival}', { rival }) },
              { label: t('Change') },
            ]}
            rows={changed.map((j) => ({
              key: criterionIds[j] ?? '',
              cells: [
                <CriterionButton key="name" id={criterionIds[j] ?? ''} name={names.criteria[j] ?? ''} />,
                format.percent(present[j] ?? 0),
                format.percent(flip.shares[j] ?? 0),
                format.signedPercent((flip.shares[j] ?? 0) - (present[j] ?? 0)),
              ],
            }))}
          />
          <div className="row flip-try">
            <Button
              onClick={() => {
                // The button goes with the lead that it ends; the view's heading takes the focus, where one was on the page.
                document.querySelector<HTMLElement>('[data-view-heading]')?.focus({ preventScroll: true });
                tryShares(subject.assessment, flip.shares);
              }}
            >
              {t('Try these weights')}
            </Button>
            <span className="dim">{t('beside the saved ones, until you keep or revert them')}</span>
          </div>
        </>
      )}
    </Figure>
  );
}
