/** Plain Node: a workbook from a model. */
import { t } from '../../common/language/texts.ts';
import { LEVEL_SCENARIO, LEVEL_WEIGHTS } from '../../common/placeholders.ts';
import { named } from '../analysts.ts';
import { record } from '../changes.ts';
import type { WriteDb } from '../connection.ts';
import { appendEvent } from '../events.ts';
import { isUuid, newId } from '../ids.ts';
import { makeWorkbookFile } from '../make-file.ts';
import { makeDatabase } from '../open.ts';
import { readTables } from '../queries.ts';
import type { CreateOptions } from '../seed/create.ts';
import type { Analyst } from '../tables.ts';
import { refuseFaulty } from './issues.ts';
import { planMerge } from './merge.ts';
import type { WorkbookModel } from './workbook-model.ts';

export interface CreateFromOptions extends CreateOptions {
  /** What it was read from, for the history: the name of a file as a rule. */
  readonly from: string;
}

/** The title of a model that brings none: the name of its file without folder and ending. */
const titleFrom = (from: string): string =>
  from
    .replace(/^.*[/\\]/, '')
    .replace(/\.[A-Za-z0-9]{1,11}$/, '')
    .trim() || t('Imported comparison');

/** Makes a workbook file from a model. An existing file is never replaced: that is a UserFacingError. */
export function createWorkbookFrom(path: string, model: WorkbookModel, options: CreateFromOptions): void {
  makeWorkbookFile(path, (unfinished) => workbookFrom(unfinished, model, options));
}

/**
 * Makes a workbook from a model in a new file or, for ':memory:', in memory, and returns it open. Ids, times, authors
 * and places are kept where the model gives them; the history begins anew with one event, by whoever makes it. A model without a
 * scenario gets one in which every criterion weighs the same. Throws a UserFacingError for one that makes no sense.
 */
export function workbookFrom(
  path: string,
  model: WorkbookModel,
  { analyst, createdBy, from, now = new Date() }: CreateFromOptions,
): WriteDb {
  const at = now.toISOString();
  const maker = makerOf(model.analysts ?? [], analyst);
  const scenarios = model.scenarios?.length ? model.scenarios : [levelScenario()];
  const title = model.title ?? titleFrom(from);
  return makeDatabase(path, (db) =>
    db.transaction(() => {
      const plan = planMerge(
        readTables(db),
        { ...model, scenarios },
        { onConflict: 'replace', analyst: maker, now: at, newId, whole: true },
      );
      refuseFaulty(plan.problems);
      const recorder = record(db);
      recorder.insert('analysts', maker);
      for (const write of plan.writes) write.applyTo(recorder);
      recorder.insert('workbook', {
        id: isUuid(model.id) ? model.id : newId(),
        title,
        question: model.question ?? '',
        description: model.description ?? '',
        currentScenarioId: plan.currentScenarioId,
        createdAt: model.createdAt ?? at,
        createdBy: model.createdBy ?? createdBy,
      });
      appendEvent(db, {
        id: newId(),
        at,
        analystId: maker.id,
        sessionId: null,
        kind: 'create',
        command: 'create',
        label: t('make the workbook {title} from {from}', { title, from }),
        targetId: null,
        createdId: null,
        changes: recorder.changes,
      });
    }),
  );
}

const levelScenario = () => ({
  slug: 'equal-weights',
  name: t(LEVEL_SCENARIO),
  description: t(LEVEL_WEIGHTS),
});

/** Whoever makes the workbook: the one of this name where the model has one, else somebody new. */
function makerOf(given: NonNullable<WorkbookModel['analysts']>, name: string): Analyst {
  const known = named(given, name);
  return { id: isUuid(known?.id) ? known.id : newId(), name: known?.name ?? name };
}
