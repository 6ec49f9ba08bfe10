/** Plain Node: commands about new built-in evidence. */
import { t } from '../../common/language/texts.ts';
import { dismissOffer, takeOffered } from '../evidence/index.ts';
import { builtInEvidence } from '../seed/provided.ts';
import type { Handler } from './handler.ts';

export const takeEvidence: Handler<'takeEvidence'> = (context, { key, take }) => {
  takeOffered(context, builtInEvidence(), { key, take });
  return { label: t('take the new built-in evidence') };
};

export const dismissEvidence: Handler<'dismissEvidence'> = (context) => {
  dismissOffer(context, builtInEvidence());
  return { label: t('leave the built-in evidence as it is') };
};
