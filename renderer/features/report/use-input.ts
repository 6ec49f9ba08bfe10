import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../../common/errors.ts';
import type { ReportChoices } from '../../../common/report.ts';
import type { Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { ChanceSettings } from '../../../scoring/robustness/chance.ts';
import { api, settle, unexpected } from '../../api.ts';
import { type ExactWords, wordsOfClaims } from '../../domain/exact-words.ts';
import { useOwnName } from '../../model/analyst.ts';
import { useChance } from '../../model/chance.ts';
import { currentScenario, evidenceParts } from '../../model/derived.ts';
import { sameList } from '../../model/memo.ts';
import { fileDocument, update, useApp } from '../../model/store.ts';
import type { Facts } from './facts.ts';
import { computeFacts, factsRequest, type ReportInput } from './gather.ts';

/** Facts with the state of the workbook that they were computed from. */
interface Computed {
  readonly facts: Facts;
  readonly tables: WorkbookTables;
  readonly parts: readonly unknown[];
}

/** What the facts of a report follow from. */
const partsOf = (
  tables: WorkbookTables,
  scenario: Scenario,
  chance: ChanceSettings,
  beside: readonly string[] | null,
): readonly unknown[] => [
  ...evidenceParts(tables),
  tables.weights,
  tables.scenarios,
  tables.contradictions,
  tables.contradictionSides,
  tables.contradictionClaims,
  scenario,
  ...Object.values(chance),
  beside?.join() ?? null,
];

/** All that the preview draws; while its facts are computed, the report that was there before. Null until there is one. */
export function useReportInput(choices: ReportChoices): ReportInput | null {
  // As it will be printed, from the file: rules and readings that are only looked at are no part of it.
  const { tables, history } = useApp(fileDocument);
  const scenario = currentScenario(tables);
  const chance = useChance();
  const { beside } = choices;
  const computed = useFacts(tables, scenario, chance, beside);
  const revision = useAnswer(() => api().workbookRevision(), history.eventNumber);
  const info = useAnswer(() => api().appInfo(), 0);
  const madeBy = useOwnName();
  const words = useWords(tables, choices.exactWords);
  const now = useMemo(() => new Date(), []);
  const fresh = computed !== null && sameList(computed.parts, partsOf(tables, scenario, chance, beside));
  // Facts speak of rows that the newest tables may not have any more.
  const shown = fresh ? tables : computed?.tables;
  const facts = computed?.facts;
  return useMemo(
    () =>
      facts && shown && revision && info && words !== null
        ? { tables: shown, facts, choices, words, revision, info, madeBy, now }
        : null,
    [facts, shown, choices, words, revision, info, madeBy, now],
  );
}

function useFacts(
  tables: WorkbookTables,
  scenario: Scenario,
  chance: ChanceSettings,
  beside: readonly string[] | null,
): Computed | null {
  const [computed, setComputed] = useState<Computed | null>(null);
  const parts = partsOf(tables, scenario, chance, beside);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are what the facts follow from.
  useEffect(() => {
    const ended = new AbortController();
    computeFacts(factsRequest(tables, scenario, beside, chance), ended.signal).then(
      (facts) => setComputed({ facts, tables, parts }),
      (error: unknown) => {
        if (!ended.signal.aborted) update({ alert: unexpected(error) });
      },
    );
    return () => ended.abort();
  }, [...parts]);
  return computed;
}

/** The words of the sources by claim where they are wanted; null while they are read. */
function useWords(tables: WorkbookTables, wanted: boolean): ReportInput['words'] | null {
  const [words, setWords] = useState<ReadonlyMap<string, ExactWords> | null>(null);
  const { sourceTexts, passages, claims } = tables;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these tables are what the words are read by.
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void wordsOfClaims(tables, (problem) => update({ alert: problem })).then((found) => {
      if (current) setWords(found);
    });
    return () => {
      current = false;
    };
  }, [wanted, sourceTexts, passages, claims]);
  return wanted ? words : undefined;
}

/** What the main process answers, asked again when `turn` changes; null until it has. */
function useAnswer<T>(ask: () => Promise<Result<T>>, turn: number): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stays the same.
  useEffect(() => {
    let wanted = true;
    void settle(ask()).then((result) => {
      if (!wanted) return;
      if (result.ok) setAnswer(result.value);
      else update({ alert: result.problem });
    });
    return () => {
      wanted = false;
    };
  }, [turn]);
  return answer;
}
