import { DEFAULT_CHOICES, type ReportChoices } from '../../../../common/report.ts';
import type { Session } from '../../../../db/session.ts';
import { factsOf } from '../../../../renderer/features/report/facts.ts';
import { factsRequest, type ReportInput } from '../../../../renderer/features/report/gather.ts';

/** What a report of the first scenario of a workbook is made from. */
export function reportInput(session: Session, choices: Partial<ReportChoices> = {}): ReportInput {
  const { tables } = session.load();
  const [scenario] = tables.scenarios;
  if (!scenario) throw new Error('The workbook has no scenario.');
  const chosen = { ...DEFAULT_CHOICES, ...choices };
  return {
    tables,
    facts: factsOf(factsRequest(tables, scenario, chosen.beside)),
    choices: chosen,
    revision: session.revision(),
    info: {
      version: '0.1.0',
      electron: '43',
      chromium: '150',
      sqlite: '3.54',
      schema: 10,
      dataFolder: '/data',
      accountName: 'root',
    },
    madeBy: 'Ada',
    now: new Date('2026-11-20T12:00:00Z'),
  };
}
