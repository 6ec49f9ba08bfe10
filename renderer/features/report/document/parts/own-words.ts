import { t } from '../../../../../common/language/texts.ts';
import type { Block } from '../blocks.ts';
import { questionOf } from '../head.ts';
import { heading, type Part, paragraph } from '../words.ts';

/** What is to be decided. */
export const question: Part = (data) => {
  const asked = questionOf(data);
  return asked === '' ? [] : [paragraph(asked, 'lead')];
};

export const introduction: Part = ({ choices: { own } }) =>
  authored('introduction', t('Introduction'), own.introduction);

export const conclusion: Part = ({ choices: { own } }) =>
  authored('conclusion', t('Conclusion'), own.conclusion);

/** A text of the author under its heading. */
const authored = (id: string, title: string, text: string): readonly Block[] =>
  text.trim() === '' ? [] : [heading(2, title, id), { kind: 'markdown', text }];
