/** What a new workbook can begin with, in the order in which it is offered. What each holds is in db/templates/. */
export const TEMPLATES = [
  {
    id: 'empty',
    name: 'Empty',
    says: 'No alternatives, no criteria, one scenario in which everything weighs the same.',
  },
  {
    id: 'pros-and-cons',
    name: 'Pros and cons',
    says: 'A proposal against leaving things as they are: benefit, effort, risk, people, way back.',
  },
  {
    id: 'vendor-selection',
    name: 'Vendor selection',
    says: 'Eight criteria for offers: price, delivery and response in numbers; fit, standing and exit on evidence.',
  },
  {
    id: 'technology-choice',
    name: 'Technology choice',
    says: 'Nine criteria for software to build on: fit, operation, people, future and cost.',
  },
  {
    id: 'hypervisors',
    name: 'KVM and Xen, 2008 to 2009',
    says: 'The built-in comparison as a copy of its own: five articles, claim by claim.',
  },
] as const satisfies readonly { readonly id: string; readonly name: string; readonly says: string }[];

export type TemplateId = (typeof TEMPLATES)[number]['id'];

export const TEMPLATE_IDS = TEMPLATES.map(({ id }) => id);
