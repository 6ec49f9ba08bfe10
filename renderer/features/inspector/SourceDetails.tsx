import { t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import { commandHint } from '../../commands/command-items.ts';
import { Citation } from '../../domain/Citation.tsx';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { showEditor, update, useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ClaimsOf } from './ClaimsOf.tsx';
import { DeleteAction, EditAction } from './EditActions.tsx';
import { InspectorHead } from './InspectorHead.tsx';

/** An article or document: by what it is found again, its part in the comparison, and every claim that is taken from it. */
export function SourceDetails({ sourceId, from }: { sourceId: string; from: Selection | null }) {
  const tables = useTables();
  const source = lookup(tables).source(sourceId);
  const name = sourceName(source);
  return (
    <>
      <InspectorHead
        title={name}
        from={from}
        actions={
          <>
            <Button onClick={() => update({ view: 'sources', reader: sourceId })}>
              {t('Open in the reader')}
            </Button>
            <EditAction kind="source" id={sourceId} name={name} />
            <Button
              {...commandHint('newClaim', t('New claim from this source'))}
              onClick={() =>
                showEditor({ kind: 'claim', id: null, filed: { sourceId, paragraph: null, passage: null } })
              }
            >
              {t('New claim…')}
            </Button>
            <DeleteAction kind="source" id={sourceId} name={name} />
          </>
        }
      />
      <Citation source={source} />
      <dl className="facts is-list" data-testid="source-facts">
        <div>
          <dt>{t('Credibility')}</dt>
          <dd className="is-number">{source.credibility}</dd>
        </div>
        {source.fileName && (
          <div>
            <dt>{t('File')}</dt>
            <dd className="file-name">{source.fileName}</dd>
          </div>
        )}
        {source.remark && (
          <div>
            <dt>{t('Remark')}</dt>
            <dd>{source.remark}</dd>
          </div>
        )}
      </dl>
      <ClaimsOf
        claims={tables.claims.filter((claim) => claim.sourceId === sourceId)}
        here={{ kind: 'source', sourceId, from }}
      />
    </>
  );
}
