import { t } from '../../../common/language/texts.ts';
import { orderOf } from '../../domain/methods/method-rows.ts';
import { type Answered, scoreText } from '../../domain/methods/method-sentences.ts';
import { METHOD_WORDS } from '../../domain/methods/method-words.ts';
import { FigureTable, type TableTwin } from '../../ui/chart/FigureTable.tsx';
import { related } from './answer-sentences.ts';

type Columns = readonly (TableTwin['columns'][number] & { readonly cell: (row: number) => string })[];

/** Ranks, scores and what else a method computes for every alternative. */
export function MethodNumbers({ outcome, names }: { outcome: Answered; names: readonly string[] }) {
  const { ranks } = outcome.answer;
  const columns = columnsOf(outcome, names);
  return (
    <FigureTable
      caption={t('Numbers of {name}', { name: METHOD_WORDS[outcome.method].name })}
      columns={[{ label: t('Alternative'), words: true }, { label: t('Rank') }, ...columns]}
      rows={orderOf(ranks, []).map((row) => ({
        key: String(row),
        cells: [names[row], String(ranks[row]), ...columns.map(({ cell }) => cell(row))],
      }))}
    />
  );
}

function columnsOf({ method, answer: { scores, extra } }: Answered, names: readonly string[]): Columns {
  const number = (label: string, values: readonly number[] | null) => ({
    label,
    cell: (row: number) => scoreText(values?.[row] ?? 0),
  });
  if (extra?.kind === 'vikor') {
    const { s, r, q, compromise } = extra.result;
    return [
      number(t('S, all regret'), s),
      number(t('R, worst regret'), r),
      number('Q', q),
      {
        label: t('In the compromise'),
        words: true,
        cell: (row) => (compromise.includes(row) ? t('yes') : '–'),
      },
    ];
  }
  if (extra?.kind === 'promethee') {
    const { phiPlus, phiMinus, phi, relations } = extra.result;
    return [
      number(t('φ+, is preferred'), phiPlus),
      number(t('φ−, others are'), phiMinus),
      number(t('φ, net'), phi),
      { label: t('Ahead of'), words: true, cell: (row) => related(relations[row], 'preferred', names) },
      { label: t('Level with'), words: true, cell: (row) => related(relations[row], 'indifferent', names) },
      {
        label: t('Not comparable with'),
        words: true,
        cell: (row) => related(relations[row], 'incomparable', names),
      },
    ];
  }
  if (extra?.kind === 'electre1') {
    const { outranks, kernel } = extra.result;
    const by = (row: number): (boolean | null)[] => outranks.map((others) => others[row] ?? null);
    return [
      { label: t('Outranks'), words: true, cell: (row) => related(outranks[row], true, names) },
      { label: t('Outranked by'), words: true, cell: (row) => related(by(row), true, names) },
      { label: t('In the kernel'), words: true, cell: (row) => (kernel.includes(row) ? t('yes') : '–') },
    ];
  }
  return [number(METHOD_WORDS[method].score, scores)];
}
