/** Plain Node: what commands say of each kind of entry. */

import { z } from 'zod';
import { msg } from '../../common/language/texts.ts';
import {
  citation,
  claimText,
  date,
  directness,
  doubts,
  form,
  id,
  kind,
  levels,
  name,
  optional,
  originKind,
  polarity,
  prose,
  share,
  strength,
  sureness,
  transmission,
  trimmed,
  use,
  valuePoints,
  weight,
} from '../fields.ts';

export const alternative = {
  name,
  aliases: z.array(name).max(50),
  vendor: optional,
  kind: z.enum(['alternative', 'related']),
  description: prose,
};

export const criterion = {
  groupName: name,
  name,
  question: prose,
  proMeaning: prose,
  conMeaning: prose,
  scale: z.enum(['evidence', 'numeric']),
  direction: z.enum(['max', 'min']),
  unit: trimmed(60).nullable(),
  /** At the places that the words have in `levels`. */
  valuePoints,
  levels: levels.optional(),
};

export const weights = z
  .array(z.strictObject({ criterionId: id, value: weight }))
  .min(1)
  .max(1_000);

export const judgement = z.strictObject({
  value: z.number().min(0).max(100),
  reason: trimmed(2_000, 1, msg('must say why')),
});

export const source = {
  title: optional,
  author: optional,
  publication: optional,
  fileName: optional,
  date,
  remark: prose,
  /** How far it is to be believed, 0 to 1. */
  credibility: share,
  ...citation,
};

export const speaker = {
  name,
  role: prose,
  affiliation: optional,
  interest: optional,
  /** How far they are to be believed, 0 to 1. */
  credibility: share,
  /** What makes them one with other voices; null for nothing. */
  originId: id.nullable().optional(),
};

export const finding = z.strictObject({
  alternativeId: id,
  criterionId: id,
  polarity,
  strength,
  /** The alternative is not named, but meant. */
  inferred: z.boolean().optional(),
  /** Where it holds, such as "servers"; null for everywhere. */
  use: use.optional(),
  /** Why the strength is not 1, or whence the inference. */
  remark: prose.optional(),
});

export const claim = {
  sourceId: id,
  paragraph: z.int().positive().nullable(),
  speakerId: id,
  holderId: id,
  text: claimText,
  transmission: transmission.optional(),
  sureness: sureness.optional(),
  form: form.optional(),
  kind: kind.optional(),
  directness: directness.optional(),
  doubts: doubts.optional(),
  date,
  undated: z.boolean().optional(),
  /** The version or period that it speaks of. */
  about: optional.optional(),
  speakerInferred: z.boolean().optional(),
  echoOfId: id.nullable().optional(),
  originId: id.nullable().optional(),
};

export const findings = z.array(finding).max(200);

/** What makes several voices one. */
export const origin = { kind: originKind, name: trimmed(300, 1) };

export const reading = { name, remark: prose };

export const attribute = {
  name,
  question: prose,
  /** In their order. One that is there already is named by its id; one that is left out goes. */
  values: z
    .array(z.strictObject({ id: id.optional(), name }))
    .min(1)
    .max(100),
};
