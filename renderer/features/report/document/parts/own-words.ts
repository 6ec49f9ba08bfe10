import type { Block } from '../blocks.ts';
import { questionOf } from '../head.ts';
import { heading, type Part, paragraph } from '../words.ts';

/** What is to be decided. */
export const question: Part = (data) => {
  const asked = questionOf(data);
  return asked === '' ? [] : [paragraph(asked, 'lead')];
};

export const introduction: Part = ({ choices: { own } }) => authored('Introduction', own.introduction);

export const conclusion: Part = ({ choices: { own } }) => authored('Conclusion', own.conclusion);

/** A text of the author under its heading. */
const authored = (title: string, text: string): readonly Block[] =>
  text.trim() === '' ? [] : [heading(2, title, title.toLowerCase()), { kind: 'markdown', text }];
