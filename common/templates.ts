/** What a new workbook can begin with, in the order in which it is offered. What each holds is in db/templates/. */
import { type Message, msg } from './language/texts.ts';

export const TEMPLATES = [
  {
    id: 'empty',
    name: msg('Empty'),
    says: msg('No alternatives, no criteria, one scenario in which everything weighs the same.'),
  },
  {
    id: 'pros-and-cons',
    name: msg('Pros and cons'),
    says: msg('A proposal against leaving things as they are: benefit, effort, risk, people, way back.'),
  },
  {
    id: 'vendor-selection',
    name: msg('Vendor selection'),
    says: msg(
      'Eight criteria for offers: price, delivery and response in numbers; fit, standing and exit on evidence.',
    ),
  },
  {
    id: 'technology-choice',
    name: msg('Technology choice'),
    says: msg('Nine criteria for software to build on: fit, operation, people, future and cost.'),
  },
  {
    id: 'hypervisors',
    name: msg('KVM and Xen, 2008 to 2009'),
    says: msg('The built-in comparison as a copy of its own: five articles, claim by claim.'),
  },
] as const satisfies readonly { readonly id: string; readonly name: Message; readonly says: Message }[];

export type TemplateId = (typeof TEMPLATES)[number]['id'];

export const TEMPLATE_IDS = TEMPLATES.map(({ id }) => id);
