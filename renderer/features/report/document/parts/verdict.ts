import { knownSpan } from '../../../../../common/known-words.ts';
import { verdictExplanation, verdictHeadline } from '../../../../../common/verdict-words.ts';
import { leadOf } from '../../../../../scoring/assessment/lead.ts';
import { recommendationOf } from '../../../../domain/robustness/conditions.ts';
import * as format from '../../../../model/format.ts';
import { type Part, paragraph } from '../words.ts';

/** Who is first and how firmly, and what is recommended, with the condition under which it holds. */
export const verdict: Part = (data, template) => {
  const { facts, names, subject } = data;
  const { assessment } = facts;
  const recommended = recommendationOf(
    facts.verdict.kind,
    facts.robust?.weights ?? null,
    names,
    subject.assessment,
  );
  const lead = leadOf(assessment);
  const known = lead && knownSpan(lead.leader, lead.runnerUp, format.score);
  return [
    paragraph(verdictHeadline(facts.verdict, format.score), 'verdict'),
    ...(recommended === null ? [] : [paragraph(recommended, 'lead')]),
    paragraph(verdictExplanation(facts.verdict, format.score)),
    ...(known && template === 'paper' ? [paragraph(known)] : []),
  ];
};
