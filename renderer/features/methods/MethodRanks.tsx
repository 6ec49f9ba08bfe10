import { t } from '../../../common/language/texts.ts';
import type { Comparable } from '../../../scoring/method-comparison/comparable.ts';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import { methodRows } from '../../domain/methods/method-rows.ts';
import { type Answered, movesSentence, ordersNothing } from '../../domain/methods/method-sentences.ts';
import { METHOD_WORDS } from '../../domain/methods/method-words.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { RankFlow } from '../../ui/chart/RankFlow.tsx';

/** How ranks move from method to method. */
export function MethodRanks({
  comparable,
  answered,
}: {
  comparable: Comparable;
  answered: readonly Answered[];
}) {
  const selected = useApp(({ selection }) =>
    selection?.kind === 'alternative' ? selection.alternativeId : null,
  );
  const columns = answered.map(({ method }) => ({ key: method, name: METHOD_WORDS[method].name }));
  const colourOf = useIdentityColours();
  const rows = methodRows(comparable, answered);
  const sentence = movesSentence(
    rows.map(({ name, places }) => ({
      name,
      ranks: places.flatMap((place, i) => {
        const method = answered[i];
        return !method || ordersNothing(method) ? [] : place.position;
      }),
    })),
  );
  return (
    <Figure
      id="method-ranks"
      title={t('How ranks move')}
      sentence={sentence}
      table={() => ({
        caption: t('Rank and score by every method'),
        columns: [{ label: t('Alternative'), words: true }, ...columns.map(({ name }) => ({ label: name }))],
        rows: rows.map(({ key, name, places }) => ({
          key,
          cells: [name, ...places.map(({ rank, detail }) => `${rank} (${detail})`)],
        })),
      })}
    >
      <RankFlow
        label={t('Ranks by every method. {sentence}', { sentence })}
        columns={columns}
        rows={rows.map((row) => ({
          ...row,
          colour: colourOf(row.key),
          mark: <IdentityMark alternativeId={row.key} />,
        }))}
        selected={selected}
        onChoose={(alternativeId) => explain({ kind: 'alternative', alternativeId })}
      />
    </Figure>
  );
}
