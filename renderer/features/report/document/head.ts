import { type Message, msg, t } from '../../../../common/language/texts.ts';
import { ownText } from '../../../../common/placeholders.ts';
import type { Status } from '../../../../common/report.ts';
import { scenarioDescription } from '../../../domain/scenario-words.ts';
import * as format from '../../../model/format.ts';
import type { ReportData } from '../report-data.ts';
import type { ReportDocument } from './blocks.ts';

export const STATUS_NAMES: Readonly<Record<Status, Message>> = {
  draft: msg('Draft'),
  review: msg('For review'),
  final: msg('Final'),
};

/** What stands at the head of every document: title, logo, and the facts that somebody gave. */
export function headOf(data: ReportData): Omit<ReportDocument, 'blocks'> {
  const { tables, choices, now } = data;
  const { own } = choices;
  const status = [own.status && t(STATUS_NAMES[own.status]), own.statusText].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [t('Status'), status],
    [t('Version'), own.version],
    [t('Date'), format.date(own.date || now.toISOString().slice(0, 10))],
    [t(msg.in('author', 'By')), authorOf(data)],
    [t('Scenario'), scenarioText(data)],
  ];
  return {
    title: tables.workbook[0]?.title ?? '',
    facts: facts.filter(([, text]) => text !== ''),
    logo: own.logo,
  };
}

/** Who wrote the report; empty where nobody is named. */
export const authorOf = ({
  choices,
  madeBy,
  info,
}: Pick<ReportData, 'choices' | 'madeBy' | 'info'>): string =>
  // The name of an account, such as root, is nobody's name.
  choices.own.author || (madeBy === info.accountName ? '' : madeBy);

/** The name of the scenario with what it says of itself, as far as that is true of its weights. */
export function scenarioText({ facts: { scenario, assessment }, names }: ReportData): string {
  const described = scenarioDescription(scenario, assessment.shares, names.criterion);
  return [scenario.name, described].filter(Boolean).join('. ');
}

/** The question that is to be decided; empty where nobody has asked one. */
export const questionOf = ({ tables }: Pick<ReportData, 'tables'>): string =>
  ownText(tables.workbook[0]?.question);
