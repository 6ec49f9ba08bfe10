import { t } from '../../../../common/language/texts.ts';
import { type Asked, answerTo } from './course.ts';
import { answerText } from './words.ts';

interface Props {
  readonly answered: readonly Asked[];
  readonly shown: Asked | null;
  readonly onChoose: (key: string) => void;
}

/** What was answered so far; each is asked again by a click. */
export function AnswerList({ answered, shown, onChoose }: Props) {
  if (answered.length === 0) return null;
  return (
    <nav className="interview-answered" aria-label={t('Your answers')}>
      <h3>{t('Your answers')}</h3>
      <ol>
        {answered.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              aria-current={one === shown ? 'step' : undefined}
              onClick={() => onChoose(one.key)}
            >
              <span>{aboutText(one)}</span>
              <b>{saidText(one)}</b>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function aboutText({ set, item, largest, range }: Asked): string {
  if (item === null) {
    if (set.id === 'all') return t('First to be lifted');
    return set.id === 'groups' ? t('First of the groups') : t('First within {name}', { name: set.name });
  }
  return t(range === null ? '{item} beside {largest}' : '{item} beside {largest}, more closely', {
    item: item.name,
    largest: largest?.name ?? '',
  });
}

function saidText(one: Asked): string {
  const range = answerTo(one);
  if (range !== null) return answerText(range);
  return one.largest?.name ?? t('not sure');
}
