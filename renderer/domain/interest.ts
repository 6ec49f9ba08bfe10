import { t } from '../../common/language/texts.ts';
import type { Alternative, Speaker } from '../../electron/ipc/contract.ts';

/** What a speaker gains when one alternative looks better, and whence that is known. */
export interface Interest {
  readonly text: string;
  /** The affiliation that it follows from; null where it is the speaker's own. */
  readonly by: string | null;
}

type Known = Pick<Speaker, 'name' | 'affiliation' | 'interest'>;

/**
 * The interest of a speaker: the own one, else that of the organization for which they speak, which is a speaker by that name or the vendor
 * of an alternative. Null where nothing is known. An affiliation passes on what an organization gains, never what a colleague does.
 */
export function interestOf(
  speaker: Known,
  speakers: readonly Known[],
  alternatives: readonly Pick<Alternative, 'name' | 'vendor'>[] = [],
): Interest | null {
  if (given(speaker.interest)) return { text: speaker.interest, by: null };
  const affiliation = speaker.affiliation?.trim() ?? '';
  if (affiliation === '') return null;
  const organization = speakers.find(({ name, interest }) => same(name, affiliation) && given(interest));
  if (organization?.interest) return { text: organization.interest, by: affiliation };
  const sold = alternatives.filter(({ vendor }) => given(vendor) && same(vendor, affiliation));
  return sold.length === 0
    ? null
    : {
        text: t('{affiliation} sells or makes {names}', {
          affiliation,
          names: sold.map(({ name }) => name).join(', '),
        }),
        by: affiliation,
      };
}

/** "by affiliation (Red Hat): sells it". */
export const interestText = ({ text, by }: Interest): string =>
  by === null ? text : t('by affiliation ({by}): {text}', { by, text });

const given = (text: string | null): text is string => text !== null && text.trim() !== '';
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
