import { t } from '../../../../common/language/texts.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Item } from '../answers/weighed-items.ts';

/** From the worst to the best of an item, in words. */
export function WorstToBest({ item }: { item: Item }) {
  return (
    <small className="ask-step">
      <span>
        <b>{t('Worst:')}</b> {item.worst}
      </span>
      <span>
        <Icon className="ask-step-sign" name="up" size={11} />
        <b>{t('Best:')}</b> {item.best}
      </span>
    </small>
  );
}
