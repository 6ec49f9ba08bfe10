import { t } from '../../../common/language/texts.ts';
import { list } from '../../../common/words.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { type Chosen, FACETS, type FacetName } from '../../model/evidence-view.ts';
import * as format from '../../model/format.ts';
import { update, useApp } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { choose, clearAll } from './choose.ts';
import { FACET_NAMES, type FacetOption } from './facets.ts';

interface Props {
  /** The workbook has no claims at all. */
  readonly empty: boolean;
  /** How many claims fit that give context and are not shown. */
  readonly context: number;
  readonly options: Record<FacetName, readonly FacetOption[]>;
  readonly chosen: Chosen;
}

/** Why no claim is on the screen, with a way back from each reason. */
export function NothingFound({ empty, context, options, chosen }: Props) {
  const query = useApp((state) => state.evidenceView.query).trim();
  if (empty) {
    return (
      <div data-testid="nothing-found" className="nothing">
        <h2>{t('No claims yet')}</h2>
        <p className="dim">
          {t(
            'Claims are taken from the texts of sources: attach one and select a passage. A list of pros and cons, or a table with a claim in each row, can be pasted or imported.',
          )}
        </p>
        <div className="row">
          <CommandButton id="newClaim" kind="primary" />
          <CommandButton id="newSource" />
          <CommandButton id="pasteImport" />
          <CommandButton id="importFile" />
        </div>
      </div>
    );
  }
  const reasons = FACETS.filter((facet) => (chosen[facet]?.length ?? 0) > 0).map((facet) => ({
    facet,
    values: options[facet].filter((o) => chosen[facet]?.includes(o.value)).map((o) => o.label),
  }));
  return (
    <div data-testid="nothing-found" className="nothing" role="status">
      <h2>{t('No claim fits')}</h2>
      <ul>
        {query !== '' && (
          <li>
            <span>{t('Words: “{query}”', { query })}</span>
          </li>
        )}
        {reasons.map(({ facet, values }) => (
          <li key={facet}>
            <span>
              {t(FACET_NAMES[facet])}: {list(values, 'or')}
            </span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('Clear {facet}', { facet: format.inSentence(t(FACET_NAMES[facet])) })}
              title={t('Clear {facet}', { facet: format.inSentence(t(FACET_NAMES[facet])) })}
              onClick={() => choose({ ...chosen, [facet]: [] })}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      {context > 0 && (
        <p>
          {t('{n, plural, one {# claim that gives context fits.} other {# claims that give context fit.}}', {
            n: context,
          })}{' '}
          <button
            type="button"
            className="link"
            onClick={() =>
              update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, context: true } }))
            }
          >
            {t('Show context')}
          </button>
        </p>
      )}
      <Button kind="primary" onClick={clearAll}>
        {reasons.length > 0 && query !== ''
          ? t('Clear search and filters')
          : reasons.length > 0
            ? t('Clear filters')
            : t('Clear search')}
      </Button>
    </div>
  );
}
