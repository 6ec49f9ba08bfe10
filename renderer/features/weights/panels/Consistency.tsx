import { t } from '../../../../common/language/texts.ts';
import * as format from '../../../model/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { rich } from '../../../ui/rich.tsx';
import { LIMIT, type PairwiseState } from '../answers/pairwise.ts';
import { judgementText, scaleText } from './saaty.ts';

type Worst = NonNullable<PairwiseState['worst']>;

interface Props {
  readonly state: PairwiseState;
  readonly size: number;
  readonly onTake: (worst: Worst) => void;
  readonly onShow: (worst: Worst) => void;
}

/** How well the answers agree, in plain words, and the one that agrees least with what would agree. */
export function Consistency({ state: { ratio, worst, needed, checkable }, size, onTake, onShow }: Props) {
  if (size < 3 || needed > 0) return null;
  if (!checkable) {
    return (
      <p data-testid="consistency" className="dim consistency-open" role="status">
        {t(
          'Consistency cannot be measured yet: each answer connects something new, so none can contradict another. One more would.',
        )}
      </p>
    );
  }
  const fine = ratio !== null && ratio < LIMIT;
  return (
    <section className={`consistency ${fine ? 'is-fine' : 'is-off'}`} aria-labelledby="consistency-title">
      <h3 id="consistency-title">
        <Icon name={fine ? 'check' : 'warning'} />
        {t('Consistency ratio')}{' '}
        <span role="status" data-testid="consistency">
          {ratio === null ? t('not known') : format.fixed(ratio, 3)}
        </span>
      </h3>
      <p>{sentence(ratio)}</p>
      {worst && (
        <div data-testid="consistency-worst" className="consistency-worst">
          <p>
            {rich(
              fine
                ? 'Least in line with the rest: <b>{given}</b> ({value}). All answers together say: <b>{nearest}</b> ({nearestValue}).'
                : 'Most out of line: <b>{given}</b> ({value}). All answers together say: <b>{nearest}</b> ({nearestValue}).',
              {
                given: judgementText(worst.a, worst.b, worst.given),
                value: scaleText(worst.given),
                nearest: judgementText(worst.a, worst.b, worst.nearest),
                nearestValue: scaleText(worst.nearest),
              },
            )}
          </p>
          <p className="row">
            <Button kind={fine ? 'plain' : 'primary'} onClick={() => onTake(worst)}>
              {t('Take {value}', { value: scaleText(worst.nearest) })}
            </Button>
            <Button onClick={() => onShow(worst)}>{t('Look at this pair')}</Button>
          </p>
        </div>
      )}
    </section>
  );
}

function sentence(ratio: number | null): string {
  if (ratio === null) return t('There are too many to compare for a ratio to be known.');
  if (ratio < 1e-9) return t('The answers do not contradict one another at all.');
  if (ratio < LIMIT) return t('Fine: below 0.1, the answers contradict one another little.');
  if (ratio < 2 * LIMIT) {
    return t('Above 0.1: some answers contradict one another. Look at the one below again.');
  }
  return t(
    'Far above 0.1: the answers contradict one another, so these weights do not say what you mean. Look at the one below again.',
  );
}
