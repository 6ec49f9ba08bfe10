import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { linearModelOf, sharesWith } from '../../../scoring/robustness/linear-model.ts';
import type { StabilityInterval } from '../../../scoring/robustness/stability-intervals.ts';
import { type MapPoint, weightMap } from '../../../scoring/robustness/weight-map.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import { useIdentityColours, useIdentityShapes } from '../../domain/IdentityMark.tsx';
import type { Subject } from '../../domain/robustness/answer-names.ts';
import { lockedIn, namesIn } from '../../domain/robustness/answer-names.ts';
import { byRoom, mapSentence, middleOf, regionParts } from '../../domain/robustness/weight-sentences.ts';
import { tryShares } from '../../domain/what-if/try-weights.ts';
import * as format from '../../model/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import { PairChooser } from '../../ui/chart/PairChooser.tsx';
import { WeightMapPicture } from './WeightMapPicture.tsx';
import './weight-map.css';

interface Props {
  readonly subject: Subject;
  readonly intervals: readonly StabilityInterval[];
}

/** Who is first for any shares of two criteria. */
export function WeightMapFigure({ subject, intervals }: Props) {
  const [wanted, setWanted] = useState<readonly [string, string] | null>(null);
  const colourOf = useIdentityColours();
  const shapeOf = useIdentityShapes();
  const { criterionIds } = subject.assessment;
  const model = linearModelOf(subject.assessment);
  if (!model || criterionIds.length < 3) return null;
  const names = namesIn(subject);
  const locked = lockedIn(subject);
  if (locked.length > 0) return <NoMap locked={locked} />;
  const [first, second] = byRoom(intervals).map((interval) => interval.criterion);
  const [j, k] = (wanted ?? []).map((id) => criterionIds.indexOf(id));
  const chosen = j !== undefined && k !== undefined && j >= 0 && k >= 0;
  const [x, y] = chosen ? [j, k] : [first ?? 0, second ?? 1];
  const map = weightMap(model, x, y);
  const sentence = mapSentence(map, names);
  const parts = regionParts(map);
  const winnersOf = (winners: readonly number[]): string =>
    format.list(winners.map((a) => names.alternatives[a] ?? ''));
  const firstIn = (winners: readonly number[]) => {
    const alternativeId =
      (winners.length === 1 && subject.assessment.alternativeIds[winners[0] ?? 0]) || null;
    return {
      alternativeId,
      name: winnersOf(winners),
      colour: alternativeId ? colourOf(alternativeId) : 'var(--mid)',
      shape: alternativeId ? shapeOf(alternativeId) : '',
    };
  };
  const tryAt = ([shareX, shareY]: MapPoint): void => {
    // Other weights would have two others as the first choice: the map stays with the two it shows.
    setWanted([criterionIds[x] ?? '', criterionIds[y] ?? '']);
    tryShares(
      subject.assessment,
      sharesWith(
        model.shares,
        model.shares.map((_, i) => (i === x ? shareX : i === y ? shareY : undefined)),
      ),
    );
  };
  const [nameX, nameY] = [names.criteria[x] ?? '', names.criteria[y] ?? ''];
  return (
    <Figure
      id="weight-map"
      level={3}
      title={t('Two weights at once')}
      sentence={sentence}
      controls={
        <PairChooser
          options={criterionIds.map((id, i) => ({ id, name: names.criteria[i] ?? '' }))}
          pair={[criterionIds[x] ?? '', criterionIds[y] ?? '']}
          labels={[t('Criterion to the right'), t('Criterion upwards')]}
          between={t('and')}
          onChoose={(a, b) => setWanted([a, b])}
        />
      }
      table={() => ({
        caption: t(
          'Who is first at which shares of {nameX} and {nameY}; the other criteria keep their ratios in what is left',
          { nameX, nameY },
        ),
        columns: [
          { label: t('First'), words: true },
          { label: t('Part of the map') },
          { label: t('Corners: {nameX} / {nameY}', { nameX, nameY }), words: true },
        ],
        rows: parts.map(({ winners, part, index }) => ({
          key: winners.join(),
          cells: [
            winnersOf(winners),
            format.percent(part),
            map.regions[index]?.corners
              .map(([cx, cy]) => `${format.percent(cx)} / ${format.percent(cy)}`)
              .join(', '),
          ],
        })),
      })}
    >
      <div className="weight-map">
        <WeightMapPicture
          label={t('Map of winners. {sentence} Now: {nameX} {present}, {nameY} {present2}.', {
            sentence,
            nameX,
            present: format.percent(map.present[0]),
            nameY,
            present2: format.percent(map.present[1]),
          })}
          map={map}
          axes={[nameX, nameY]}
          firstIn={firstIn}
          onTry={tryAt}
        />
        <ul aria-label={t('Who is first where')}>
          {parts.map(({ winners, part, index }) => {
            const { alternativeId, name } = firstIn(winners);
            const middle = middleOf(map.regions[index]?.corners ?? []);
            return (
              <li key={winners.join()}>
                {alternativeId ? <AlternativeButton alternativeId={alternativeId} name={name} /> : name}
                <span className="dim">{t('{part} of the map', { part: format.percent(part) })}</span>
                {middle && (
                  <Button
                    kind="quiet"
                    title={`${nameX} ${format.percent(middle[0])}, ${nameY} ${format.percent(middle[1])}`}
                    onClick={() => tryAt(middle)}
                  >
                    {t('Try its middle')}
                    <span className="hidden-text">
                      {' '}
                      {winners.length > 1
                        ? t('where {names} tie', { names: name })
                        : t('where {name} is first', { name })}
                    </span>
                  </Button>
                )}
              </li>
            );
          })}
          <li>
            <svg width={16} height={16} viewBox="-10 -10 20 20" aria-hidden="true">
              <g className="map-present">
                <circle r={5.5} />
                <path d="M-10,0h6M4,0h6M0,-10v6M0,4v6" />
              </g>
            </svg>
            <span>{t('the weights now; press a place in the map to try others')}</span>
          </li>
        </ul>
      </div>
    </Figure>
  );
}

/** The map would have to move every weight. */
function NoMap({ locked }: { locked: readonly string[] }) {
  return (
    <Figure
      id="weight-map"
      level={3}
      title={t('Two weights at once')}
      sentence={t(
        'There is no map while a weight is locked, for it gives two weights any share and all others what is left. Unlock {names} to see it.',
        { names: format.list(locked) },
      )}
    >
      {null}
    </Figure>
  );
}
