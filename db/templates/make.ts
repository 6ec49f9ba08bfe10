/** Plain Node: new workbooks, from nothing or from a template. */
import { t } from '../../common/language/texts.ts';
import { TEMPLATES, type TemplateId } from '../../common/templates.ts';
import { checkWorkbookModel } from '../exchange/check.ts';
import { createWorkbookFrom } from '../exchange/create.ts';
import { refuseFaulty } from '../exchange/issues.ts';
import type { WorkbookModelInput } from '../exchange/workbook-model.ts';
import { type CreateOptions, createWorkbookFile } from '../seed/create.ts';
import { emptySeed } from '../seed/empty.ts';
import { builtInSeed } from '../seed/index.ts';
import { prosAndCons } from './pros-and-cons.ts';
import { technologyChoice } from './technology-choice.ts';
import { vendorSelection } from './vendor-selection.ts';

const MODELS: Readonly<Partial<Record<TemplateId, () => WorkbookModelInput>>> = {
  'pros-and-cons': prosAndCons,
  'vendor-selection': vendorSelection,
  'technology-choice': technologyChoice,
};

/** Makes a workbook file of a title by a template. An existing file is never replaced: that is a UserFacingError. */
export function makeFromTemplate(
  path: string,
  { template, title }: { readonly template: TemplateId; readonly title: string },
  options: CreateOptions,
): void {
  const given = MODELS[template];
  if (!given) {
    const seed = template === 'hypervisors' ? { ...builtInSeed, title } : emptySeed(title);
    createWorkbookFile(path, seed, options);
    return;
  }
  const { model, problems } = checkWorkbookModel({ ...given(), title });
  refuseFaulty(problems);
  if (!model) throw new Error(`The template ${template} makes no sense.`);
  const known = TEMPLATES.find(({ id }) => id === template);
  const name = known ? t(known.name) : template;
  createWorkbookFrom(path, model, { ...options, from: t('the template {name}', { name }) });
}
