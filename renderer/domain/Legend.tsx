import { ASSUMED_LEGEND } from '../../common/known-words.ts';
import { t } from '../../common/language/texts.ts';
import { useTables } from '../model/store.ts';
import { Icon } from '../ui/Icon.tsx';
import './legend.css';

/** What the signs of the matrix mean. */
export function Legend() {
  const numeric = useTables().criteria.some((c) => c.active && c.scale === 'numeric');
  return (
    <dl className="legend">
      <div>
        <dt>
          <span className="cell-bar">
            <i className="is-pro" style={{ width: '40%' }} />
          </span>
        </dt>
        <dd>{t('speaks for it: above 50')}</dd>
      </div>
      <div>
        <dt>
          <span className="cell-bar">
            <i className="is-con" style={{ width: '40%' }} />
          </span>
        </dt>
        <dd>{t('speaks against it: below 50')}</dd>
      </div>
      <div>
        <dt>
          <span className="counts">
            <span className="is-pro">+2</span>
            <span className="is-con">−1</span>
          </span>
        </dt>
        <dd>{t('two findings for, one against')}</dd>
      </div>
      <div>
        <dt>
          <span className="counts">
            <span className="is-pro">
              +1<small className="strength">(2)</small>
            </span>
          </span>
        </dt>
        <dd>
          {t(
            'one finding that counts as 2, because its text plays it up; below 1 its text plays it down, or its source or speaker is not wholly believed. In a narrow column a dotted line stands for it',
          )}
        </dd>
      </div>
      <div>
        <dt>
          <span className="legend-cell is-contested">
            <span className="contested-mark" />
          </span>
        </dt>
        <dd>{t('contested: both kinds')}</dd>
      </div>
      <div>
        <dt>
          <span className="cell-bar is-assumed" />
        </dt>
        <dd>{t('{assumed}; the whole range is open', { assumed: t(ASSUMED_LEGEND) })}</dd>
      </div>
      <div>
        <dt>
          <Icon name="lock" />
        </dt>
        <dd>{t('a locked weight: it keeps its share, the others divide what is left')}</dd>
      </div>
      {numeric && (
        <div>
          <dt>
            <span className="cell-number">12 ± 2 s{/* no text: an example */}</span>
          </dt>
          <dd>{t('a measured number; what it is worth from 0 to 100 stands before it')}</dd>
        </div>
      )}
      <div>
        <dt>
          <span className="legend-cell">
            <span className="judged-mark">{t('J')}</span>
          </span>
        </dt>
        <dd>{t('an analyst’s judgement; its findings do not count and are dimmed')}</dd>
      </div>
      <div>
        <dt>
          <span className="cell-bar">
            <i className="is-pro" style={{ width: '40%' }} />
            <u style={{ insetInlineStart: '30%' }} />
          </span>
        </dt>
        <dd>{t('the mark: where the evidence would put a judged cell')}</dd>
      </div>
      <div>
        <dt>
          <span className="legend-cell">
            <span className="note-mark" />
          </span>
        </dt>
        <dd>{t('has a note')}</dd>
      </div>
    </dl>
  );
}
